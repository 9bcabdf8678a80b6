package org.tidewaiter.kernel.similarity;

import java.util.Arrays;
import java.util.List;

/**
 * Sets of tokens, such as the trading partners of importers, and who holds each token since when.
 *
 * <p>Question: what does a set hold, and which sets hold a token? Idea: the sets are collected one
 * after the other, so compressed rows need no sort over all; a counting pass turns them into the
 * holders of each token. Three steps: each part of the sets collects its own in a {@link Part}, the
 * parts are joined in their order, and the mirror image is built.
 *
 * <p>Sets are 0 to {@code sets() - 1}, tokens 0 to {@code tokens() - 1}. Cost: O(n log k) for n
 * added tokens in sets of k. Memory: 16 bytes a distinct pair of set and token and 4 a set and a
 * token. Deterministic: free of the order within a set and of the cut into parts. Immutable and
 * thread-safe.
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

    /** Consecutive sets, collected by one thread. */
    public static final class Part {

        private int[] ends = new int[16];
        private int sets;
        private int[] tokens = new int[64];
        private int[] since = new int[64];
        private int size;
        private long[] open = new long[32];
        private int openSize;

        /** Adds a token to the set that is open, held at a time; the least time counts. */
        public void add(int token, int time) {
            if (openSize == open.length) {
                open = Arrays.copyOf(open, openSize * 2);
            }
            long biased = (time - (long) Integer.MIN_VALUE);
            open[openSize++] = (long) token << Integer.SIZE | biased;
        }

        /** Closes the set and opens the next; a set may be empty. */
        public void end() {
            Arrays.sort(open, 0, openSize);
            for (int i = 0; i < openSize; i++) {
                int token = (int) (open[i] >>> Integer.SIZE);
                if (i == 0 || token != (int) (open[i - 1] >>> Integer.SIZE)) {
                    append(token, (int) ((open[i] & 0xFFFF_FFFFL) + Integer.MIN_VALUE));
                }
            }
            openSize = 0;
            if (sets == ends.length) {
                ends = Arrays.copyOf(ends, sets * 2);
            }
            ends[sets++] = size;
        }

        private void append(int token, int time) {
            if (size == tokens.length) {
                int wider = Math.addExact(size, size >> 1);
                tokens = Arrays.copyOf(tokens, wider);
                since = Arrays.copyOf(since, wider);
            }
            tokens[size] = token;
            since[size++] = time;
        }
    }

    /**
     * Joins parts; their sets are numbered on in the order of the parts.
     *
     * @param tokens how many tokens there are, held or not
     * @throws IndexOutOfBoundsException if a set holds another token
     */
    public static TokenSets of(List<Part> parts, int tokens) {
        int sets = parts.stream().mapToInt(part -> part.sets).reduce(0, Math::addExact);
        int size = parts.stream().mapToInt(part -> part.size).reduce(0, Math::addExact);
        int[] setStart = new int[Math.addExact(sets, 1)];
        int[] tokenOf = new int[size];
        int[] sinceOf = new int[size];
        int set = 0;
        int from = 0;
        for (Part part : parts) {
            System.arraycopy(part.tokens, 0, tokenOf, from, part.size);
            System.arraycopy(part.since, 0, sinceOf, from, part.size);
            for (int i = 0; i < part.sets; i++) {
                setStart[++set] = from + part.ends[i];
            }
            from += part.size;
        }
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
