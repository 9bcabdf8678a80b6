package org.tidewaiter.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.tidewaiter.api.run.RunReport;

/** What one rule finds in a made-up world, beside what an analyst would do without it. */
interface Contest {

    /** The id of the rule. */
    String rule();

    /** What is asked for, to stand above a table. */
    String title();

    /**
     * The rankings; the first is that of the rule against what it should find. The same methods in
     * the same order for every world.
     *
     * @param seed breaks ties of plain counts
     */
    List<Entry> entries(Path world, Truth truth, RunReport report, long seed) throws IOException;

    /**
     * One ranking.
     *
     * @param ranking ids, best first
     * @param planted what it should find
     */
    record Entry(String method, List<String> ranking, Set<String> planted) {

        Score score() {
            return Score.of(ranking, planted);
        }

        /** The first places, as many as were planted. */
        List<String> top() {
            return ranking.stream().limit(planted.size()).toList();
        }
    }
}
