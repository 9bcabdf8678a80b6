package org.tidewaiter.report.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tidewaiter.api.run.RunReport;
import org.tidewaiter.report.CitedRecords;
import org.tidewaiter.report.Examples;
import org.tidewaiter.report.Hostile;
import org.tidewaiter.report.Report;
import org.tidewaiter.report.Travellers;
import org.tidewaiter.report.words.Sentences;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;

class HtmlReportTest {

    /** Everything the program itself writes; a value can add nothing. */
    private static final Set<String> ELEMENTS =
            Set.of(
                    ("html head meta title style body main header article h1 h2 h3 h4 p div span a"
                                    + " strong b br ul li dl dt dd table thead tbody tr th td"
                                    + " figure figcaption details summary svg desc g path rect"
                                    + " line circle polygon text")
                            .split(" "));

    private static final Set<String> ATTRIBUTES =
            Set.of(
                    ("lang charset http-equiv content name id class href scope viewBox role"
                                    + " aria-labelledby aria-hidden x y x1 y1 x2 y2 cx cy r rx"
                                    + " width height d points data-node data-from data-to")
                            .split(" "));

    private static Page page(Report report) {
        Sentences sentences =
                new Sentences(Examples.rules(), Examples.explanations(), report.locale());
        return Page.of(HtmlReport.document(report, sentences));
    }

    private static Report hostile(String text) {
        RunReport run =
                new RunReport(
                        Examples.DATA,
                        Examples.AS_OF,
                        List.of(Hostile.everywhere(text)),
                        List.of(Hostile.everywhere(text)),
                        Examples.run().rules());
        return Report.of(run);
    }

    @Test
    void theMapSaysHowManyItDoesNotShow() {
        assertTrue(page(hostile("x")).text().contains("2 more belong to this finding"));
    }

