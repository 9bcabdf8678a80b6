package org.tidewaiter.report.words;

import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The report's own words in one language, English where a language has none.
 *
 * <p>Never falls back to the language of the machine. Immutable.
 */
public final class Words {

    /** The languages that there are words in. */
    public static final SortedSet<String> LANGUAGES =
            Collections.unmodifiableSortedSet(new TreeSet<>(Set.of("en", "ko")));

    private static final String BASE = "org.tidewaiter.report.l10n.messages";

    private final Locale locale;
    private final ResourceBundle bundle;

    /** The words for a locale. */
    public Words(Locale asked) {
        // English words with the decimal comma of another language would be misread
        locale = LANGUAGES.contains(asked.getLanguage()) ? asked : Locale.ENGLISH;
        bundle =
                ResourceBundle.getBundle(
                        BASE,
                        locale,
                        Words.class.getClassLoader(),
                        ResourceBundle.Control.getNoFallbackControl(
                                ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** The locale of words and numbers: the one asked for, or English. */
    public Locale locale() {
        return locale;
    }

    /** The language of the words, which is English where the one asked for is not there. */
    public String language() {
        String language = bundle.getLocale().getLanguage();
        return language.isEmpty() ? "en" : language;
    }

    /** A text, its arguments given as name, value, name, value. */
    public String say(String key, Object... namesAndValues) {
        Map<String, Object> facts = new TreeMap<>();
        for (int i = 0; i + 1 < namesAndValues.length; i += 2) {
            Object value = namesAndValues[i + 1];
            facts.put(
                    String.valueOf(namesAndValues[i]),
                    value instanceof Integer whole ? (Object) whole.longValue() : value);
        }
        return Template.say(bundle, key, facts, this).orElseGet(() -> Template.missing(key, facts));
    }

    /** The word for a code, such as a role; the code itself where there is none. */
    public String code(String family, String code) {
        return template(bundle, family + "." + code).orElse(code);
    }

    /** A title for a code; where there is none, the code itself, readably: "Pairs tested". */
    String title(String family, String code) {
        return template(bundle, family + "." + code).orElseGet(() -> readable(code));
    }

    private static String readable(String code) {
        return capital(code.replace('-', ' '));
    }

    /** A word as it stands at the beginning of a line. */
    public static String capital(String text) {
        if (text.isEmpty()) {
            return text;
        }
        int first = text.offsetByCodePoints(0, 1);
        return text.substring(0, first).toUpperCase(Locale.ROOT) + text.substring(first);
    }

    /** The template of a key, if the bundle has it. */
    static Optional<String> template(ResourceBundle bundle, String key) {
        try {
            return Optional.of(bundle.getString(key));
        } catch (MissingResourceException | ClassCastException e) {
            return Optional.empty();
        }
    }

    ResourceBundle bundle() {
        return bundle;
    }
}
