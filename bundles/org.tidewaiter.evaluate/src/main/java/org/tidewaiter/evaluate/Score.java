package org.tidewaiter.evaluate;

import java.util.List;
import java.util.Set;
import org.tidewaiter.testkit.Grader;

/**
 * How good a ranking is.
 *
 * @param precisionAtPlanted of as many places as were planted
 * @param named how many ids it names at all
 * @param precision of all named
 * @param recall of all named
 */
record Score(
        double precisionAtPlanted,
        double averagePrecision,
        double named,
        double precision,
        double recall) {

    static Score of(List<String> ranking, Set<String> planted) {
        Grader grader = Grader.against(planted);
        return new Score(
                grader.precisionAt(planted.size(), ranking),
                grader.averagePrecision(ranking),
                ranking.size(),
                ranking.isEmpty() ? 0 : grader.precision(ranking),
                grader.recall(ranking));
    }
}
