package org.tidewaiter.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tidewaiter.api.run.RunReport;

class TemplateReportsTest {

    private static byte[] bytes(Report report, Format format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Examples.reports().print(report, format, out);
        return out.toByteArray();
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void sameRunGivesSameBytes(Format format) throws IOException {
        assertArrayEquals(bytes(Examples.report(), format), bytes(Examples.report(), format));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tr-TR", "ar-EG-u-nu-arab", "th-TH-u-ca-buddhist-nu-thai", "ko-KR"})
    void languageAndZoneOfTheMachineChangeNothing(String tag) throws IOException {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        for (Format format : Format.values()) {
            byte[] expected = bytes(Examples.report(), format);
            try {
                Locale.setDefault(Locale.forLanguageTag(tag));
                TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
                assertArrayEquals(expected, bytes(Examples.report(), format), format + " " + tag);
            } finally {
                Locale.setDefault(locale);
                TimeZone.setDefault(zone);
            }
        }
    }

    @Test
    void wordsThatWereKeptAreSpokenInPlaceOfThoseInstalled() {
        Reports gone = new TemplateReports(List.of(), List.of());
        Reports kept = gone.speaking(Examples.rules(), Examples.explanations());
        String expected =
                Examples.reports()
                        .explain(Travellers.sevenVoyages(), Examples::record, Locale.ENGLISH);
        assertEquals(
                expected,
                kept.explain(Travellers.sevenVoyages(), Examples::record, Locale.ENGLISH));
        assertFalse(
                expected.equals(
                        gone.explain(Travellers.sevenVoyages(), Examples::record, Locale.ENGLISH)));
    }

    @Test
    void factsOfJsonDoNotDependOnTheLanguageOfTheReport() throws IOException {
        String english =
                new String(bytes(Examples.report(), Format.JSON_LINES), StandardCharsets.UTF_8);
        Report arabic = Examples.report().in(Locale.forLanguageTag("ar-EG-u-nu-arab"));
        String other = new String(bytes(arabic, Format.JSON_LINES), StandardCharsets.UTF_8);
        String texts = "\"(text|headline|title)\":\"(\\\\.|[^\"\\\\])*\"";
        assertEquals(english.replaceAll(texts, ""), other.replaceAll(texts, ""));
    }

    @Test
    void nearMissesFollowTheFindings() throws IOException {
        RunReport run =
                new RunReport(
                        Examples.DATA,
                        Examples.AS_OF,
                        List.of(Travellers.sevenVoyages()),
                        List.of(Travellers.nearMiss()),
                        List.of());
        List<String> lines =
                new String(bytes(Report.of(run), Format.JSON_LINES), StandardCharsets.UTF_8)
                        .lines()
                        .toList();
        assertEquals(2, lines.size());
        assertFalse(lines.get(0).contains("\"shortfalls\""));
        assertTrue(lines.get(1).contains("\"shortfalls\":[{\"parameter\":\"minSharedVoyages\""));
    }

    @Test
    void noFormatShowsADocumentNumber() throws IOException {
        for (Format format : Format.values()) {
            String text = new String(bytes(Examples.report(), format), StandardCharsets.UTF_8);
            assertFalse(text.contains("M12345678"), format.toString());
        }
        String explained =
                Examples.reports()
                        .explain(Travellers.sevenVoyages(), Examples::record, Locale.ENGLISH);
        assertFalse(explained.contains("M12345678"));
        assertTrue(explained.contains("document_number"));
    }

    @Test
    void headlineSaysTheChanceBaseline() {
        assertEquals(
                "KIM MIN SU travelled with LEE JUN on 7 of 9 voyages; 0.6 expected by chance.",
                Examples.reports().headline(Travellers.sevenVoyages(), Locale.ENGLISH));
    }

    @Test
    void formatFollowsTheEndingOfTheFile() {
        assertEquals(Optional.of(Format.JSON_LINES), Format.of(Path.of("a/b.JSONL")));
        assertEquals(Optional.of(Format.HTML), Format.of(Path.of("b.x.html")));
        assertEquals(Optional.empty(), Format.of(Path.of("html")));
    }

    @Test
    void aNegativeNumberOfPagesIsRefused() {
        Report report = Examples.report();
        assertThrows(IllegalArgumentException.class, () -> report.pages(-1));
    }
}
