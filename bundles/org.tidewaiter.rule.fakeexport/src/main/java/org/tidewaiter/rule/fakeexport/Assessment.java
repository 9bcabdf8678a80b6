package org.tidewaiter.rule.fakeexport;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.tidewaiter.api.finding.SubjectKind;
import org.tidewaiter.api.rule.CandidateSink;
import org.tidewaiter.api.rule.Scope;

/** Hands on what was found, in scope, as candidates. */
final class Assessment {

    private final TimingEvidence.Sources sources;
    private final Baseline baseline;
    private final ExportNames names;
    private final Found found;
    private final CandidateSink sink;

    Assessment(TimingEvidence.Sources sources, ExportNames names, Found found, CandidateSink sink) {
        this.sources = sources;
        this.baseline = sources.records().baseline();
        this.names = names;
        this.found = found;
        this.sink = sink;
    }

    /** The cases that are handed on. */
    private record Listed(
            List<TimingCase> timed,
            List<BurstCase> bursts,
            List<Integer> late,
            List<Integer> doubtful) {}

    void emit(Scope scope) {
        int only = only(scope);
        Listed listed = listed(new Listing(only, sources.parameters().maxListed(), sink));
        int[] near = near(scope, only);
        List<TimingCase> weighed = new ArrayList<>(listed.timed());
        for (int row : near) {
            weighed.add(found.timings().caseOf(row, Optional.empty()));
        }
        Support support = new Support(baseline, found.habits(), weighed);
        CandidateWriter writer =
                new CandidateWriter(found.habits(), baseline, names, rows(listed, near, only));
        TimingCandidates ofTimes = new TimingCandidates(sources, support, writer);
        OtherCandidates others = new OtherCandidates(sources, support, writer);
        listed.timed().forEach(one -> sink.emit(ofTimes.candidate(one)));
        listed.bursts().forEach(one -> sink.emit(others.burst(one)));
        listed.late().forEach(row -> sink.emit(others.overdue(row, found.overdue())));
        listed.doubtful().forEach(row -> sink.emit(others.doubtful(row)));
        for (int row : near) {
            (row == only ? ofTimes.nearMisses(row) : ofTimes.justShort(row)).forEach(sink::emit);
        }
        if (only >= 0 && listed.late().isEmpty() && waits(only)) {
            sink.emit(others.notYetOverdue(only, found.overdue()));
        }
        exporters(scope, others);
    }

    /** The rows whose near misses are asked for: of all, those just above a threshold. */
    private int[] near(Scope scope, int only) {
        if (scope instanceof Scope.Everyone all && all.nearMisses()) {
            return found.misses().rows(sources.parameters().maxListed());
        }
        return only >= 0 && baseline.timed(only) ? new int[] {only} : new int[0];
    }

    private int only(Scope scope) {
        if (!(scope instanceof Scope.One one)) {
            return Listing.ALL;
        }
        return one.kind() == SubjectKind.DECLARATION
                ? names.row(one.id()).orElse(Listing.NONE)
                : Listing.NONE;
    }

    private Listed listed(Listing listing) {
        Listing.Order<TimingCase> byWeight =
                new Listing.Order<>(TimingCase::row, TimingCase::weight);
        List<TimingCase> timed = new ArrayList<>();
        timed.addAll(listing.of(TimingCase.IMPOSSIBLE, found.timings().impossible(), byWeight));
        timed.addAll(listing.of(TimingCase.IMPROBABLE, found.timings().improbable(), byWeight));
        return new Listed(
                timed,
                listing.of(
                        BurstCase.KIND,
                        List.copyOf(found.bursts().found()),
                        new Listing.Order<>(BurstCase::row, BurstCase::shortfallMinutes)),
                listing.of(
                        Overdue.KIND,
                        found.overdue().found(),
                        new Listing.Order<>(row -> row, found.overdue()::weight)),
                listing.of(
                        OtherCandidates.DATA_QUALITY,
                        doubtful(),
                        new Listing.Order<>(
                                row -> row,
                                row -> OtherCandidates.doubtWeight(baseline.doubts, row))));
    }

    private List<Integer> doubtful() {
        List<Integer> rows = new ArrayList<>();
        for (int row = 0; row < baseline.rows.size; row++) {
            if (baseline.doubts.any(row)
                    && !OtherCandidates.doubts(baseline.doubts, row).isEmpty()) {
                rows.add(row);
            }
        }
        return rows;
    }

    private static TreeSet<Integer> rows(Listed listed, int[] near, int only) {
        TreeSet<Integer> rows = new TreeSet<>(listed.late());
        rows.addAll(listed.doubtful());
        listed.timed().forEach(one -> rows.add(one.row()));
        listed.bursts().forEach(one -> rows.add(one.row()));
        for (int row : near) {
            rows.add(row);
        }
        if (only >= 0) {
            rows.add(only);
        }
        return rows;
    }

    /** Whether a declaration in the look-back has not departed. */
    private boolean waits(int row) {
        return baseline.rows.acceptedAt[row] >= baseline.fromSeconds
                && found.overdue().overdueDays(row).isPresent();
    }

    private void exporters(Scope scope, OtherCandidates others) {
        NearMisses misses = found.misses();
        BitSet exporters = misses.reported();
        sink.count(NearMisses.KIND + "-found", exporters.cardinality());
        if (scope instanceof Scope.One one) {
            exporters = new BitSet();
            int asked = one.kind() == SubjectKind.TRADER ? names.traderCode(one.id()) : -1;
            if (asked >= 0 && misses.judged(asked) > 0) {
                exporters.set(asked);
            }
        }
        Map<Integer, List<Integer>> cited = misses.cited(exporters, baseline);
        cited.forEach((exporter, rows) -> sink.emit(others.nearMisses(exporter, misses, rows)));
    }
}
