package org.tidewaiter.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** A form to print. */
class PaperTest {

    private static Sheet.Page page(Locale locale, String text) {
        return Examples.reports()
                .page(
                        new Paper(
                                locale,
                                text,
                                List.of(new FindingText.Named(text, text)),
                                List.of(
                                        new Sheet.Appendix(
                                                text,
                                                List.of(text, text),
                                                List.of(List.of(text, "")))),
                                List.of(new FindingText.Named(text, ""))));
    }

    @Test
    void aCellWithoutATextIsEmptyForThePen() {
        String html = page(Locale.ENGLISH, "seal").html();
        assertTrue(html.contains("<td>seal</td><td></td>"), html);
        assertTrue(html.contains("<dt>seal</dt><dd></dd>"), html);
        assertTrue(html.contains("<title>seal</title>"), html);
    }

    @Test
    void itSaysThatAFindingIsNoGuiltInTheLanguageAskedFor() {
        assertTrue(page(Locale.KOREAN, "x").html().contains("lang=\"ko\""));
        assertFalse(page(Locale.KOREAN, "x").html().contains("association"));
    }

    @Test
    void aHostileTextIsNowhereMarkup() {
        Sheet.Page page = page(Locale.ENGLISH, Examples.HOSTILE);
        assertFalse(page.html().contains("<script"), page.html());
        assertFalse(page.html().contains("<img"), page.html());
        assertTrue(page.policy().startsWith("default-src 'none'; style-src 'sha256-"));
    }

    @Test
    void itsStyleIsThatOfItsPolicy() {
        String meta = page(Locale.ENGLISH, "x").html();
        String policy = page(Locale.ENGLISH, "x").policy();
        String hash = policy.replaceAll(".*'(sha256-[^']*)'.*", "$1");
        assertEquals(1, meta.split(java.util.regex.Pattern.quote(hash), -1).length - 1);
    }
}
