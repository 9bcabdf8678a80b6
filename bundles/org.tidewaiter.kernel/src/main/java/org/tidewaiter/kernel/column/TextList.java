package org.tidewaiter.kernel.column;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A growing list of texts as UTF-8, end to end.
 *
 * <p>Texts are on pages of 65,536, so that no array outgrows Java's limit and growing copies one
 * page at most. Memory: the bytes of a text and 4 more, a fifth to a tenth of a {@code String}.
 * Filled by one thread, then read by any.
 */
public final class TextList {

    private static final int PAGE_BITS = 16;
    private static final int PAGE_TEXTS = 1 << PAGE_BITS;

    private final List<Page> pages = new ArrayList<>();
    private int size;

    /** Creates an empty list. */
    public TextList() {}

    /** Texts of one page; text {@code i} ends before {@code ends[i]}. */
    private static final class Page {
        private byte[] bytes = new byte[1 << 8];
        private int[] ends = new int[1 << 4];

        int begin(int at) {
            return at == 0 ? 0 : ends[at - 1];
        }

        void set(int at, byte[] utf8) {
            int begin = begin(at);
            int end = Math.addExact(begin, utf8.length);
            if (end > bytes.length) {
                bytes = Arrays.copyOf(bytes, IntList.grown(end));
            }
            if (at == ends.length) {
                ends = Arrays.copyOf(ends, Math.min(PAGE_TEXTS, IntList.grown(at + 1)));
            }
            System.arraycopy(utf8, 0, bytes, begin, utf8.length);
            ends[at] = end;
        }

        void trim() {
            bytes = Arrays.copyOf(bytes, ends[PAGE_TEXTS - 1]);
        }
    }

    /** Appends a text; half a surrogate pair becomes a question mark. */
    public void add(String text) {
        add(text.getBytes(StandardCharsets.UTF_8));
    }

    void add(byte[] utf8) {
        int at = size & PAGE_TEXTS - 1;
        if (at == 0) {
            if (size > 0) {
                page(size - 1).trim();
            }
            pages.add(new Page());
        }
        page(size).set(at, utf8);
        size = Math.incrementExact(size);
    }

    /** How many texts there are. */
    public int size() {
        return size;
    }

    /**
     * The text at an index from 0, made anew each time.
     *
     * @throws IndexOutOfBoundsException if there is none
     */
    public String at(int index) {
        if (index < 0 || index >= size) {
            throw new IndexOutOfBoundsException("index " + index + " of " + size);
        }
        Page page = page(index);
        int begin = page.begin(index & PAGE_TEXTS - 1);
        return new String(page.bytes, begin, length(index), StandardCharsets.UTF_8);
    }

    /** How many bytes a text has. */
    int length(int index) {
        Page page = page(index);
        int at = index & PAGE_TEXTS - 1;
        return page.ends[at] - page.begin(at);
    }

    /** A byte of a text, 0 to 255. */
    int byteAt(int index, int position) {
        Page page = page(index);
        return page.bytes[page.begin(index & PAGE_TEXTS - 1) + position] & 0xFF;
    }

    boolean equals(int index, byte[] utf8) {
        Page page = page(index);
        int at = index & PAGE_TEXTS - 1;
        return Arrays.equals(page.bytes, page.begin(at), page.ends[at], utf8, 0, utf8.length);
    }

    int hash(int index) {
        Page page = page(index);
        int at = index & PAGE_TEXTS - 1;
        return hash(page.bytes, page.begin(at), page.ends[at]);
    }

    /** Spreads every bit of every byte over the lower bits (the finisher of MurmurHash3). */
    static int hash(byte[] bytes, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = hash * 31 + bytes[i];
        }
        hash = (hash ^ hash >>> 16) * 0x85EBCA6B;
        hash = (hash ^ hash >>> 13) * 0xC2B2AE35;
        return hash ^ hash >>> 16;
    }

    private Page page(int index) {
        return pages.get(index >>> PAGE_BITS);
    }
}
