package org.tidewaiter.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.tidewaiter.api.finding.Finding;
import org.tidewaiter.api.finding.Picture;

/** What screens ask of a report. */
class ScreenTest {

    private static final Reports REPORTS = Examples.reports();

    private static Set<String> values(String markup, String attribute) {
        Set<String> values = new TreeSet<>();
        Matcher matcher = Pattern.compile(attribute + "=\"([^\"]*)\"").matcher(markup);
        while (matcher.find()) {
            values.add(matcher.group(1));
        }
        return values;
    }

    private static String markup(Finding finding, String kind) {
        return REPORTS.figures(finding, Locale.ENGLISH).stream()
                .filter(figure -> figure.kind().equals(kind))
                .map(Figure::markup)
                .collect(Collectors.joining());
    }

    @Test
    void everyPictureIsAFigureOfItsKind() {
        Finding finding = Shipments.impossible(1);
        assertEquals(
                finding.pictures().stream().map(Picture::kind).collect(Collectors.toSet()),
                REPORTS.figures(finding, Locale.ENGLISH).stream()
                        .map(Figure::kind)
                        .collect(Collectors.toSet()));
        for (Figure figure : REPORTS.figures(finding, Locale.ENGLISH)) {
            assertTrue(figure.markup().startsWith("<figure><figcaption>"), figure.markup());
            assertTrue(figure.markup().contains("<table"), figure.kind() + " has no twin");
            assertFalse(figure.title().isBlank(), figure.kind());
        }
    }

    @Test
    void linksOfANetworkNameNodesOfIt() {
        String network = markup(Travellers.sevenVoyages(), "network");
        Set<String> nodes = values(network, "data-node");
        assertTrue(nodes.size() > 2, network);
        Set<String> ends = values(network, "data-from");
        ends.addAll(values(network, "data-to"));
        assertTrue(ends.size() > 2, network);
        assertTrue(nodes.containsAll(ends), () -> ends + " are not all among " + nodes);
    }

    @Test
    void waysOfAMapNameSpotsOfIt() {
        String places = markup(Shipments.impossible(1), "places");
        Set<String> spots = values(places, "data-node");
        Set<String> ends = values(places, "data-from");
        ends.addAll(values(places, "data-to"));
        assertFalse(ends.isEmpty(), places);
        assertTrue(spots.containsAll(ends), () -> ends + " are not all among " + spots);
    }

    @Test
    void aHostileTextIsNowhereMarkup() {
        Finding hostile = Hostile.everywhere(Examples.HOSTILE);
        for (Figure figure : REPORTS.figures(hostile, Locale.ENGLISH)) {
            assertFalse(figure.markup().contains("<script"), figure.markup());
            assertFalse(figure.markup().contains("\"' onload"), figure.markup());
        }
        Sheet.Page page =
                REPORTS.page(
                        new Sheet(
                                hostile,
                                CitedRecords.none(),
                                Locale.ENGLISH,
                                List.of(
                                        new Sheet.Appendix(
                                                Examples.HOSTILE,
                                                List.of(Examples.HOSTILE),
                                                List.of(List.of(Examples.HOSTILE))))));
        assertFalse(page.html().contains("<script"), page.html());
        assertTrue(page.html().contains("&lt;script&gt;"), page.html());
    }

    @Test
    void theTextOfAFindingIsThatOfItsPage() {
        Finding finding = Travellers.sevenVoyages();
        FindingText text = REPORTS.text(finding, Locale.ENGLISH);
        String page =
                REPORTS.page(new Sheet(finding, CitedRecords.none(), Locale.ENGLISH, List.of()))
                        .html()
                        .replace("&#39;", "'");
        assertEquals(finding.evidence().size(), text.reasons().size());
        assertEquals(finding.innocent().size(), text.innocent().size());
        assertEquals(finding.missing().size(), text.missing().size());
        assertEquals(finding.parameters().size(), text.parameters().size());
        assertTrue(page.contains(text.headline()), text.headline());
        text.reasons().forEach(reason -> assertTrue(page.contains(reason.text()), reason.text()));
        text.innocent().forEach(one -> assertTrue(page.contains(one.text()), one.text()));
        text.missing().forEach(one -> assertTrue(page.contains(one.text()), one.text()));
        text.facts().forEach(fact -> assertTrue(page.contains(fact.value()), fact.value()));
    }

    @Test
    void whatANearMissLacksIsSaid() {
        Finding miss = Travellers.nearMiss();
        FindingText text = REPORTS.text(miss, Locale.ENGLISH);
        assertEquals(miss.shortfalls().size(), text.shortfalls().size());
        assertFalse(text.shortfalls().get(0).text().isBlank());
    }

    @Test
    void otherWordsMakeOtherSentencesAndLeaveTheFirstAlone() {
        Finding finding = Travellers.sevenVoyages();
        String before = REPORTS.headline(finding, Locale.ENGLISH);
        Reports mute = REPORTS.speaking(List.of(), List.of());
        assertNotEquals(before, mute.headline(finding, Locale.ENGLISH));
        assertEquals(before, REPORTS.headline(finding, Locale.ENGLISH));
    }

    @Test
    void personalFieldsAndThoseOfUnknownMeaningAreMasked() {
        assertEquals(Disclosure.MASK, Disclosure.masked("crossings", "family_name", "KIM"));
        assertEquals(Disclosure.MASK, Disclosure.masked("crossings", "birth_date", "1990-01-01"));
        assertEquals(Disclosure.MASK, Disclosure.masked("traders", "representative", "P1"));
        assertEquals(Disclosure.MASK, Disclosure.masked("crossings", "hosts_own", "KIM MIN SU"));
        assertEquals("KE", Disclosure.masked("crossings", "carrier", "KE"));
        assertEquals(Disclosure.MASK, Disclosure.shown("document_number", "M1234567"));
    }
}
