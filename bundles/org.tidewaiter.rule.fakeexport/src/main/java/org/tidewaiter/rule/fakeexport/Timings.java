package org.tidewaiter.rule.fakeexport;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.tidewaiter.api.rule.CandidateSink;
import org.tidewaiter.kernel.work.Workers;

/** Finds the declarations whose time is impossible or improbable, for given parameters. */
final class Timings {

    private final Baseline baseline;
    private final FakeExportParameters parameters;
    final LeastTimes least;
    final ImprobableTimes improbable;
    final Scale scale;
    private final List<TimingCase> impossibleCases = new ArrayList<>();
    private final List<TimingCase> improbableCases = new ArrayList<>();
    private final long[] unjudged = new long[LeastTimes.Unjudged.values().length];
    private final BitSet nearBound = new BitSet();
    private long quickIsUsual;

    Timings(Baseline baseline, FakeExportParameters parameters, Workers workers) {
        this.baseline = baseline;
        this.parameters = parameters;
        least = new LeastTimes(baseline, parameters);
        improbable = new ImprobableTimes(baseline, parameters);
        scale = new Scale(baseline.errorRate());
        workers.checkpoint().run();
        for (int row : baseline.timed) {
            Optional<LeastTimes.Unjudged> reason = least.unjudged(row);
            if (reason.isPresent()) {
                unjudged[reason.get().ordinal()]++;
            } else {
                least.broken(row).ifPresentOrElse(ground -> found(row, ground), () -> spared(row));
            }
        }
        for (int place = 0; place < baseline.quick.size(); place++) {
            int row = baseline.quick.row(place);
            if (improbable.told(place) && ground(row).isEmpty()) {
                improbableCases.add(caseOf(row, Optional.empty()));
            }
        }
    }

    private void found(int row, Ground ground) {
        if (excused(row, ground)) {
            quickIsUsual++;
        } else {
            impossibleCases.add(caseOf(row, Optional.of(ground)));
        }
    }

    /** Notes a row that is above its threshold only because of the least shortfall. */
    private void spared(int row) {
        nearBound.set(
                row, baseline.rows.availableSeconds(row) <= least.boundSeconds(row, Ground.ROAD));
    }

    /** The rows that are above their threshold only because of the least shortfall. */
    BitSet nearBound() {
        return nearBound;
    }

    /** A convention does not hold where the peers do not keep it; physics does. */
    private boolean excused(int row, Ground ground) {
        return ground == Ground.HANDLING && improbable.quickIsUsual(row);
    }

    /** The ground on which a row whose timing is judged is impossible. */
    Optional<Ground> ground(int row) {
        return least.unjudged(row).isPresent()
                ? Optional.empty()
                : least.broken(row).filter(ground -> !excused(row, ground));
    }

    /** A row as a case, whether or not it is reported. */
    TimingCase caseOf(int row, Optional<Ground> ground) {
        int place = baseline.quick.place(row);
        double chance = chance(row, place);
        double wrongBy = ordinaryMinutes(row);
        if (ground.isPresent()) {
            double shortfall = shortfallMinutes(row, ground.get());
            chance = Math.min(chance, Scale.tolerated(ground.get(), shortfall));
            wrongBy = Math.max(wrongBy, shortfall);
        }
        return new TimingCase(row, ground, place, scale.weight(chance + atPort(row), wrongBy));
    }

    /** Whether a case is told only to watch: it may well be chance. */
    boolean watched(TimingCase found) {
        return found.ground().isEmpty()
                && !(found.place() >= 0 && improbable.improbable(found.place()));
    }

    /** The weight of the peers' tail alone. */
    double peerWeight(TimingCase found) {
        double chance = chance(found.row(), found.place()) + atPort(found.row());
        return scale.weight(chance, ordinaryMinutes(found.row()));
    }

    /** The chance that the goods stood at the port with nothing on record. */
    private double atPort(int row) {
        return ArrivalHabits.isOnRecord(baseline.rows, row)
                ? 0
                : baseline.habits.unrecordedAtPort(
                        baseline.lanes.portMode(baseline.rows.laneOf[row]));
    }

    private double chance(int row, int place) {
        return place < 0 || !improbable.hasPeers(row) ? 1 : baseline.quick.pValue(place);
    }

    /** By how many minutes a row's time is shorter than the quickest ordinary ones on its flow. */
    private double ordinaryMinutes(int row) {
        if (!improbable.hasPeers(row)) {
            return 0;
        }
        Mode mode = baseline.lanes.mode(baseline.rows.laneOf[row]);
        double ordinary = baseline.secondsAt(row, baseline.quick.quickEnd(mode));
        return Math.max(0, (ordinary - baseline.rows.gapSeconds[row]) / 60);
    }

    double shortfallMinutes(int row, Ground ground) {
        long missing = (long) least.boundSeconds(row, ground) - baseline.rows.availableSeconds(row);
        return missing / 60.0;
    }

    List<TimingCase> impossible() {
        return impossibleCases;
    }

    List<TimingCase> improbable() {
        return improbableCases;
    }

    /** Counts what was judged and what could not be. */
    void count(CandidateSink sink) {
        long judged = baseline.timed.length;
        for (LeastTimes.Unjudged reason : LeastTimes.Unjudged.values()) {
            sink.count(reason.count, unjudged[reason.ordinal()]);
            judged -= unjudged[reason.ordinal()];
        }
        long below = 0;
        for (int place = 0; place < baseline.quick.size(); place++) {
            below += improbable.belowQuantile(place) ? 1 : 0;
        }
        sink.count("timings-tested", baseline.timed.length);
        sink.count("travel-times-tested", judged);
        sink.count("compared-with-peers", improbable.tested());
        sink.count("too-few-peers", baseline.timed.length - improbable.tested());
        sink.count("below-quantile", below);
        sink.count("quick-is-usual", quickIsUsual);
        sink.count("moves-learned-from", baseline.roads.moves());
    }
}
