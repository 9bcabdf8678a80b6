package org.tidewaiter.testkit.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the guide shows is what is compiled and tested here. */
class RuleDeveloperGuideTest {

    private static final Path GUIDE = Path.of("../../docs/rule-developer-guide.md");
    private static final Path SOURCES = Path.of("src/test/java/org/tidewaiter/testkit/example");
    private static final Pattern BLOCK =
            Pattern.compile("```(?:java|properties)\n(.*?)```", Pattern.DOTALL);
    private static final Path WORDS =
            Path.of("src/test/resources/org/tidewaiter/testkit/example/l10n");

    @Test
    void everyListingOfTheGuideStandsInTheExample() throws IOException {
        String all;
        try (Stream<Path> files = Files.list(SOURCES)) {
            StringBuilder text = new StringBuilder();
            for (Path file : files.sorted().toList()) {
                text.append(Files.readString(file));
            }
            text.append(Files.readString(WORDS.resolve("messages.properties")));
            text.append(Files.readString(WORDS.resolve("messages_ko.properties")));
            all = squeezed(text.toString());
        }
        Matcher blocks = BLOCK.matcher(Files.readString(GUIDE));
        int seen = 0;
        while (blocks.find()) {
            // A line of dots stands for what is left out.
            for (String part : List.of(blocks.group(1).split("\n\\s*\\.\\.\\.\\s*\n"))) {
                assertTrue(all.contains(squeezed(part)), () -> "not in the example: " + part);
            }
            seen++;
        }
        assertEquals(7, seen, "listings in the guide");
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s+", " ").trim();
    }
}
