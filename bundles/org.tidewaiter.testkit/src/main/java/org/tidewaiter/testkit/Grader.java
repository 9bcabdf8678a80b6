package org.tidewaiter.testkit;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Measures a ranking against a known truth. Immutable.
 *
 * <p>A ranking is a list of ids, best first, each once. Ties must be broken before: Tidewaiter
 * ranks strictly (by strength, then subject id, then key), and a measure of a ranking with ties
 * would depend on the luck of a sort. {@link #ranking} breaks the ties of plain scores by id, which
 * tells nothing of the truth as long as ids do not.
 */
public final class Grader {

    private final Set<String> truth;

    private Grader(Set<String> truth) {
        this.truth = Set.copyOf(truth);
    }

    /**
     * A grader that knows the truth.
     *
     * @param truth the ids that should be found
     * @throws IllegalArgumentException if it is empty: every measure would be undefined
     */
    public static Grader against(Set<String> truth) {
        if (truth.isEmpty()) {
            throw new IllegalArgumentException("the truth must hold at least one id");
        }
        return new Grader(truth);
    }

    /**
     * The ids by falling score, ties by ascending id in code points.
     *
     * @throws IllegalArgumentException if a score is NaN
     */
    public static List<String> ranking(Map<String, Double> scores) {
        if (scores.containsValue(Double.NaN)) {
            throw new IllegalArgumentException("a score is not a number: " + scores);
        }
        return scores.entrySet().stream()
                .sorted(
                        Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                                .thenComparing(Map.Entry::getKey, SortedTexts.BY_CODE_POINT))
                .map(Map.Entry::getKey)
                .toList();
    }

    /**
     * The share of the first {@code k} places that are true. Places that a shorter ranking leaves
     * empty count as wrong: an officer who was promised {@code k} got fewer.
     *
     * @param k at least 1
     */
    public double precisionAt(int k, List<String> ranking) {
        return (double) hits(k, ranking) / k;
    }

    /**
     * The share of the truth among the first {@code k} places.
     *
     * @param k at least 1
     */
    public double recallAt(int k, List<String> ranking) {
        return (double) hits(k, ranking) / truth.size();
    }

    /** The share of all ids named that are true; NaN if none is named. */
    public double precision(List<String> ranking) {
        return ranking.isEmpty() ? Double.NaN : precisionAt(ranking.size(), ranking);
    }

    /** The share of the truth that is named at all. */
    public double recall(List<String> ranking) {
        return ranking.isEmpty() ? 0 : recallAt(ranking.size(), ranking);
    }

    /**
     * The mean, over the whole truth, of the precision at the place where each true id stands; a
     * true id that is not named adds 0.
     */
    public double averagePrecision(List<String> ranking) {
        checkDistinct(ranking);
        double sum = 0;
        int hits = 0;
        for (int place = 1; place <= ranking.size(); place++) {
            if (truth.contains(ranking.get(place - 1))) {
                hits++;
                sum += (double) hits / place;
            }
        }
        return sum / truth.size();
    }

    private long hits(int k, List<String> ranking) {
        if (k < 1) {
            throw new IllegalArgumentException("k must be at least 1, was " + k);
        }
        checkDistinct(ranking);
        return ranking.stream().limit(k).filter(truth::contains).count();
    }

    private static void checkDistinct(List<String> ranking) {
        Set<String> seen = new HashSet<>();
        for (String id : ranking) {
            if (!seen.add(id)) {
                throw new IllegalArgumentException(id + " is ranked twice");
            }
        }
    }
}