    @Test
    void aParameterHasItsTitleBesideTheKeyThatConfiguresIt() {
        String text = page(Report.of(Examples.run())).text();
        assertTrue(text.matches("(?s).*Look-back \\(months\\)\\s*lookBackMonths\\s*24.*"));
        assertTrue(text.matches("(?s).*[^y]\\s*maxQ\\s*0\\.05.*"), "the key where there is none");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\"><svg onload=alert(1)>",
                "' onmouseover='alert(1)",
                "</title><img src=x onerror=alert(1)>",
                "</style><iframe src=//x>",
                "<!--",
                "]]>",
                "&lt;b&gt;",
                "javascript:alert(1)",
                "\u202Egpj.exe",
                "\u0000\u001B[31m\uD800",
                "`${7*7}`"
            })
    void markupInAnyFieldIsInert(String text) {
        Page page = page(hostile(text));
        assertOnlyOwnMarkup(page);
        assertTrue(page.text().contains(visible(text)));
    }

    private static String visible(String text) {
        return text.replace('\u202E', '\uFFFD')
                .replace('\u0000', '\uFFFD')
                .replace('\u001B', '\uFFFD')
                .replace('\uD800', '\uFFFD');
    }

    @Property(tries = 60)
    void noTextBreaksTheDocument(@ForAll String text) {
        assertOnlyOwnMarkup(page(hostile("x" + text)));
    }

    private static void assertOnlyOwnMarkup(Page page) {
        Set<String> elements = new TreeSet<>();
        Set<String> attributes = new TreeSet<>();
        for (Element element : page.all()) {
            elements.add(element.getTagName());
            for (int i = 0; i < element.getAttributes().getLength(); i++) {
                Attr attribute = (Attr) element.getAttributes().item(i);
                attributes.add(attribute.getName());
                boolean link = attribute.getName().equals("href");
                assertTrue(!link || attribute.getValue().startsWith("#"), attribute.getValue());
            }
        }
        elements.removeAll(ELEMENTS);
        attributes.removeAll(ATTRIBUTES);
        assertEquals(Set.of(), elements);
        assertEquals(Set.of(), attributes);
    }

    @Test
    void policyAllowsNothingButTheOneStyleSheet() {
        Page page = page(Examples.report());
        String policy =
                page.all("meta").stream()
                        .filter(meta -> !meta.getAttribute("http-equiv").isEmpty())
                        .map(meta -> meta.getAttribute("content"))
                        .findFirst()
                        .orElseThrow();
        assertEquals(1, page.all("style").size());
        assertEquals(Style.policy(page.all("style").get(0).getTextContent()), policy);
        assertTrue(policy.startsWith("default-src 'none'; style-src 'sha256-"));
        assertFalse(policy.contains("unsafe"));
        assertTrue(page.all("script").isEmpty());
    }

    @Test
    void everyIdIsUniqueAndEveryLinkLeadsSomewhere() {
        Page page = page(Examples.report());
        List<String> ids = new ArrayList<>();
        List<String> links = new ArrayList<>();
        for (Element element : page.all()) {
            if (element.hasAttribute("id")) {
                ids.add(element.getAttribute("id"));
            }
            if (element.hasAttribute("href")) {
                links.add(element.getAttribute("href").substring(1));
            }
        }
        assertEquals(new HashSet<>(ids).size(), ids.size());
        assertTrue(ids.containsAll(links));
        assertTrue(links.size() >= 6);
    }

    @Test
    void everyPictureHasATitleADescriptionAndATableTwin() {
        Page page = page(Examples.report());
        List<Element> figures = page.all("figure");
        assertEquals(3 * 2 + 1 + 2 * 4, figures.size());
        for (Element figure : figures) {
            Element svg = Page.within(figure, "svg").get(0);
            assertEquals("title", ((Element) svg.getFirstChild()).getTagName());
            assertFalse(Page.within(svg, "desc").get(0).getTextContent().isBlank());
            for (String id : svg.getAttribute("aria-labelledby").split(" ")) {
                assertTrue(page.all().stream().anyMatch(e -> e.getAttribute("id").equals(id)), id);
            }
            Element details = Page.within(figure, "details").get(0);
            assertFalse(Page.within(details, "table").isEmpty());
        }
    }

    @Test
    void aPageReadsInTheOrderOfTheScreen() {
        Element article = page(Examples.report()).all("article").get(0);
        List<String> headings =
                Page.within(article, "h3").stream().map(Element::getTextContent).toList();
        assertEquals(
                List.of(
                        "Reasons",
                        "Innocent explanations tried",
                        "What is missing",
                        "Pictures",
                        "Records it rests on",
                        "Parameters and origin"),
                headings);
        List<String> pictures =
                Page.within(article, "figcaption").stream().map(Element::getTextContent).toList();
        assertEquals(List.of("Network", "Timeline"), pictures);
    }

    @Test
    void onlyTheStrongestOfEachKindHavePagesAndTheRestIsSaid() {
        Page page = page(Examples.report().pages(3));
        List<Element> articles = page.all("article");
        assertEquals(
                List.of("finding-1", "finding-4", "finding-5"),
                articles.stream().map(a -> a.getAttribute("id")).toList());
        assertTrue(page.text().contains("3 of 9 findings have a page below"));
        assertTrue(page.text().contains("(table only)"));
        assertFalse(page(Examples.report().pages(50)).text().contains("(table only)"));
    }

    @Test
    void summaryTellsWhatWasCutWhatCouldNotRunAndWhatWasRejected() {
        String text = page(Examples.report()).text();
        assertTrue(text.contains("12 more were found and left out by the limit"));
        assertTrue(text.contains("Not applicable"));
        assertTrue(text.contains("traders is not there: give the table traders"));
        assertTrue(text.contains("71,204"));
        assertTrue(text.contains("8 more rejected rows are counted above"));
        assertTrue(text.contains("is not proof of guilt"));
    }

    @Test
    void reasonsAddUpAndThoseThatLowerAreHollow() {
        Element article = page(Examples.report()).all("article").get(0);
        Element table = Page.within(article, "table").get(0);
        List<String> bars =
                Page.within(table, "rect").stream().map(r -> r.getAttribute("class")).toList();
        assertEquals(List.of("up", "up", "down", "down", "total"), bars);
        List<Element> rows = Page.within(table, "tr");
        assertTrue(rows.get(rows.size() - 1).getTextContent().endsWith("+7.65"));
    }

    @Test
    void citedRowsAreShownWithoutTheirDocumentNumber() {
        String text = page(Examples.report()).text();
        assertTrue(text.contains("document_number \u2022\u2022\u2022\u2022"));
        assertTrue(text.contains("QX7TRM"));
        assertTrue(text.contains("40 more cited records, by key only"));
        Report without =
                new Report(
                        Examples.run(), Examples.rejects(), CitedRecords.none(), Locale.ENGLISH, 1);
        assertTrue(page(without).text().contains("not in the records at hand"));
    }

    @Test
    void aNearMissSaysWhyItIsNoFinding() {
        RunReport run =
                new RunReport(
                        Examples.DATA,
                        Examples.AS_OF,
                        List.of(),
                        List.of(Travellers.nearMiss()),
                        List.of());
        String text = page(Report.of(run)).text();
        assertTrue(text.contains("No finding."));
        assertTrue(text.contains("Why it is not a finding"));
        assertTrue(text.contains("minSharedVoyages: seen 2, required 3"));
        assertFalse(text.contains("\u25B2 Act"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ko", "fr"})
    void noWordOfTheReportItselfIsMissing(String language) {
        Page page = page(Examples.report().in(Locale.forLanguageTag(language)));
        String html = page.all("html").get(0).getAttribute("lang");
        assertEquals(language.equals("fr") ? "en" : language, html);
        String text = page.text();
        for (String key : new String[] {"column", "heading", "finding", "picture", "figure"}) {
            assertFalse(text.contains("[" + key + "."), key);
        }
    }

    @Test
    void noAttributeCarriesStyleSinceThePolicyForbidsIt() {
        for (Element element : page(Examples.report()).all()) {
            assertFalse(element.hasAttribute("style"));
        }
    }
}
