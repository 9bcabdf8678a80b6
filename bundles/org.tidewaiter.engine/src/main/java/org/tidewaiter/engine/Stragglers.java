package org.tidewaiter.engine;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tidewaiter.api.rule.RiskRule;

/**
 * Rules that did not listen when their run was cancelled or their time was up.
 *
 * <p>A Java machine cannot end a thread. Such a rule is interrupted once, named to the
 * administrator, and not asked again as long as it is busy.
 */
final class Stragglers {

    private static final Logger LOG = LoggerFactory.getLogger(Stragglers.class);

    private record Straggler(RiskRule rule, Worker worker) {}

    private final List<Straggler> all = new CopyOnWriteArrayList<>();
    private final Duration grace;
    private final Duration lateGrace;

    /**
     * Gives rules so long to notice.
     *
     * @param grace after the run was cancelled: somebody waits
     * @param lateGrace after their time was up
     */
    Stragglers(Duration grace, Duration lateGrace) {
        this.grace = grace;
        this.lateGrace = lateGrace;
    }

    long graceMillis() {
        return grace.toMillis();
    }

    Duration lateGrace() {
        return lateGrace;
    }

    void leaveBehind(Assignment assignment, Worker worker) {
        all.add(new Straggler(assignment.rule(), worker));
        worker.interrupt();
        LOG.error(
                "{} did not end when it was told to: it is left behind, and not asked again while it"
                        + " is busy. It must call checkpoint() in long loops.",
                assignment.named());
    }

    boolean isBarred(RiskRule rule) {
        return busy().stream().anyMatch(straggler -> straggler == rule);
    }

    /** Those that still work, in the order in which they were left behind. */
    List<RiskRule> busy() {
        all.removeIf(straggler -> !straggler.worker().isBusy());
        return all.stream().map(Straggler::rule).toList();
    }
}
