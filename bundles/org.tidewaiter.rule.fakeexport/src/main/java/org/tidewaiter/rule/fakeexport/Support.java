package org.tidewaiter.rule.fakeexport;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What other declarations say of a case: how often its exporter was as quick, how often with
 * nothing on record, and how soon goods at the port leave. Gathered once for all cases. Immutable.
 */
final class Support {

    private final Baseline baseline;
    private final Map<Integer, double[]> quickShares = new HashMap<>();
    private final int[] judged;
    final ArrivalHabits habits;
    final PortTimes atPort;

    Support(Baseline baseline, ArrivalHabits habits, List<TimingCase> cases) {
        this.baseline = baseline;
        this.habits = habits;
        atPort = new PortTimes(baseline);
        int[] exporterOf = baseline.rows.exporterOf;
        judged = new int[baseline.rows.parties];
        for (int row : baseline.timed) {
            judged[exporterOf[row]]++;
        }
        BitSet exporters = new BitSet();
        cases.forEach(found -> exporters.set(exporterOf[found.row()]));
        int[] sizes = new int[baseline.rows.parties];
        for (int place = 0; place < baseline.quick.size(); place++) {
            sizes[exporterOf[baseline.quick.row(place)]]++;
        }
        exporters.stream().forEach(e -> quickShares.put(e, new double[sizes[e]]));
        for (int place = 0; place < baseline.quick.size(); place++) {
            int exporter = exporterOf[baseline.quick.row(place)];
            if (exporters.get(exporter)) {
                double[] shares = quickShares.getOrDefault(exporter, new double[0]);
                shares[--sizes[exporter]] = baseline.quick.share(place);
            }
        }
        quickShares.values().forEach(Arrays::sort);
    }

    /** How many other declarations of a row's exporter were judged. */
    int others(int row) {
        return Math.max(0, judged[baseline.rows.exporterOf[row]] - 1);
    }

    /** How many of them were as quick for their flow as the one at a place. */
    int othersAsQuick(int row, int place) {
        double[] shares = quickShares.getOrDefault(baseline.rows.exporterOf[row], new double[0]);
        double share = baseline.quick.share(place);
        int count = 0;
        while (count < shares.length && shares[count] <= share) {
            count++;
        }
        return Math.max(0, count - 1);
    }
}
