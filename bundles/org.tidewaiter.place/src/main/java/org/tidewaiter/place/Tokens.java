package org.tidewaiter.place;

import java.util.Arrays;

/**
 * The words and numbers of an address, with what each may mean and what is still unread.
 *
 * <p>Commas, semicolons, brackets and line ends part the address into components. Used by one
 * thread, for one address.
 */
final class Tokens {

    /** What the list of words says of each. */
    Word[] words = new Word[16];

    private String[] texts = new String[16];
    private char[] before = new char[16];
    private int[] components = new int[16];
    private boolean[] ordinals = new boolean[16];
    private boolean[] taken = new boolean[16];
    private int size;

    /** Makes room for one more. */
    void add(String text, Word word, char separator, int component, boolean ordinal) {
        if (size == texts.length) {
            int grown = size * 2;
            texts = Arrays.copyOf(texts, grown);
            words = Arrays.copyOf(words, grown);
            before = Arrays.copyOf(before, grown);
            components = Arrays.copyOf(components, grown);
            ordinals = Arrays.copyOf(ordinals, grown);
            taken = Arrays.copyOf(taken, grown);
        }
        texts[size] = text;
        words[size] = word;
        before[size] = separator;
        components[size] = component;
        ordinals[size] = ordinal;
        size++;
    }

    /** Letters and digits of a text in upper case without accents, a space between words. */
    static String fold(String text) {
        StringBuilder out = new StringBuilder(text.length());
        String apart = Letters.apart(text);
        for (int i = 0; i < apart.length(); i++) {
            char c = Letters.of(apart.charAt(i));
            if (c == ' ') {
                if (apart.charAt(i) != '\'' && !out.isEmpty() && !endsWithSpace(out)) {
                    out.append(' ');
                }
            } else if (c != 0) {
                out.append(c);
            }
        }
        if (endsWithSpace(out)) {
            out.setLength(out.length() - 1);
        }
        return out.toString();
    }

    private static boolean endsWithSpace(StringBuilder out) {
        return !out.isEmpty() && out.charAt(out.length() - 1) == ' ';
    }

    int size() {
        return size;
    }

    String text(int i) {
        return texts[i];
    }

    /** The character right before a token, a space if it stands apart. */
    char before(int i) {
        return before[i];
    }

    int component(int i) {
        return components[i];
    }

    /** Whether it was written as an ordinal ("5th"). */
    boolean ordinal(int i) {
        return ordinals[i];
    }

    boolean is(int i, int role) {
        return words[i].is(role);
    }

    /** Whether a token is there, unread, and in a component. */
    boolean open(int i, int component) {
        return i >= 0 && i < size && !taken[i] && components[i] == component;
    }

    boolean taken(int i) {
        return taken[i];
    }

    void take(int i) {
        taken[i] = true;
    }

    void take(int from, int to) {
        Arrays.fill(taken, from, to, true);
    }

    /** Whether a token starts with a digit. */
    boolean number(int i) {
        return digit(texts[i].charAt(0));
    }

    boolean letter(int i) {
        return texts[i].length() == 1 && !digit(texts[i].charAt(0));
    }

    /** Whether a token names a part of something: a number, a letter, or letters with digits. */
    boolean designator(int i) {
        String text = texts[i];
        return text.length() == 1
                || digit(text.charAt(0))
                || text.length() <= 6 && digit(text.charAt(text.length() - 1));
    }

    static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Whether a text has nothing but digits. */
    static boolean digits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!digit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** The first token of the next component. */
    int end(int i) {
        int component = components[i];
        int end = i;
        while (end < size && components[end] == component) {
            end++;
        }
        return end;
    }

    /** The first token of the component of {@code i}. */
    int begin(int i) {
        int begin = i;
        while (begin > 0 && components[begin - 1] == components[i]) {
            begin--;
        }
        return begin;
    }
}
