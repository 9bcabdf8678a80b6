package org.tidewaiter.web.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProblemWordsTest {

    /** {@code new Problem(404, "code", "a sentence"}, which may go over several lines. */
    private static final Pattern MADE =
            Pattern.compile(
                    "new Problem\\(\\s*(\\d+),\\s*\"([a-z-]+)\",\\s*((?:\"[^\"]*\"(?:\\s*\\+\\s*)?)*)");

    private static final Pattern FACT = Pattern.compile("%[sd]");

    private static List<MatchResult> made() throws IOException {
        List<MatchResult> made = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(one -> one.toString().endsWith(".java")).toList()) {
                Matcher matcher = MADE.matcher(text(file));
                while (matcher.find()) {
                    made.add(matcher.toMatchResult());
                }
            }
        }
        return made;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> facts(String template) {
        return FACT.matcher(template).results().map(found -> found.group()).toList();
    }

    @Test
    void everyProblemThatIsNoFaultOfAProgramSpeaksKorean() throws IOException {
        ProblemWords korean = new ProblemWords(Locale.KOREAN);
        int told = 0;
        for (MatchResult one : made()) {
            String code = one.group(2);
            String template = one.group(3).replaceAll("\"\\s*\\+\\s*\"", "").replace("\"", "");
            List<Object> facts = new ArrayList<>();
            facts(template).forEach(fact -> facts.add(fact.equals("%d") ? (Object) 7 : "seven"));
            if (!code.equals("bad-request") && !code.equals("not-run")) {
                String said = korean.detail(code, template, facts);
                assertTrue(said.matches("(?s).*[가-힣].*"), code + " speaks English: " + said);
                facts.forEach(fact -> assertTrue(said.contains(fact.toString()), said));
                told++;
            }
        }
        assertTrue(told > 30, "only " + told + " were found in the sources");
    }

    @Test
    void everyTitleSpeaksKorean() {
        ProblemWords korean = new ProblemWords(Locale.KOREAN);
        Problem.TITLES
                .values()
                .forEach(title -> assertTrue(korean.said(title).matches(".*[가-힣].*"), title));
    }

    @Test
    void aProblemIsToldInTheLanguageOfWhoAsks() {
        Problem problem =
                new Problem(
                        503,
                        "not-ready",
                        "%s is not there (yet): try again in a moment",
                        "the engine");
        assertEquals("the engine is not there (yet): try again in a moment", problem.getMessage());
        assertEquals(
                "엔진이(가) 아직 없습니다. 잠시 후 다시 시도하십시오.",
                new ProblemWords(Locale.KOREAN)
                        .detail(
                                "not-ready",
                                "%s is not there (yet): try again in a moment",
                                List.of("the engine")));
    }

    @Test
    void whatNobodyTranslatedIsToldAsItIs() {
        ProblemWords korean = new ProblemWords(Locale.KOREAN);
        assertEquals("100 % wrong", korean.detail("bad-request", "100 % wrong", List.of()));
        assertEquals("Error", korean.said("Error"));
        assertTrue(korean.detail("four-eyes", "anna proposed it", List.of()).contains("제안"));
    }
}
