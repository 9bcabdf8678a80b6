package org.tidewaiter.kernel.name;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;

/**
 * Finds names that are one slip of the pen apart among many.
 *
 * <p>Question: which of the names at one address are the same but for one letter? Idea: two names
 * one substitution, insertion or deletion apart have a common spelling when one letter is left out
 * of either; so each name is filed under all its spellings with one letter less. Cost: O(length) a
 * name. Source: the deletion neighbourhood of W. Garbe's SymSpell (2012). Used by one thread.
 */
public final class Slip {

    /** An empty file. */
    public Slip() {}

    /** Shorter names differ by one letter too often. */
    public static final int LEAST_LETTERS = 6;

    /** A name that was filed. */
    private record Filed(int name, String key) {}

    private final Map<String, List<Filed>> filed = new HashMap<>();

    /** Tells the earlier names that this one is a slip of, and files it. */
    public void file(int name, String key, IntConsumer slips) {
        if (key.length() < LEAST_LETTERS) {
            return;
        }
        Filed own = new Filed(name, key);
        tell(own, key, slips);
        for (int at = 0; at < key.length(); at++) {
            // Numbers tell sister companies apart: a digit is never left out.
            if (Character.isLetter(key.charAt(at))) {
                tell(own, key.substring(0, at) + key.substring(at + 1), slips);
            }
        }
    }

    private void tell(Filed own, String spelling, IntConsumer slips) {
        List<Filed> before = filed.computeIfAbsent(spelling, absent -> new ArrayList<>(1));
        for (Filed other : before) {
            if (other.name != own.name && apart(other.key, own.key)) {
                slips.accept(other.name);
            }
        }
        before.add(own);
    }

    /** Whether two names are the same but for at most one letter. */
    public static boolean apart(String one, String other) {
        if (one.equals(other)) {
            return true;
        }
        boolean longEnough = Math.min(one.length(), other.length()) >= LEAST_LETTERS;
        if (!longEnough || Math.abs(one.length() - other.length()) > 1) {
            return false;
        }
        int at = 0;
        while (at < Math.min(one.length(), other.length()) && one.charAt(at) == other.charAt(at)) {
            at++;
        }
        boolean letters = isLetterOrEnd(one, at) && isLetterOrEnd(other, at);
        int restOfOne = one.length() >= other.length() ? at + 1 : at;
        int restOfOther = other.length() >= one.length() ? at + 1 : at;
        return letters
                && one.substring(Math.min(restOfOne, one.length()))
                        .equals(other.substring(Math.min(restOfOther, other.length())));
    }

    private static boolean isLetterOrEnd(String text, int at) {
        return at >= text.length() || Character.isLetter(text.charAt(at));
    }
}
