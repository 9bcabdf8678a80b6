package org.tidewaiter.engine;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.tidewaiter.api.record.DataSet;
import org.tidewaiter.api.rule.InnocentExplanation;
import org.tidewaiter.api.rule.RiskRule;
import org.tidewaiter.api.run.RiskEngine;
import org.tidewaiter.api.run.Run;
import org.tidewaiter.api.run.RunRequest;
import org.tidewaiter.api.run.UnmetNeed;

/**
 * An engine over collections of rules and lawful reasons; needs no framework.
 *
 * <p>The collections may change while it works, if they are safe for that (a {@link
 * java.util.concurrent.CopyOnWriteArrayList}): a run asks the rules that were there when it began.
 * Rules of a run work one after the other; several runs may work at once. Thread-safe.
 */
public final class ThreadedEngine implements RiskEngine, AutoCloseable {

    /** Leaves room within the second that {@link Run#cancel} promises. */
    private static final Duration GRACE = Duration.ofMillis(800);

    private static final Duration LATE_GRACE = Duration.ofSeconds(10);

    private final Collection<RiskRule> rules;
    private final Collection<InnocentExplanation> explanations;
    private final Stragglers stragglers;
    private final LearnedRules learned;
    private final Set<EngineRun> running = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /** An engine over these collections, which it reads each time it is asked. */
    public ThreadedEngine(
            Collection<RiskRule> rules, Collection<InnocentExplanation> explanations) {
        this(rules, explanations, new Stragglers(GRACE, LATE_GRACE));
    }

    ThreadedEngine(
            Collection<RiskRule> rules,
            Collection<InnocentExplanation> explanations,
            Stragglers stragglers) {
        this.rules = rules;
        this.explanations = explanations;
        this.stragglers = stragglers;
        learned = new LearnedRules(() -> installed().rules());
    }

    private Installed installed() {
        return new Installed(rules, explanations);
    }

    @Override
    public List<RiskRule> rules() {
        return installed().rules();
    }

    @Override
    public List<InnocentExplanation> explanations() {
        return installed().reasons();
    }

    @Override
    public List<RiskRule> leftBehind() {
        return stragglers.busy();
    }

    @Override
    public List<UnmetNeed> unmet(RiskRule rule, DataSet data) {
        return NeedCheck.unmet(rule.card().needs(), data);
    }

    @Override
    public Run start(RunRequest request) {
        if (closed) {
            throw new IllegalStateException("the engine is stopped and starts no more runs");
        }
        EngineRun run = new EngineRun(request, installed().asked(request), stragglers, learned);
        running.add(run);
        new Worker("run")
                .execute(
                        () -> {
                            run.run();
                            running.remove(run);
                        });
        return run;
    }

    @Override
    public void forget(DataSet data) {
        learned.forget(data);
    }

    /** Frees what a rule learned that was taken out of the collection: it holds its classes. */
    void forget(RiskRule rule) {
        learned.forget(rule);
    }

    /** Cancels every run and starts no more; does not wait for them. */
    @Override
    public void close() {
        closed = true;
        running.forEach(EngineRun::cancel);
        learned.close();
    }
}
