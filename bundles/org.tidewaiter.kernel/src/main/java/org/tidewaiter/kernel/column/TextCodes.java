package org.tidewaiter.kernel.column;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Numbers distinct texts densely from 0, in order of first appearance.
 *
 * <p>Question: which rows have one text, when there are too many texts to keep each as a {@code
 * String} in a map? Idea: an open hash table of codes over texts that stand as UTF-8 in a {@link
 * TextList}.
 *
 * <p>Cost: O(length) expected an {@link #add}, O(n length log n) at worst for {@link #ranks}.
 * Memory: the bytes of a text and 12 to 20 more; a {@code HashMap} takes 100 more. Deterministic.
 * Filled by one thread, then read by any.
 */
public final class TextCodes {

    private static final int MIN_SLOTS = 64;

    /** How many bytes of a text one sorting looks at: each takes 9 bits of an int. */
    private static final int BYTES_A_KEY = 3;

    private static final int BITS_A_BYTE = 9;

    private final TextList texts = new TextList();
    private int[] slots = new int[MIN_SLOTS];

    /** Creates an empty numbering. */
    public TextCodes() {}

    /** How many distinct texts were added; their codes are 0 to {@code size() - 1}. */
    public int size() {
        return texts.size();
    }

    /** The code of a text, a new one if it was not added before. */
    public int add(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        int mask = slots.length - 1;
        int slot = TextList.hash(utf8, 0, utf8.length) & mask;
        while (slots[slot] != 0) {
            if (texts.equals(slots[slot] - 1, utf8)) {
                return slots[slot] - 1;
            }
            slot = slot + 1 & mask;
        }
        texts.add(utf8);
        slots[slot] = texts.size();
        if (texts.size() > slots.length / 2) {
            rehash();
        }
        return texts.size() - 1;
    }

    /**
     * The text of a code, made anew each time.
     *
     * @throws IndexOutOfBoundsException if there is none
     */
    public String text(int code) {
        return texts.at(code);
    }

    /**
     * Where each text stands when all are sorted by Unicode code points, first to last.
     *
     * @return rank from 0 by code; it depends on the set of texts only
     */
    public int[] ranks() {
        long[] keys = new long[size()];
        for (int code = 0; code < keys.length; code++) {
            keys[code] = code;
        }
        sort(keys, 0, keys.length, 0);
        int[] ranks = new int[keys.length];
        for (int rank = 0; rank < keys.length; rank++) {
            ranks[(int) keys[rank]] = rank;
        }
        return ranks;
    }

    /**
     * Sorts codes in the lower halves of keys by the next bytes, and equal ones by those behind.
     */
    private void sort(long[] keys, int from, int to, int position) {
        for (int i = from; i < to; i++) {
            int code = (int) keys[i];
            keys[i] = (long) key(code, position) << Integer.SIZE | code;
        }
        Arrays.sort(keys, from, to);
        int run = from;
        for (int i = from + 1; i <= to; i++) {
            if (i == to || keys[i] >> Integer.SIZE != keys[run] >> Integer.SIZE) {
                if (i - run > 1) {
                    sort(keys, run, i, position + BYTES_A_KEY);
                }
                run = i;
            }
        }
    }

    /** The bytes from a position on, a text that has ended before every other. */
    private int key(int code, int position) {
        int key = 0;
        int length = texts.length(code);
        for (int i = position; i < position + BYTES_A_KEY; i++) {
            key = key << BITS_A_BYTE | (i < length ? texts.byteAt(code, i) + 1 : 0);
        }
        return key;
    }

    private void rehash() {
        int[] wider = new int[Math.multiplyExact(slots.length, 2)];
        int mask = wider.length - 1;
        for (int code = 0; code < texts.size(); code++) {
            int slot = texts.hash(code) & mask;
            while (wider[slot] != 0) {
                slot = slot + 1 & mask;
            }
            wider[slot] = code + 1;
        }
        slots = wider;
    }
}
