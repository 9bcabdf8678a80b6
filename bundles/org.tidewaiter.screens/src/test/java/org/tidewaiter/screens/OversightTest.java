package org.tidewaiter.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.tidewaiter.screens.Visitor.Look;

/** The alarm of records that stay away, and the report of whom rules select. */
class OversightTest {

    @Test
    void whatStaysAwayNowIsToldAboveTheWorklist() throws IOException {
        try (Officer officer = Officer.signedIn(Look.LIGHT, 1000).openWorklist()) {
            Locator alarm = officer.page.locator("tw-feed-alarm .alarm");
            officer.sees(alarm, "Carrier HX: silent since Dec 26, 2025, 212 rows expected");
            officer.sees(alarm, "1 more");
            alarm.locator("a").focus();
            officer.press("Enter");
            officer.sees(officer.page.locator("main h1"), "Runs");
        }
    }

    @Test
    void theGapsAreListedWithWhatSpeaksAgainstThemAndTheRules() throws IOException {
        try (Officer officer = Officer.signedIn(Look.LIGHT, 1000)) {
            officer.open("#/runs");
            Locator rows = officer.page.locator("tw-feed-gaps table").first().locator("tbody tr");
            assertThat(rows).hasCount(4);
            officer.sees(rows.nth(0), "All others sent 97%");
            officer.sees(rows.nth(0), "Travels with a suspect");
            officer.sees(rows.nth(1), "4 rows since Dec 29, 2025, 96 expected");
            officer.sees(rows.nth(1), "perhaps a holiday");
            officer.sees(rows.nth(1), "perhaps it ends its service");
            officer.sees(rows.nth(2), "All imports: silent from Oct 3, 2025 to Oct 6, 2025");
            officer.sees(rows.nth(2), "(works without)");
            officer.sees(rows.nth(3), "silent on Aug 14, 2025");
            officer.sees(officer.page.locator("tw-feed-gaps"), "3 more are not listed");
            officer.page.locator("tw-feed-gaps summary").click();
            officer.sees(officer.page.locator("tw-feed-gaps"), "not in these records");
            officer.assertAccessible("gaps");
            officer.page.locator("tw-feed-gaps").scrollIntoViewIfNeeded();
            officer.picture(Path.of("target/pictures/gaps-light.png"));
        }
    }

    @Test
    void theReportIsWaitedForAndSaysWhatIsMoreThanChance() throws IOException {
        try (Officer officer = Officer.signedIn(Look.LIGHT, 1000)) {
            officer.open("#/fairness");
            assertEquals(2, officer.host.requestsOf("GET /fairness").size());
            Locator told = officer.page.locator(".told");
            assertThat(told).hasCount(3);
            officer.sees(
                    told.nth(0), "KR: named 0.66 times as often as its share of all travellers");
            officer.sees(told.nth(0), "CN: named 1.82");
            officer.sees(told.nth(0), "false share < 0.1%");
            officer.sees(told.nth(1), "18 to 29: 13.3% of decided findings are hits");
            officer.sees(told.nth(2), "Brokers around B00044");
            officer.sees(officer.page.locator("tw-fairness"), "No difference is more than chance");
            officer.sees(officer.page.locator("tw-fairness"), "small groups together");
        }
    }

    @Test
    void theReportIsAPageToPrint() throws IOException {
        try (Officer officer = Officer.signedIn(Look.LIGHT, 1000)) {
            officer.open("#/fairness");
            officer.page.evaluate("window.print = () => (window.printed = true)");
            officer.page.getByText("Print").focus();
            officer.press("Enter");
            assertTrue((Boolean) officer.page.evaluate("window.printed"));
            officer.page.emulateMedia(
                    new com.microsoft.playwright.Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(officer.page.locator(".printer")).isHidden();
            assertThat(officer.page.locator(".top-bar")).isHidden();
            assertThat(officer.page.locator("tw-fairness table").first()).isVisible();
            officer.page.setViewportSize(700, 990); // what A4 leaves between its margins
            Number right =
                    (Number)
                            officer.page.evaluate(
                                    "Math.max(...[...document.querySelectorAll('tw-fairness table')]"
                                            + ".map(it => it.getBoundingClientRect().right))");
            assertTrue(right.doubleValue() <= 700, "a column is cut at " + right);
            officer.picture(Path.of("target/pictures/fairness-print.png"));
        }
    }

    @Test
    void bothAreToldInKorean() throws IOException {
        try (Officer officer = Officer.signedIn(Look.KOREAN, 1000)) {
            officer.open("#/runs");
            officer.sees(officer.page.locator("tw-feed-gaps"), "운송사 HX");
            officer.open("#/fairness");
            officer.sees(officer.page.locator(".told").first(), "우연을 넘으며");
        }
    }
}
