package org.tidewaiter.rule.fakeexport;

import java.util.Arrays;
import org.tidewaiter.kernel.chance.BenjaminiHochberg;

/**
 * Which of the quickest declarations are too quick for chance, for given parameters.
 *
 * <p>The family of the false discovery rate is every declaration whose time was compared with
 * enough peers. Places are those of {@link QuickFlows}. Immutable.
 */
final class ImprobableTimes {

    private final Baseline baseline;
    private final FakeExportParameters parameters;
    private final double[] qValues;
    private final long tested;

    ImprobableTimes(Baseline baseline, FakeExportParameters parameters) {
        this.baseline = baseline;
        this.parameters = parameters;
        long compared = 0;
        for (int row : baseline.timed) {
            compared += hasPeers(row) ? 1 : 0;
        }
        tested = compared;
        QuickFlows quick = baseline.quick;
        int[] places = new int[quick.size()];
        double[] pValues = new double[quick.size()];
        int size = 0;
        for (int place = 0; place < quick.size(); place++) {
            if (hasPeers(quick.row(place))) {
                places[size] = place;
                pValues[size++] = quick.pValue(place);
            }
        }
        double[] ofTested = BenjaminiHochberg.qValues(Arrays.copyOf(pValues, size), tested);
        qValues = new double[quick.size()];
        Arrays.fill(qValues, Double.NaN);
        for (int i = 0; i < size; i++) {
            qValues[places[i]] = ofTested[i];
        }
    }

    /** Whether a row has enough peers at some level; the coarsest has the most. */
    boolean hasPeers(int row) {
        return baseline.usual.peers(baseline.usual.flowOf(row), 0) >= parameters.minPeers();
    }

    /** How many declarations were compared with enough peers. */
    long tested() {
        return tested;
    }

    /** The q-value at a place; NaN if it had too few peers. */
    double qValue(int place) {
        return qValues[place];
    }

    /** Whether at most the improbable quantile of others is as quick as at a place. */
    boolean belowQuantile(int place) {
        return !Double.isNaN(qValues[place])
                && baseline.quick.share(place) <= parameters.improbableQuantile();
    }

    /** Whether the time at a place is reported. */
    boolean improbable(int place) {
        return belowQuantile(place) && qValues[place] <= parameters.fdr();
    }

    /** Whether the time at a place is just not quick enough to be reported. */
    boolean nearMiss(int place) {
        double most = parameters.improbableQuantile() * parameters.nearMissFactor();
        return !Double.isNaN(qValues[place])
                && baseline.quick.share(place) <= most
                && !improbable(place);
    }

    /** Whether so quick a time is not rare on a row's flow. */
    boolean quickIsUsual(int row) {
        int place = baseline.quick.place(row);
        double rare = parameters.improbableQuantile() * parameters.nearMissFactor();
        return hasPeers(row) && (place < 0 || baseline.quick.share(place) > rare);
    }
}
