package org.tidewaiter.kernel.similarity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.tidewaiter.kernel.work.Parts;

/**
 * Finds all pairs of sets whose weighted Jaccard similarity reaches a threshold.
 *
 * <p>Question: which importers have nearly the same partners, when a rare partner weighs more?
 * Idea: tokens stand in the order of rising frequency; two alike sets must meet in a token of their
 * prefixes, which end where the rest weighs too little to reach the threshold alone. A pair that
 * meets is dropped if its totals are too far apart, and its merge stops as soon as the rest cannot
 * reach the threshold.
 *
 * <p>Three steps: {@link #collect} over a range of sets, {@link #merge} in the order of the ranges,
 * which gives pairs in ascending order. Cost: O(n log n) to prepare n tokens in sets; then one step
 * for each meeting in a prefix, and one merge for each candidate. Memory: 16 bytes a token in a
 * set, 4 bytes a set and thread. Deterministic: weights are whole numbers, so sums are exact; free
 * of the number of parts. Source: R. J. Bayardo, Y. Ma, R. Srikant, Scaling up all pairs similarity
 * search, WWW 2007; C. Xiao et al., Efficient similarity joins for near duplicate detection, WWW
 * 2008. Immutable and thread-safe.
 */
public final class SimilarityJoin {

    private static final double SLACK = 1e-9;

    private final double threshold;
    private final int[] start;
    private final int[] rankOf;
    private final long[] weightOfRank;
    private final long[] total;
    private final int[] prefixEnd;
    private final int[] postStart;
    private final int[] posted;

    /** Two sets, {@code left < right}, that reach the threshold. */
    public record Pair(int left, int right, double similarity) {}

    /**
     * What a range gave.
     *
     * @param pairs in ascending order of right and then of left
     * @param candidates how many pairs met in a prefix and had totals near enough
     * @param steps how many steps their merges took
     */
    public record Found(List<Pair> pairs, long candidates, long steps) {}

    /**
     * Prepares the sets.
     *
     * @param weights by token, at least 0; a token of weight 0 plays no part
     * @param threshold of the similarity, in (0, 1]
     */
    public SimilarityJoin(TokenSets sets, long[] weights, double threshold) {
        if (!(threshold > 0 && threshold <= 1)) {
            throw new IllegalArgumentException("threshold must be in (0, 1], was " + threshold);
        }
        this.threshold = threshold;
        int[] order = byFrequency(sets);
        int[] rank = new int[order.length];
        weightOfRank = new long[order.length];
        for (int i = 0; i < order.length; i++) {
            if (weights[order[i]] < 0) {
                throw new IllegalArgumentException(
                        "weights must be at least 0, that of "
                                + order[i]
                                + " was "
                                + weights[order[i]]);
            }
            rank[order[i]] = i;
            weightOfRank[i] = weights[order[i]];
        }
        start = new int[sets.sets() + 1];
        total = new long[sets.sets()];
        prefixEnd = new int[sets.sets()];
        rankOf = ranks(sets, rank);
        postStart = new int[order.length + 1];
        posted = posts();
    }

    private static int[] byFrequency(TokenSets sets) {
        return IntStream.range(0, sets.tokens())
                .boxed()
                .sorted(
                        Comparator.<Integer>comparingInt(sets::holders)
                                .thenComparingInt(token -> token))
                .mapToInt(token -> token)
                .toArray();
    }

    private int[] ranks(TokenSets sets, int[] rank) {
        int[] ranks = new int[sets.size()];
        int size = 0;
        for (int set = 0; set < total.length; set++) {
            start[set] = size;
            for (int place = sets.begin(set); place < sets.end(set); place++) {
                int at = rank[sets.tokenAt(place)];
                if (weightOfRank[at] > 0) {
                    ranks[size++] = at;
                    total[set] = Math.addExact(total[set], weightOfRank[at]);
                }
            }
            Arrays.sort(ranks, start[set], size);
            prefixEnd[set] = prefixEnd(ranks, set, size);
        }
        start[total.length] = size;
        return ranks;
    }

    /** Behind the last token from which on the rest still weighs enough to reach the threshold. */
    private int prefixEnd(int[] ranks, int set, int end) {
        long rest = total[set];
        int place = start[set];
        while (place < end && rest >= threshold * total[set] - SLACK * total[set]) {
            rest -= weightOfRank[ranks[place++]];
        }
        return place;
    }

