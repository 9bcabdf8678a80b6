package org.tidewaiter.rule.fakeexport;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.tidewaiter.kernel.chance.BenjaminiHochberg;

/**
 * Finds exporters whose times stay, too often, just above the thresholds.
 *
 * <p>Question: who keeps clear of the rule by a little, again and again? Idea: each exporter's near
 * misses are a count among its judged declarations; its upper tail is that of a beta-binomial law
 * at the rate of the others, whose correlation, learned over them, allows for lawful habits. The
 * family of the false discovery rate is every exporter with enough declarations to be reported.
 * Cost: O(n). Deterministic. Immutable.
 */
final class NearMisses {

    static final String KIND = "repeated-near-miss";

    private final FakeExportParameters parameters;
    private final int[] judged;
    private final int[] near;
    private final BitSet nearRows = new BitSet();
    private final double[] pValues;
    private final double[] qValues;
    private final double[] expected;
    private final long family;

    NearMisses(Baseline baseline, FakeExportParameters parameters, Timings timings) {
        this.parameters = parameters;
        judged = new int[baseline.rows.parties];
        near = new int[baseline.rows.parties];
        expected = new double[baseline.rows.parties];
        for (int row : baseline.timed) {
            judged[baseline.rows.exporterOf[row]]++;
        }
        nearRows.or(timings.nearBound());
        for (int place = 0; place < baseline.quick.size(); place++) {
            int row = baseline.quick.row(place);
            if (timings.improbable.nearMiss(place) && timings.ground(row).isEmpty()) {
                nearRows.set(row);
            }
        }
        nearRows.stream().forEach(row -> near[baseline.rows.exporterOf[row]]++);
        pValues = new double[judged.length];
        qValues = new double[judged.length];
        family = test(baseline.timed.length);
    }

    /**
     * The rows just above a threshold, ascending.
     *
     * @param most so many at most; of more, every second, third and so on is left
     */
    int[] rows(int most) {
        int all = nearRows.cardinality();
        int step = Math.max(1, (all + most - 1) / most);
        int[] rows = nearRows.stream().toArray();
        return IntStream.range(0, rows.length)
                .filter(i -> i % step == 0)
                .map(i -> rows[i])
                .toArray();
    }

    private int test(long all) {
        Arrays.fill(pValues, 1);
        Arrays.fill(qValues, 1);
        Alikeness alike = new Alikeness(nearRows.cardinality(), all);
        for (int exporter = 0; exporter < judged.length; exporter++) {
            alike.add(judged[exporter], near[exporter]);
        }
        int[] tested =
                IntStream.range(0, judged.length)
                        .filter(exporter -> judged[exporter] >= parameters.minNearMisses())
                        .toArray();
        double[] ofTested = new double[tested.length];
        for (int i = 0; i < tested.length; i++) {
            ofTested[i] = alike.upperTail(judged[tested[i]], near[tested[i]]);
            expected[tested[i]] =
                    alike.rateWithout(judged[tested[i]], near[tested[i]]) * judged[tested[i]];
        }
        double[] found = BenjaminiHochberg.qValues(ofTested, tested.length);
        for (int i = 0; i < tested.length; i++) {
            pValues[tested[i]] = ofTested[i];
            qValues[tested[i]] = found[i];
        }
        return tested.length;
    }

    /** The exporters to report. */
    BitSet reported() {
        BitSet reported = new BitSet();
        for (int exporter = 0; exporter < judged.length; exporter++) {
            reported.set(
                    exporter,
                    near[exporter] >= parameters.minNearMisses()
                            && qValues[exporter] <= parameters.fdr());
        }
        return reported;
    }

    /** The near misses of some exporters; of one without any, its first judged declaration. */
    Map<Integer, List<Integer>> cited(BitSet exporters, Baseline baseline) {
        Map<Integer, List<Integer>> cited = new TreeMap<>();
        for (int row : exporters.isEmpty() ? new int[0] : baseline.timed) {
            int exporter = baseline.rows.exporterOf[row];
            if (exporters.get(exporter)) {
                List<Integer> rows = cited.computeIfAbsent(exporter, e -> new ArrayList<>());
                if (nearRows.get(row) || (rows.isEmpty() && near[exporter] == 0)) {
                    rows.add(row);
                }
            }
        }
        return cited;
    }

    int near(int exporter) {
        return near[exporter];
    }

    int judged(int exporter) {
        return judged[exporter];
    }

    double pValue(int exporter) {
        return pValues[exporter];
    }

    double qValue(int exporter) {
        return qValues[exporter];
    }

    /** How many near misses of an exporter would be ordinary. */
    double expected(int exporter) {
        return expected[exporter];
    }

    /** How many exporters were tested. */
    long family() {
        return family;
    }
}
