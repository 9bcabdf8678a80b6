package org.tidewaiter.report.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.tidewaiter.api.finding.Finding;
import org.tidewaiter.report.CitedRecords;
import org.tidewaiter.report.Examples;
import org.tidewaiter.report.Hostile;
import org.tidewaiter.report.Travellers;
import org.tidewaiter.report.words.TextWidth;

class ExplanationTest {

    private static String explained(Finding finding, Locale locale) {
        CitedRecords records = Examples::record;
        return Examples.reports().explain(finding, records, locale);
    }

    @Test
    void linesFitATerminalInEveryLanguage() {
        for (Finding finding : Examples.run().findings()) {
            for (Locale locale : List.of(Locale.ENGLISH, Locale.KOREAN)) {
                explained(finding, locale)
                        .lines()
                        .forEach(line -> assertTrue(TextWidth.columns(line) <= 96, line));
            }
        }
    }

    @Test
    void aFindingIsToldFromHeadlineToRecords() {
        List<String> lines = explained(Travellers.sevenVoyages(), Locale.ENGLISH).lines().toList();
        assertEquals(
                "KIM MIN SU travelled with LEE JUN on 7 of 9 voyages; 0.6 expected by chance.",
                lines.get(0));
        List<String> headings =
                lines.stream()
                        .filter(line -> lines.indexOf("-".repeat(line.length())) > 0)
                        .filter(line -> lines.contains("-".repeat(line.length())))
                        .filter(line -> following(lines, line).startsWith("---"))
                        .toList();
        assertEquals(
                List.of(
                        "Reasons",
                        "Innocent explanations tried",
                        "What is missing",
                        "Records it rests on",
                        "Parameters and origin"),
                headings);
        assertTrue(
                lines.contains(
                        "   +8.50  Shared 7 voyages with the suspect; 0.6 expected from both habits."));
        assertTrue(lines.contains("   +7.65  Sum of the weights"));
        assertTrue(lines.contains("By chance: 3 in 1,000,000,000"));
        assertTrue(lines.contains("  Look-back (months): 24 [lookBackMonths]"), "and its key");
    }

    private static String following(List<String> lines, String line) {
        int next = lines.indexOf(line) + 1;
        return next < lines.size() ? lines.get(next) : "";
    }

    @Test
    void aNearMissTellsItsShortfalls() {
        String text = explained(Travellers.nearMiss(), Locale.ENGLISH);
        assertTrue(text.contains("Near miss: not a finding"));
        assertTrue(text.contains("Shared 2 voyages; 3 are asked for."));
        assertTrue(text.contains("minSharedVoyages: seen 2, required 3"));
        assertFalse(text.contains("strength"));
    }

    @Property(tries = 100)
    void noTextMovesTheCursorOfATerminal(@ForAll String value) {
        explained(Hostile.everywhere("x" + value), Locale.ENGLISH)
                .chars()
                .filter(c -> c != '\n')
                .forEach(c -> assertTrue(c >= 0x20 && (c < 0x7F || c > 0x9F), "character " + c));
    }
}