    private int[] posts() {
        for (int set = 0; set < total.length; set++) {
            for (int place = start[set]; place < prefixEnd[set]; place++) {
                postStart[rankOf[place] + 1]++;
            }
        }
        for (int rank = 0; rank < postStart.length - 1; rank++) {
            postStart[rank + 1] += postStart[rank];
        }
        int[] posts = new int[postStart[postStart.length - 1]];
        int[] next = Arrays.copyOf(postStart, postStart.length - 1);
        for (int set = 0; set < total.length; set++) {
            for (int place = start[set]; place < prefixEnd[set]; place++) {
                posts[next[rankOf[place]]++] = set;
            }
        }
        return posts;
    }

    /** How many sets there are. */
    public int sets() {
        return total.length;
    }

    /** The exact similarity of two sets; 0 if both are empty. */
    public double similarity(int one, int other) {
        Merge merge = new Merge();
        return similarity(merge.overlap(one, other, 0), one, other);
    }

    private double similarity(long overlap, int one, int other) {
        long union = total[one] + total[other] - overlap;
        return union == 0 ? 0 : (double) overlap / union;
    }

    /**
     * The pairs whose greater set is in a range.
     *
     * @param from the first set
     * @param to behind the last set
     * @param checkpoint called before each set; may throw to stop
     */
    public Found collect(int from, int to, Runnable checkpoint) {
        Merge merge = new Merge();
        List<Pair> pairs = new ArrayList<>();
        int[] seen = new int[total.length];
        long candidates = 0;
        for (int set = from; set < to; set++) {
            checkpoint.run();
            int first = pairs.size();
            for (int place = start[set]; place < prefixEnd[set]; place++) {
                int rank = rankOf[place];
                for (int i = postStart[rank]; i < postStart[rank + 1]; i++) {
                    int other = posted[i];
                    if (other >= set) {
                        break;
                    }
                    if (seen[other] != set + 1) {
                        seen[other] = set + 1;
                        if (nearTotals(set, other)) {
                            candidates++;
                            verify(other, set, merge, pairs);
                        }
                    }
                }
            }
            pairs.subList(first, pairs.size()).sort(Comparator.comparingInt(Pair::left));
        }
        return new Found(pairs, candidates, merge.steps);
    }

    private boolean nearTotals(int one, int other) {
        double less = Math.min(total[one], total[other]);
        double more = Math.max(total[one], total[other]);
        return less >= threshold * more - SLACK * more;
    }

    private void verify(int left, int right, Merge merge, List<Pair> pairs) {
        double both = (double) total[left] + total[right];
        double needed = threshold / (1 + threshold) * both - SLACK * both;
        double similarity = similarity(merge.overlap(left, right, needed), left, right);
        if (similarity >= threshold) {
            pairs.add(new Pair(left, right, similarity));
        }
    }

    /** Joins what ranges gave, in the order of the ranges. */
    public static Found merge(List<Found> ranges) {
        List<Pair> pairs = new ArrayList<>();
        long candidates = 0;
        long steps = 0;
        for (Found range : ranges) {
            pairs.addAll(range.pairs);
            candidates += range.candidates;
            steps += range.steps;
        }
        return new Found(pairs, candidates, steps);
    }

    /** All pairs, by so many threads. */
    public Found all(int threads, Runnable checkpoint) {
        int ranges = Math.max(1, Math.min(total.length, threads * 16));
        Found[] found = new Found[ranges];
        Parts.run(
                threads,
                ranges,
                range ->
                        found[range] =
                                collect(
                                        (int) ((long) total.length * range / ranges),
                                        (int) ((long) total.length * (range + 1) / ranges),
                                        checkpoint));
        return merge(List.of(found));
    }

    /** Merges sets and counts the steps. */
    private final class Merge {

        private long steps;

        /** The weight of what two sets share; anything below {@code needed} if it cannot reach. */
        long overlap(int one, int other, double needed) {
            int a = start[one];
            int b = start[other];
            long restA = total[one];
            long restB = total[other];
            long shared = 0;
            while (a < start[one + 1] && b < start[other + 1]) {
                steps++;
                int rankA = rankOf[a];
                int rankB = rankOf[b];
                if (rankA <= rankB) {
                    restA -= weightOfRank[rankA];
                    a++;
                }
                if (rankB <= rankA) {
                    restB -= weightOfRank[rankB];
                    b++;
                }
                if (rankA == rankB) {
                    shared += weightOfRank[rankA];
                } else if (shared + Math.min(restA, restB) < needed) {
                    return shared;
                }
            }
            return shared;
        }
    }
}
