package org.tidewaiter.engine;

import java.util.Map;
import java.util.OptionalDouble;
import org.tidewaiter.api.finding.Evidence;
import org.tidewaiter.api.finding.Phrase;
import org.tidewaiter.api.finding.Shortfall;
import org.tidewaiter.api.finding.SubjectKind;
import org.tidewaiter.api.record.Exports;
import org.tidewaiter.api.rule.Candidate;
import org.tidewaiter.api.rule.Citation;
import org.tidewaiter.testkit.MemoryDataSet;
import org.tidewaiter.testkit.MemoryDataSetBuilder;

/** Records and candidates that tests share. */
final class Samples {

    private Samples() {}

    /** Ten export declarations E0 to E9, one a day. */
    static MemoryDataSetBuilder tenExports() {
        MemoryDataSetBuilder data = MemoryDataSet.named("ten");
        for (int i = 0; i < 10; i++) {
            data.row(
                    Exports.PORT,
                    "declaration_id=E" + i,
                    "submitted_at=2026-03-1" + i + "T00:00:00Z",
                    "exporter_id=T" + i % 3,
                    "goods_place=P",
                    "exit_port=KRPUS");
        }
        return data;
    }

    static Candidate.Builder about(String kind, String trader, double weight) {
        return Candidate.about(kind, SubjectKind.TRADER, trader)
                .headline(Phrase.of("test.headline"))
                .evidence(weighing(weight))
                .cite(new Citation(Exports.PORT, 0, "subject"));
    }

    static Candidate candidate(String trader, double weight) {
        return about("a-kind", trader, weight).build();
    }

    static Candidate nearMiss(String trader) {
        return about("a-kind", trader, 0.1)
                .shortfall(new Shortfall("minCount", 2, 3, Phrase.of("test.few")))
                .build();
    }

    static Evidence weighing(double weight) {
        return new Evidence(
                "weight", 1, OptionalDouble.empty(), "", weight, new Phrase("test.line", Map.of()));
    }
}
