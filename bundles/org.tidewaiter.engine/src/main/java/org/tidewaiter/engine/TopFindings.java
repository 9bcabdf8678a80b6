package org.tidewaiter.engine;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * The strongest situations of one kind, of any number that are offered in any order.
 *
 * <p>Question: which {@code limit} distinct situations come first? Idea: keep the best so far in a
 * sorted set, and drop its last when one more comes; a set of ids counts how many distinct ones
 * there were. Cost O(log limit) an offer. Memory: {@code limit} candidates, and 16 bytes for every
 * distinct situation offered. The result is the same for any order of the offers: what was dropped
 * was behind {@code limit} others, and only ever stronger ones take their places.
 */
final class TopFindings {

    private final int limit;
    private final TreeSet<Judged> kept;
    private final Map<String, Judged> keptById = new HashMap<>();
    private final SeenIds seen = new SeenIds();
    private long duplicates;

    TopFindings(int limit) {
        this(limit, Judged.STRONGEST_FIRST);
    }

    private TopFindings(int limit, Comparator<Judged> order) {
        this.limit = limit;
        kept = new TreeSet<>(order);
    }

    /**
     * Keeps some at random instead: those whose hash comes first.
     *
     * @param seed changes who is drawn
     */
    static TopFindings drawn(int limit, String seed) {
        return new TopFindings(
                limit,
                Comparator.comparing((Judged judged) -> Lot.of(seed, judged.id()))
                        .thenComparing(Judged::id));
    }

    /** Takes a situation; of two that are the same, the stronger stays. */
    void offer(Judged judged) {
        if (!seen.add(judged.id())) {
            duplicates++;
        }
        Judged same = keptById.get(judged.id());
        if (same != null) {
            if (!judged.beats(same)) {
                return;
            }
            kept.remove(same);
        }
        kept.add(judged);
        keptById.put(judged.id(), judged);
        if (kept.size() > limit) {
            keptById.remove(kept.pollLast().id());
        }
    }

    /** Those kept, strongest first; of those drawn, in the order of the lot. */
    List<Judged> ranked() {
        return List.copyOf(kept);
    }

    /** How many distinct situations were left out. */
    int cut() {
        return seen.size() - kept.size();
    }

    /** How many offers were of a situation offered before. */
    long duplicates() {
        return duplicates;
    }
}
