package org.tidewaiter.web.http;

import com.google.gson.Gson;
import com.google.gson.reflect.TypeToken;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What problems say in a language. The English sentence stands where the problem is made, and is
 * the key of its translation; one that is made elsewhere has the code of the problem as its key.
 */
final class ProblemWords {

    private static final Map<String, String> KOREAN = read("ko");

    private final Map<String, String> translations;

    ProblemWords(Locale language) {
        translations = language.getLanguage().equals("ko") ? KOREAN : Map.of();
    }

    private static Map<String, String> read(String language) {
        String name = "/org/tidewaiter/web/l10n/problems_" + language + ".json";
        try (InputStream in = ProblemWords.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the bundle is broken: " + name + " is not in it");
            }
            return new Gson()
                    .fromJson(
                            new InputStreamReader(in, StandardCharsets.UTF_8),
                            new TypeToken<Map<String, String>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A title, or a name within a sentence; as it is where nobody translated it. */
    String said(String english) {
        return translations.getOrDefault(english, english);
    }

    /** What is wrong and what to do. */
    String detail(String code, String template, List<Object> facts) {
        List<Object> said =
                facts.stream().map(fact -> fact instanceof String s ? said(s) : fact).toList();
        String byCode = translations.get(code);
        String otherwise = byCode == null ? template : byCode;
        return filled(translations.getOrDefault(template, otherwise), said);
    }

    /** A sentence without facts may have a percent sign of its own. */
    static String filled(String template, List<Object> facts) {
        return facts.isEmpty() ? template : template.formatted(facts.toArray());
    }
}
