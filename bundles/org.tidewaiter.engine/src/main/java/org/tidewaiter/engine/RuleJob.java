package org.tidewaiter.engine;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.tidewaiter.api.rule.NotApplicableException;
import org.tidewaiter.api.rule.Prepared;
import org.tidewaiter.api.run.RuleOutcome;

/**
 * Asks one rule: needs, learning, assessing, lawful reasons, ranking, drawing.
 *
 * <p>Lets through whatever the rule throws.
 *
 * @param kept what the rule learned before or shall learn into, if that is kept
 */
record RuleJob(Assignment assignment, Supplier<Query> asked, Optional<Learned> kept)
        implements Supplier<RuleResult> {

    @Override
    public RuleResult get() {
        Query query = asked.get();
        Optional<RuleOutcome> hindrance =
                NeedCheck.hindrance(assignment.card().needs(), query.data());
        if (hindrance.isPresent()) {
            return RuleResult.without(hindrance.get());
        }
        try {
            if (kept.isPresent()) {
                return assess(kept.get().prepared(), query);
            }
            try (Prepared prepared = assignment.rule().prepare(query)) {
                return assess(prepared, query);
            }
        } catch (NotApplicableException e) {
            return RuleResult.without(
                    new RuleOutcome.NotApplicable(String.valueOf(e.getMessage()), e.phrases()));
        }
    }

    private RuleResult assess(Prepared prepared, Query query) {
        LawfulReasons reasons = new LawfulReasons(assignment, query.data(), query.gauge());
        JudgingSink sink = new JudgingSink(assignment, query, reasons);
        prepared.assess(assignment.parameters(), query.scope(), sink);
        sink.finish();
        query.gauge().checkpoint();
        FindingWriter writer = new FindingWriter(assignment, query, reasons.missing());
        return new RuleResult(
                completed(sink.findings()),
                writer.write(prepared, sink.findings().values()),
                writer.write(prepared, sink.nearMisses().values()),
                sink.counts());
    }

    private static RuleOutcome completed(Map<String, TopFindings> byKind) {
        Map<String, Integer> emitted = new TreeMap<>();
        Map<String, Integer> cut = new TreeMap<>();
        byKind.forEach(
                (kind, top) -> {
                    emitted.put(kind, top.ranked().size());
                    cut.put(kind, top.cut());
                });
        return new RuleOutcome.Completed(emitted, cut);
    }
}
