package org.tidewaiter.kernel.similarity;

import java.util.Arrays;
import org.tidewaiter.kernel.work.Workers;

/**
 * Sets of tokens, such as the trading partners of importers, and who holds each token since when.
 *
 * <p>Question: what does a set hold, and which sets hold a token? Idea: a first look at each set
 * counts its tokens, a second writes them to their places, so that nothing grows, is copied, or is
 * held twice; a counting pass turns them into the holders of each token.
 *
 * <p>Sets are 0 to {@code sets() - 1}, tokens 0 to {@code tokens() - 1}. Cost: O(n log k) for n
 * added tokens in sets of k. Memory: 16 bytes a distinct pair of set and token and 4 a set and a
 * token, and 4 more a token while they are collected. Deterministic: free of the order within a set
 * and of the number of threads. Immutable and thread-safe.
 */
public final class TokenSets {

    private final int[] setStart;
    private final int[] tokenOf;
    private final int[] sinceOf;
    private final int[] tokenStart;
    private final int[] holderOf;
    private final int[] heldSince;

    private TokenSets(int[] setStart, int[] tokenOf, int[] sinceOf, int tokens) {
        this.setStart = setStart;
        this.tokenOf = tokenOf;
        this.sinceOf = sinceOf;
        tokenStart = new int[Math.addExact(tokens, 1)];
        for (int token : tokenOf) {
            tokenStart[token + 1]++;
        }
        for (int token = 0; token < tokens; token++) {
            tokenStart[token + 1] += tokenStart[token];
        }
        holderOf = new int[tokenOf.length];
        heldSince = new int[tokenOf.length];
        int[] next = Arrays.copyOf(tokenStart, tokens);
        for (int set = 0; set < setStart.length - 1; set++) {
            for (int i = setStart[set]; i < setStart[set + 1]; i++) {
                int place = next[tokenOf[i]]++;
                holderOf[place] = set;
                heldSince[place] = sinceOf[i];
            }
        }
    }

    /**
     * Tells what the sets hold. It is asked twice for each set, by several threads at once, and
     * must tell the same each time.
     */
    @FunctionalInterface
    public interface Source {
        /** Adds all that a set holds, in any order; the same token may come again. */
        void tell(int set, Content into);
    }

    /** What one set holds. Used by one thread. */
    public static final class Content {

        private long[] held = new long[32];
        private int size;

        private Content() {}

        /** Adds a token, held since a time; the least time counts. */
        public void add(int token, int time) {
            if (size == held.length) {
                held = Arrays.copyOf(held, size * 2);
            }
            held[size++] = (long) token << Integer.SIZE | (time - (long) Integer.MIN_VALUE);
        }

        private int tokenAt(int i) {
            return (int) (held[i] >>> Integer.SIZE);
        }

        /** Takes what a set holds, each token once, ascending. */
        private void take(int set, Source source) {
            size = 0;
            source.tell(set, this);
            Arrays.sort(held, 0, size);
            int kept = 0;
            for (int i = 0; i < size; i++) {
                if (kept == 0 || tokenAt(i) != tokenAt(kept - 1)) {
                    held[kept++] = held[i];
                }
            }
            size = kept;
        }

        private void write(int[] tokens, int[] since, int at) {
            for (int i = 0; i < size; i++) {
                tokens[at + i] = tokenAt(i);
                since[at + i] = (int) ((held[i] & 0xFFFF_FFFFL) + Integer.MIN_VALUE);
            }
        }
    }

    /**
     * Collects sets.
     *
     * @param tokens how many tokens there are, held or not
     * @throws IndexOutOfBoundsException if a set holds another token
     * @throws ArithmeticException if the sets together hold more than an array can
     */
    public static TokenSets collect(int sets, int tokens, Source source, Workers workers) {
        int[] setStart = new int[Math.addExact(sets, 1)];
        workers.share(
                sets,
                (part, from, to) -> {
                    Content content = new Content();
                    for (int set = from; set < to; set++) {
                        content.take(set, source);
                        setStart[set + 1] = content.size;
                    }
                });
        for (int set = 0; set < sets; set++) {
            setStart[set + 1] = Math.addExact(setStart[set], setStart[set + 1]);
        }
        int[] tokenOf = new int[setStart[sets]];
        int[] sinceOf = new int[setStart[sets]];
        workers.share(
                sets,
                (part, from, to) -> {
                    Content content = new Content();
                    for (int set = from; set < to; set++) {
                        content.take(set, source);
                        content.write(tokenOf, sinceOf, setStart[set]);
                    }
                });
        return new TokenSets(setStart, tokenOf, sinceOf, tokens);
    }

    /** How many sets there are. */
    public int sets() {
        return setStart.length - 1;
    }

    /** How many tokens there are. */
    public int tokens() {
        return tokenStart.length - 1;
    }

    /** How many tokens all sets hold together. */
    public int size() {
        return tokenOf.length;
    }

    /** The place of a set's first token; its tokens ascend and end before {@link #end}. */
    public int begin(int set) {
        return setStart[set];
    }

    /** The place behind a set's last token. */
    public int end(int set) {
        return setStart[set + 1];
    }

    /** The token at a place of a set. */
    public int tokenAt(int place) {
        return tokenOf[place];
    }

    /** Since when the token at a place of a set is held. */
    public int sinceAt(int place) {
        return sinceOf[place];
    }

    /** The place of a set's first token that is not below a token; its end if there is none. */
    public int from(int set, int token) {
        int found = Arrays.binarySearch(tokenOf, setStart[set], setStart[set + 1], token);
        return found >= 0 ? found : -found - 1;
    }

    /** The place of a token in a set, -1 if the set does not hold it. O(log of its tokens). */
    public int place(int set, int token) {
        int found = Arrays.binarySearch(tokenOf, setStart[set], setStart[set + 1], token);
        return Math.max(-1, found);
    }

    /** How many sets hold a token. */
    public int holders(int token) {
        return tokenStart[token + 1] - tokenStart[token];
    }

    /** The place of a token's first holder; its holders ascend and end before {@link #lastOf}. */
    public int firstOf(int token) {
        return tokenStart[token];
    }

    /** The place behind a token's last holder. */
    public int lastOf(int token) {
        return tokenStart[token + 1];
    }

    /** The set at a place of a token. */
    public int holderAt(int place) {
        return holderOf[place];
    }

    /** Since when the set at a place of a token holds it. */
    public int heldSince(int place) {
        return heldSince[place];
    }
}
