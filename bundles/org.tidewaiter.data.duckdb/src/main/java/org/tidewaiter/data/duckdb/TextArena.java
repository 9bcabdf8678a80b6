package org.tidewaiter.data.duckdb;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tidewaiter.api.record.Codebook;
import org.tidewaiter.api.record.Missing;

/**
 * Ascending texts as UTF-8, end to end.
 *
 * <p>A text takes its bytes and 4 more, a tenth of a {@code String}; a look-up by text is a binary
 * search. Texts are on pages of 65,536 so that no array outgrows Java's limit; their bytes are
 * outside the Java heap, where names and addresses of millions would crowd out what rules learn.
 * Immutable.
 */
final class TextArena implements Codebook {

    private static final int PAGE_BITS = 16;
    private static final int PAGE_TEXTS = 1 << PAGE_BITS;

    private final List<Page> pages;
    private final int size;

    /** Texts of one page; text {@code i} ends before {@code ends[i]}. */
    private record Page(ByteBuffer bytes, int[] ends) {

        static Page of(byte[] bytes, int used, int[] ends) {
            return new Page(ByteBuffer.allocateDirect(used).put(0, bytes, 0, used), ends);
        }

        /** The bytes of a text, by its place on the page. */
        byte[] text(int at) {
            int from = at == 0 ? 0 : ends[at - 1];
            byte[] text = new byte[ends[at] - from];
            bytes.get(from, text);
            return text;
        }
    }

    private TextArena(List<Page> pages, int size) {
        this.pages = List.copyOf(pages);
        this.size = size;
    }

    /** Takes texts in ascending order. */
    static final class Builder {
        private final List<Page> pages = new ArrayList<>();
        private byte[] bytes = new byte[1 << 10];
        private int[] ends = new int[1 << 6];
        private int onPage;
        private int used;
        private int size;

        void add(String text) {
            byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
            if (onPage == PAGE_TEXTS) {
                turn();
            }
            if (used + utf8.length > bytes.length) {
                bytes = Arrays.copyOf(bytes, Math.max(used + utf8.length, bytes.length * 2));
            }
            if (onPage == ends.length) {
                ends = Arrays.copyOf(ends, Math.min(PAGE_TEXTS, ends.length * 2));
            }
            System.arraycopy(utf8, 0, bytes, used, utf8.length);
            used += utf8.length;
            ends[onPage++] = used;
            size++;
        }

        private void turn() {
            pages.add(Page.of(bytes, used, Arrays.copyOf(ends, onPage)));
            onPage = 0;
            used = 0;
        }

        TextArena build() {
            turn();
            return new TextArena(pages, size);
        }
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public String text(int code) {
        return new String(bytes(code), StandardCharsets.UTF_8);
    }

    private byte[] bytes(int code) {
        if (code < 0 || code >= size) {
            throw new IndexOutOfBoundsException("codes are 0 to " + (size - 1) + ", was " + code);
        }
        return pages.get(code >>> PAGE_BITS).text(code & (PAGE_TEXTS - 1));
    }

    @Override
    public int code(String text) {
        byte[] sought = text.getBytes(StandardCharsets.UTF_8);
        int low = 0;
        int high = size - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = Arrays.compareUnsigned(bytes(middle), sought);
            if (order == 0) {
                return text(middle).equals(text) ? middle : Missing.CODE;
            } else if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return Missing.CODE;
    }
}
