package org.tidewaiter.rule.fakeexport;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.tidewaiter.api.finding.Evidence;
import org.tidewaiter.api.finding.Phrase;
import org.tidewaiter.api.finding.RiskClass;
import org.tidewaiter.api.record.Exports;
import org.tidewaiter.api.rule.Candidate;
import org.tidewaiter.api.rule.Citation;

/** Turns cases of the kinds that are not about one time into candidates. */
final class OtherCandidates {

    static final String DATA_QUALITY = "data-quality";

    /** A doubt that so large a share has is a habit of the data, counted but not listed. */
    static final double SYSTEMATIC_SHARE = 0.05;

    private static final int MOST_CITED = 50;
    private static final double ACT_SHARE_OF_FDR = 0.1;

    private final TimingEvidence.Sources sources;
    private final CandidateWriter writer;
    private final TimingEvidence evidence;

    OtherCandidates(TimingEvidence.Sources sources, Support support, CandidateWriter writer) {
        this.sources = sources;
        this.writer = writer;
        this.evidence = new TimingEvidence(sources, support);
    }

    Candidate burst(BurstCase burst) {
        String vehicle = burst.container() ? "Container" : "Truck";
        Map<String, Object> facts =
                Map.of(
                        "declarations",
                        burst.members().length,
                        "origins",
                        burst.origins(),
                        "distanceKm",
                        burst.leastKm(),
                        "availableHours",
                        burst.availableSeconds() / 3600.0,
                        "boundHours",
                        burst.boundSeconds() / 3600.0);
        List<Evidence> lines = new ArrayList<>();
        lines.add(shortfall(burst, new Phrase("fakeexport.burst" + vehicle + "Shortfall", facts)));
        evidence.whereabouts(burst.row(), lines);
        evidence.record(burst.row(), lines);
        evidence.coarse(burst.row(), lines);
        boolean weak =
                lines.stream().anyMatch(line -> line.weight() < 0)
                        || IntStream.of(burst.members()).anyMatch(evidence::portIsBundled);
        Candidate.Builder builder =
                writer.about(
                        burst.row(),
                        new CandidateWriter.Content(
                                BurstCase.KIND,
                                weak ? RiskClass.REVIEW : RiskClass.ACT,
                                "fakeexport.burst" + vehicle,
                                facts,
                                lines));
        IntStream.of(burst.members())
                .filter(member -> member != burst.row())
                .forEach(
                        member -> builder.cite(new Citation(Exports.PORT, member, "same-vehicle")));
        return builder.build();
    }

    private Evidence shortfall(BurstCase burst, Phrase text) {
        double minutes = burst.shortfallMinutes();
        double chance = Scale.tolerated(Ground.PHYSICS, minutes);
        return Evidence.of(
                "burst-shortfall",
                burst.availableSeconds() / 60.0,
                burst.boundSeconds() / 60.0,
                "minutes",
                sources.timings().scale.weight(chance, minutes),
                text);
    }

    Candidate overdue(int row, Overdue overdue) {
        return overdueBuilder(row, overdue).build();
    }

    Candidate notYetOverdue(int row, Overdue overdue) {
        return overdueBuilder(row, overdue)
                .shortfall(
                        TimingCandidates.shortfall(
                                "neverDepartedDays",
                                overdue.ageDays(row),
                                sources.parameters().neverDepartedDays()))
                .build();
    }

    private Candidate.Builder overdueBuilder(int row, Overdue overdue) {
        Map<String, Object> facts =
                Map.of(
                        "ageDays", overdue.ageDays(row),
                        "overdueDays", overdue.overdueDays(row).orElse(0));
        List<Evidence> lines = new ArrayList<>();
        lines.add(
                new Evidence(
                        "overdue",
                        overdue.ageDays(row),
                        OptionalDouble.of(sources.parameters().neverDepartedDays()),
                        "days",
                        overdue.weight(row),
                        new Phrase(
                                "fakeexport.overdue",
                                Map.of("departedPercent", 100 * overdue.departedShare()))));
        evidence.record(row, lines);
        boolean refund = sources.baseline().rows.has(row, ExportRows.REFUND);
        return writer.about(
                row,
                new CandidateWriter.Content(
                        Overdue.KIND,
                        refund ? RiskClass.REVIEW : RiskClass.WATCH,
                        "fakeexport.neverDeparted",
                        facts,
                        lines));
    }

