package org.tidewaiter.screens;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WordsTest {

    private static final Path WEB = Path.of("src/main/web");
    private static final Pattern GAP = Pattern.compile("\\{\\w+}");
    private static final Pattern SAID = Pattern.compile("say\\(\\s*'([^']+)'");

    private static JsonObject words(String language) throws IOException {
        return JsonParser.parseString(Files.readString(WEB.resolve("words/" + language + ".json")))
                .getAsJsonObject();
    }

    private static Set<String> gaps(JsonObject words, String key) {
        return GAP.matcher(words.get(key).getAsString())
                .results()
                .map(gap -> gap.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everyLanguageSaysTheSame() throws IOException {
        JsonObject english = words("en");
        JsonObject korean = words("ko");
        assertEquals(english.keySet(), korean.keySet());
        for (String key : english.keySet()) {
            if (!key.endsWith(".one")) {
                assertEquals(gaps(english, key), gaps(korean, key), key);
            }
        }
    }

    @Test
    void everySentenceSaidIsThere() throws IOException {
        Set<String> known = words("en").keySet();
        Set<String> said = new TreeSet<>();
        try (var files = Files.walk(WEB)) {
            for (Path file : files.filter(it -> it.toString().endsWith(".ts")).toList()) {
                SAID.matcher(Files.readString(file)).results().forEach(it -> said.add(it.group(1)));
            }
        }
        assertTrue(said.size() > 100, "found only " + said.size());
        said.removeAll(known);
        assertEquals(Set.of(), said);
    }
}
