package org.tidewaiter.rule.papercompany;

import java.util.Arrays;
import org.tidewaiter.kernel.earth.DensityClusters;
import org.tidewaiter.kernel.work.Workers;

/** Joins sites whose coordinates lie close together, where enough firms sit. */
final class Nearby {

    private Nearby() {}

    /** Every firm counts as one at its site; sites of an address have no coordinates. */
    static void join(
            Joined joined, Learned learned, PaperCompanyParameters parameters, Workers workers) {
        Sites sites = learned.sites();
        int[] siteOf =
                Arrays.stream(learned.firms().site())
                        .filter(site -> site != Sites.NONE && sites.isPoint(site))
                        .toArray();
        DensityClusters clusters =
                DensityClusters.of(
                        Arrays.stream(siteOf).mapToDouble(site -> sites.latitude()[site]).toArray(),
                        Arrays.stream(siteOf)
                                .mapToDouble(site -> sites.longitude()[site])
                                .toArray(),
                        parameters.reachMetres(),
                        parameters.minPoints(),
                        workers);
        int[] first = new int[clusters.size()];
        Arrays.fill(first, Sites.NONE);
        for (int i = 0; i < siteOf.length; i++) {
            int cluster = clusters.label(i);
            if (cluster != DensityClusters.NONE) {
                first[cluster] = first[cluster] == Sites.NONE ? siteOf[i] : first[cluster];
                joined.join(first[cluster], siteOf[i]);
            }
        }
    }
}
