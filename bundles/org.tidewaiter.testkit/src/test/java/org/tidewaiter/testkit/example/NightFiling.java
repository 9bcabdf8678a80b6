package org.tidewaiter.testkit.example;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.tidewaiter.api.finding.Evidence;
import org.tidewaiter.api.finding.Phrase;
import org.tidewaiter.api.finding.Shortfall;
import org.tidewaiter.api.finding.SubjectKind;
import org.tidewaiter.api.record.Codebook;
import org.tidewaiter.api.record.Cursor;
import org.tidewaiter.api.record.Domains;
import org.tidewaiter.api.record.Exports;
import org.tidewaiter.api.record.Missing;
import org.tidewaiter.api.rule.Candidate;
import org.tidewaiter.api.rule.CandidateSink;
import org.tidewaiter.api.rule.Citation;
import org.tidewaiter.api.rule.Parameters;
import org.tidewaiter.api.rule.Portrait;
import org.tidewaiter.api.rule.Prepared;
import org.tidewaiter.api.rule.RuleContext;
import org.tidewaiter.api.rule.Scope;

/** What the rule has learned: for each broker, how many declarations, and how many at night. */
final class NightFiling implements Prepared {

    private static final long DAY_SECONDS = 86_400;

    private final Codebook traders;
    private final int[] declared;
    private final int[] atNight;
    private final long[] firstRow;

    private NightFiling(Codebook traders) {
        this.traders = traders;
        declared = new int[traders.size()];
        atNight = new int[traders.size()];
        firstRow = new long[traders.size()];
        Arrays.fill(firstRow, -1);
    }

    static NightFiling learn(RuleContext context) {
        NightFiling learned = new NightFiling(context.data().codebook(Domains.TRADER));
        try (Cursor exports =
                context.table(Exports.PORT)
                        .scan(List.of(Exports.BROKER_ID, Exports.SUBMITTED_AT))) {
            while (exports.advance()) {
                learned.add(exports);
            }
        }
        return learned;
    }

    private void add(Cursor exports) {
        int[] broker = exports.codes(Exports.BROKER_ID);
        long[] submitted = exports.seconds(Exports.SUBMITTED_AT);
        for (int i = 0; i < exports.size(); i++) {
            if (broker[i] != Missing.CODE) {
                if (declared[broker[i]]++ == 0) {
                    firstRow[broker[i]] = exports.rows()[i];
                }
                long hour = Math.floorMod(submitted[i], DAY_SECONDS) / 3_600;
                atNight[broker[i]] += hour >= 22 || hour < 4 ? 1 : 0;
            }
        }
    }

    @Override
    public void assess(Parameters parameters, Scope scope, CandidateSink sink) {
        NightFilingParameters limits = parameters.as(NightFilingParameters.class);
        for (int broker = 0; broker < declared.length; broker++) {
            boolean wanted = scope.includes(SubjectKind.TRADER, traders.text(broker));
            if (declared[broker] > 0 && wanted) {
                sink.count("brokers", 1);
                Candidate candidate = candidate(broker, limits);
                if (candidate.shortfalls().isEmpty() || scope.nearMisses()) {
                    sink.emit(candidate);
                }
            }
        }
    }

    private Candidate candidate(int broker, NightFilingParameters limits) {
        double share = (double) atNight[broker] / declared[broker];
        Candidate.Builder candidate =
                Candidate.about("night-filing", SubjectKind.TRADER, traders.text(broker))
                        .headline(
                                new Phrase(
                                        "nightfiling.headline",
                                        Map.of(
                                                "night", atNight[broker],
                                                "all", declared[broker])))
                        .evidence(
                                Evidence.of(
                                        "night-share",
                                        share,
                                        0.25,
                                        "share",
                                        StrictMath.log10((share + 0.01) / 0.26),
                                        Phrase.of("nightfiling.share")))
                        .cite(new Citation(Exports.PORT, firstRow[broker], "subject"));
        if (declared[broker] < limits.minDeclarations()) {
            candidate.shortfall(
                    new Shortfall(
                            "minDeclarations",
                            declared[broker],
                            limits.minDeclarations(),
                            Phrase.of("nightfiling.few")));
        }
        if (share < limits.minNightShare()) {
            candidate.shortfall(
                    new Shortfall(
                            "minNightShare",
                            share,
                            limits.minNightShare(),
                            Phrase.of("nightfiling.day")));
        }
        return candidate.build();
    }

    @Override
    public List<Portrait> portray(List<Candidate> kept, Parameters parameters) {
        return kept.stream()
                .map(candidate -> new Portrait("", List.of(), List.of(), List.of()))
                .toList();
    }
}
