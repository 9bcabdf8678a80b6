package org.tidewaiter.rule.fakeexport;

import java.util.BitSet;
import org.tidewaiter.api.rule.CandidateSink;
import org.tidewaiter.kernel.work.Workers;

/** The cases of every kind, for given parameters. */
record Found(
        Timings timings, Bursts bursts, Overdue overdue, NearMisses misses, ArrivalHabits habits) {

    static Found of(
            TimingEvidence.Records records, FakeExportParameters parameters, Workers workers) {
        Baseline baseline = records.baseline();
        Timings timings = new Timings(baseline, parameters, workers);
        Bursts bursts = new Bursts(records, parameters, timings.least);
        bursts.search(baseline.rows.truckOf, false, workers);
        bursts.search(baseline.rows.containerOf, true, workers);
        Overdue overdue = new Overdue(baseline, parameters, records.asOfSeconds());
        workers.checkpoint().run();
        NearMisses misses = new NearMisses(baseline, parameters, timings);
        ArrivalHabits habits = ArrivalHabits.learn(baseline, quick(timings, bursts));
        return new Found(timings, bursts, overdue, misses, habits);
    }

    private static BitSet quick(Timings timings, Bursts bursts) {
        BitSet quick = new BitSet();
        timings.impossible().forEach(one -> quick.set(one.row()));
        timings.improbable().forEach(one -> quick.set(one.row()));
        bursts.found().forEach(one -> quick.set(one.row()));
        return quick;
    }

    /** Counts what was judged, and what could not be and why. */
    void count(Baseline baseline, CandidateSink sink) {
        long early = 0;
        long late = 0;
        long doubtful = 0;
        ExportRows rows = baseline.rows;
        for (int row = 0; row < rows.size; row++) {
            if (rows.acceptedAt[row] < baseline.fromSeconds) {
                early++;
            } else if (rows.has(row, ExportRows.LATE)) {
                late++;
            } else if (!baseline.doubts.timesStand(row)) {
                doubtful++;
            }
        }
        sink.count("declarations", rows.size);
        sink.count("before-look-back", early);
        sink.count("late-procedure", late);
        sink.count("doubtful-times", doubtful);
        for (byte flag : Doubts.ALL) {
            sink.count(OtherCandidates.nameOf(flag), baseline.doubts.count(flag));
        }
        timings.count(sink);
        overdue.count(sink);
        sink.count("held-against-vehicle", bursts.tested());
        sink.count("vehicle-windows-too-full", bursts.tooMany());
        sink.count("exporters-tested", misses.family());
    }
}
