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

        /**
         * A ranking against what the records tell of. What was planted and leaves no trace in them
         * is taken out of the ranking: whoever finds it is right, but nobody needs to.
         *
         * @param catchable what it should find
         * @param all that and what leaves no trace
         */
        static Entry catchable(
                String method, List<String> ranking, Set<String> catchable, Set<String> all) {
            List<String> asked =
                    ranking.stream()
                            .filter(id -> catchable.contains(id) || !all.contains(id))
                            .toList();
            return new Entry(method + ", catchable", asked, catchable);
        }

        Score score() {
            return Score.of(ranking, planted);
        }

        /** The first places, as many as were planted. */
        List<String> top() {
            return ranking.stream().limit(planted.size()).toList();
        }
    }
}
