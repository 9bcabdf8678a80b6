package org.tidewaiter.testkit;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import org.tidewaiter.api.record.Codebook;
import org.tidewaiter.api.record.Missing;

/** A codebook over a sorted array. */
final class SortedTexts implements Codebook {

    /** Ascending Unicode code points, which {@link String#compareTo} is not beyond U+FFFF. */
    static final Comparator<String> BY_CODE_POINT = SortedTexts::compare;

    private final String[] texts;

    SortedTexts(Collection<String> distinct) {
        texts = distinct.toArray(String[]::new);
        Arrays.sort(texts, BY_CODE_POINT);
    }

    private static int compare(String a, String b) {
        int common = Math.min(a.length(), b.length());
        for (int i = 0; i < common; i++) {
            char x = a.charAt(i);
            char y = b.charAt(i);
            if (x != y) {
                boolean beyond = Character.isSurrogate(x);
                // half of a pair stands for a code point above every single char
                return beyond == Character.isSurrogate(y) ? x - y : beyond ? 1 : -1;
            }
        }
        return a.length() - b.length();
    }

    @Override
    public int size() {
        return texts.length;
    }

    @Override
    public String text(int code) {
        return texts[code];
    }

    @Override
    public int code(String text) {
        int found = Arrays.binarySearch(texts, text, BY_CODE_POINT);
        return found < 0 ? Missing.CODE : found;
    }
}