    /** The doubts of a row that are not a habit of the data. */
    static List<Byte> doubts(Doubts doubts, int row) {
        List<Byte> found = new ArrayList<>();
        for (byte flag : Doubts.ALL) {
            if (doubts.has(row, flag) && doubts.share(flag) <= SYSTEMATIC_SHARE) {
                found.add(flag);
            }
        }
        return found;
    }

    static String nameOf(byte flag) {
        return switch (flag) {
            case Doubts.NEGATIVE -> "negative-gap";
            case Doubts.DEFAULT_TIMES -> "default-times";
            case Doubts.ZONE_SHIFT -> "zone-shift";
            default -> "unknown-place";
        };
    }

    /** How much rarer than certain a row's doubts are. */
    static double doubtWeight(Doubts doubts, int row) {
        double weight = 0;
        for (byte flag : doubts(doubts, row)) {
            weight -= StrictMath.log10(doubts.share(flag));
        }
        return weight;
    }

    Candidate doubtful(int row) {
        Baseline baseline = sources.baseline();
        List<Evidence> lines = new ArrayList<>();
        double gapHours = baseline.rows.departed(row) ? baseline.rows.gapSeconds[row] / 3600.0 : 0;
        for (byte flag : doubts(baseline.doubts, row)) {
            double weight = -StrictMath.log10(baseline.doubts.share(flag));
            double hours = flag == Doubts.NEGATIVE ? -gapHours : gapHours;
            lines.add(TimingEvidence.line(nameOf(flag), hours, "hours", weight));
        }
        Map<String, Object> facts = Map.of("doubts", lines.size());
        return writer.about(
                        row,
                        new CandidateWriter.Content(
                                DATA_QUALITY,
                                RiskClass.WATCH,
                                "fakeexport.dataQuality",
                                facts,
                                lines))
                .build();
    }

    Candidate nearMisses(int exporter, NearMisses misses, List<Integer> rows) {
        Map<String, Object> facts =
                Map.of(
                        "near", misses.near(exporter),
                        "judged", misses.judged(exporter),
                        "chance", misses.expected(exporter));
        double p = misses.pValue(exporter);
        Evidence line =
                Evidence.of(
                        "near-misses",
                        misses.near(exporter),
                        misses.expected(exporter),
                        "declarations",
                        -StrictMath.log10(Math.max(Double.MIN_NORMAL, p)),
                        new Phrase("fakeexport.nearMisses", facts));
        FakeExportParameters parameters = sources.parameters();
        boolean strong = misses.qValue(exporter) <= parameters.fdr() * ACT_SHARE_OF_FDR;
        Candidate.Builder builder =
                writer.aboutExporter(
                        exporter,
                        rows.stream().limit(MOST_CITED).toList(),
                        new CandidateWriter.Content(
                                NearMisses.KIND,
                                strong ? RiskClass.REVIEW : RiskClass.WATCH,
                                "fakeexport.repeatedNearMiss",
                                facts,
                                List.of(line)));
        builder.significance(p, misses.qValue(exporter));
        if (misses.near(exporter) < parameters.minNearMisses()) {
            builder.shortfall(
                    TimingCandidates.shortfall(
                            "minNearMisses", misses.near(exporter), parameters.minNearMisses()));
        }
        if (misses.qValue(exporter) > parameters.fdr()) {
            builder.shortfall(
                    TimingCandidates.shortfall("fdr", misses.qValue(exporter), parameters.fdr()));
        }
        return builder.build();
    }
}
