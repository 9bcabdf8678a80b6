package org.tidewaiter.rule.fakeexport;

import java.util.Arrays;
import java.util.function.IntPredicate;
import org.tidewaiter.kernel.chance.BenjaminiHochberg;

/**
 * Which of the quickest declarations are too quick for chance, for given parameters.
 *
 * <p>There are two families of the false discovery rate: the declarations compared with enough
 * peers that have an arrival at the gate or a bonded transport on record, and those that have
 * neither. An honest time does not depend on what was recorded, so each family keeps the rate;
 * goods that never travelled are in the second, where fewer honest ones dilute them. Source: B.
 * Efron, Annals of Applied Statistics 2 (2008) 197-223. Places are those of {@link QuickFlows}.
 * Immutable.
 */
final class ImprobableTimes {

    private final Baseline baseline;
    private final FakeExportParameters parameters;
    private final double[] qValues;
    private final double[] pooledQValues;
    private final long tested;

    ImprobableTimes(Baseline baseline, FakeExportParameters parameters) {
        this.baseline = baseline;
        this.parameters = parameters;
        qValues = new double[baseline.quick.size()];
        pooledQValues = new double[baseline.quick.size()];
        IntPredicate onRecord = row -> ArrivalHabits.isOnRecord(baseline.rows, row);
        Arrays.fill(qValues, Double.NaN);
        test(onRecord, qValues);
        test(onRecord.negate(), qValues);
        Arrays.fill(pooledQValues, Double.NaN);
        tested = test(row -> true, pooledQValues);
    }

    /** Tests one family; returns how many were compared. */
    private long test(IntPredicate family, double[] qValues) {
        long compared = 0;
        for (int row : baseline.timed) {
            compared += hasPeers(row) && family.test(row) ? 1 : 0;
        }
        QuickFlows quick = baseline.quick;
        int[] places = new int[quick.size()];
        double[] pValues = new double[quick.size()];
        int size = 0;
        for (int place = 0; place < quick.size(); place++) {
            if (hasPeers(quick.row(place)) && family.test(quick.row(place))) {
                places[size] = place;
                pValues[size++] = quick.pValue(place);
            }
        }
        double[] ofTested = BenjaminiHochberg.qValues(Arrays.copyOf(pValues, size), compared);
        for (int i = 0; i < size; i++) {
            qValues[places[i]] = ofTested[i];
        }
        return compared;
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

    /** The q-value at a place in one family of all, whatever is on record; NaN like the other. */
    double pooledQValue(int place) {
        return pooledQValues[place];
    }

    /** Whether at most the improbable quantile of others is as quick as at a place. */
    boolean belowQuantile(int place) {
        return !Double.isNaN(qValues[place])
                && baseline.quick.share(place) <= parameters.improbableQuantile();
    }

    /** Whether the time at a place is told, be it only to watch. */
    boolean told(int place) {
        return belowQuantile(place) && qValues[place] <= parameters.tellLimit();
    }

    /** Whether the time at a place is beyond chance. */
    boolean improbable(int place) {
        return belowQuantile(place) && qValues[place] <= parameters.fdr();
    }

    /** Whether the time at a place is just not quick enough to be beyond chance. */
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
