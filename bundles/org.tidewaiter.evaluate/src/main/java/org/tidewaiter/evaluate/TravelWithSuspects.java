package org.tidewaiter.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.tidewaiter.api.run.RunReport;

/** Pairs of traveller and suspect against counts of shared voyages. */
final class TravelWithSuspects implements Contest {

    private static final int OFTEN = 3;

    @Override
    public String rule() {
        return "cotraveller";
    }

    @Override
    public String title() {
        return "pairs of traveller and suspect";
    }

    @Override
    public List<Entry> entries(Path world, Truth truth, RunReport report, long seed)
            throws IOException {
        Map<String, Integer> shared = Counting.sharedVoyages(world);
        return List.of(
                new Entry("rule", Found.pairs(report, "travels-with-suspect"), truth.pairs()),
                new Entry("count", Counting.ranking(shared, seed), truth.pairs()),
                new Entry("count >= 3", Counting.atLeast(shared, OFTEN, seed), truth.pairs()));
    }
}
