package org.tidewaiter.rule.cotraveller;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tidewaiter.api.rule.ParameterSpec;
import org.tidewaiter.api.rule.Parameters;
import org.tidewaiter.kernel.chance.ChanceFindings;
import org.tidewaiter.kernel.chance.DiscreteDiscoveries;

/** What the search says of an array world, with q-values. */
record Inquiry(List<Pair> tested, double[] q, ChanceFindings chance, long met) {

    private static final ChanceFindings.Support NONE = new ChanceFindings.Support(1, 0.05);

    static CotravellerParameters parameters(Map<String, Object> changed) {
        Parameters parameters = Parameters.defaults(ParameterSpec.of(CotravellerParameters.class));
        for (Map.Entry<String, Object> change : changed.entrySet()) {
            parameters = parameters.with(change.getKey(), change.getValue());
        }
        return parameters.as(CotravellerParameters.class);
    }

    static Inquiry of(Travel travel, Suspects suspects, Map<String, Object> changed) {
        SuspectSearch.Asked asked =
                new SuspectSearch.Asked(
                        new VoyageRange(0, travel.voyages().size()),
                        SuspectSearch.EVERYONE,
                        parameters(changed));
        SuspectSearch search = new SuspectSearch(travel, suspects, asked);
        List<Pair> pairs = new ArrayList<>();
        long met = 0;
        for (int suspect : suspects.people()) {
            SuspectSearch.Result result = search.search(suspect);
            pairs.addAll(result.pairs());
            met += result.met();
        }
        double[] p = pairs.stream().mapToDouble(pair -> pair.p() <= 0.05 ? pair.p() : 1).toArray();
        double[] q = DiscreteDiscoveries.qValues(p, search.chance(), NONE);
        return new Inquiry(pairs, q, search.chance(), met);
    }

    List<Pair> found(double fdr) {
        List<Pair> found = new ArrayList<>();
        for (int i = 0; i < q.length; i++) {
            if (q[i] <= fdr) {
                found.add(tested.get(i));
            }
        }
        return found;
    }

    /** The share of all who met whose tail is at most {@code p}. */
    double shareUpTo(double p) {
        return (double) tested.stream().filter(pair -> pair.p() <= p).count() / met;
    }
}
