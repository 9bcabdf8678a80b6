package org.tidewaiter.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.tidewaiter.api.record.DataSet;
import org.tidewaiter.api.rule.RiskRule;

/**
 * What rules learned, by rule and records, kept between runs. Thread-safe.
 *
 * <p>Each is lent to one run at a time; a second that comes meanwhile learns for itself. What a
 * failed run held is not trusted again. What rests for ten minutes, or is of a rule that is not
 * installed any more, is freed, since it holds much memory and the rule's classes: at once when the
 * rule goes, and when it is given back later.
 */
final class LearnedRules {

    private static final long REST_MINUTES = 10;

    private final Supplier<Collection<RiskRule>> installed;
    private final List<Learned> idle = new ArrayList<>();
    private final Set<Learned> lent = new HashSet<>();
    private long uses;

    LearnedRules(Supplier<Collection<RiskRule>> installed) {
        this.installed = installed;
    }

    /** Lends what a rule learned, or what it shall learn into; empty if another run has it. */
    synchronized Optional<Learned> lend(
            RiskRule rule, DataSet data, Optional<Instant> asOf, Gauge run) {
        free(learned -> !isInstalled(learned.rule()));
        uses++;
        if (lent.stream().anyMatch(learned -> learned.isOf(rule, data, asOf))) {
            return Optional.empty();
        }
        Learned found =
                idle.stream()
                        .filter(learned -> learned.isOf(rule, data, asOf))
                        .findFirst()
                        .orElseGet(() -> new Learned(rule, data, asOf, run));
        idle.remove(found);
        lent.add(found);
        return Optional.of(found);
    }

    /** Takes back what was lent, to be lent again. */
    synchronized void giveBack(Learned learned) {
        if (lent.remove(learned) && isInstalled(learned.rule())) {
            idle.add(learned);
            long now = uses;
            CompletableFuture.delayedExecutor(REST_MINUTES, TimeUnit.MINUTES)
                    .execute(() -> rested(now));
        } else {
            learned.close();
        }
    }

    /** Whether a rule is there to be asked again. */
    boolean isInstalled(RiskRule rule) {
        return installed.get().contains(rule);
    }

    /** Lets go of what was lent; the caller closes it if nobody is using it any more. */
    synchronized void drop(Learned learned) {
        lent.remove(learned);
    }

    private synchronized void rested(long since) {
        if (uses == since) {
            free(learned -> true);
        }
    }

    /** Frees what was learned from these records; what is lent is freed when it comes back. */
    synchronized void forget(DataSet data) {
        free(learned -> learned.isOf(data));
        lent.removeIf(learned -> learned.isOf(data));
    }

    /** Frees what a rule learned; what is lent is freed when it comes back. */
    synchronized void forget(RiskRule rule) {
        free(learned -> learned.rule() == rule);
        lent.removeIf(learned -> learned.rule() == rule);
    }

    synchronized void close() {
        free(learned -> true);
        lent.clear();
    }

    private void free(Predicate<Learned> which) {
        idle.removeIf(
                learned -> {
                    boolean gone = which.test(learned);
                    if (gone) {
                        learned.close();
                    }
                    return gone;
                });
    }
}
