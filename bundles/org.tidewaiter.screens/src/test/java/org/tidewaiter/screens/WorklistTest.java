package org.tidewaiter.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.tidewaiter.screens.Visitor.Look;

class WorklistTest {

    private static final int MOST_ROWS = 60;

    @Test
    void decidesByKeyboardAlone() throws IOException {
        try (Officer officer = new Officer(Look.LIGHT, 1000)) {
            officer.open("");
            officer.page.keyboard().type("kim");
            officer.press("Tab");
            officer.page.keyboard().type("right");
            officer.press("Enter");
            officer.rows().first().waitFor();
            String first = officer.currentId();
            officer.press("j", "j", "k");
            assertNotEquals(first, officer.currentId());
            String id = officer.currentId();
            officer.press("Enter");
            officer.sees(officer.page.locator("tw-finding h2"), "departed from KRPUS 33 minutes");
            officer.press("d");
            officer.sees(officer.page.locator("dialog h2"), "Dismiss");
            officer.press("4", "Tab");
            officer.page.keyboard().type("same shipment as last week");
            officer.press("Tab", "Enter");
            officer.sees(officer.toast(), "Dismissed");
            officer.sees(officer.current(), "Dismissed");
            officer.sees(officer.page.locator("tw-finding .history"), "same shipment as last week");
            JsonObject state = officer.host.answers().casework().state(id);
            assertEquals("DISMISSED", state.get("status").getAsString());
            assertEquals("ALREADY_KNOWN", state.get("reason").getAsString());
            officer.press("u");
            officer.sees(officer.current(), "New");
            assertEquals(
                    "NEW", officer.host.answers().casework().state(id).get("status").getAsString());
        }
    }

    @Test
    void eachActHasItsKeyAndAWayBack() throws IOException {
        try (Officer officer = Officer.signedIn(Look.LIGHT, 1000).openWorklist()) {
            officer.press("e");
            officer.sees(officer.current(), "Escalated");
            officer.press("r");
            officer.sees(officer.current(), "In review");
            officer.press("c");
            officer.sees(officer.current(), "Confirmed");
            officer.press("a");
            officer.sees(officer.current(), "kim");
            officer.press("u");
            assertThat(officer.current()).not().containsText("kim");
            officer.press("u");
            officer.sees(officer.toast(), "In review");
            officer.press("s");
            officer.page.keyboard().type("on leave until then");
            officer.press("Enter");
            officer.sees(officer.current(), "snoozed");
            officer.sees(officer.page.locator(".counts"), "3 snoozed, not listed");
            officer.toast()
                    .getByRole(com.microsoft.playwright.options.AriaRole.BUTTON)
                    .first()
                    .click();
            assertThat(officer.current()).not().containsText("snoozed");
            officer.sees(officer.page.locator(".counts"), "2 snoozed, not listed");
        }
    }

    @Test
    void whoIsSecondIsToldAndOverwritesNothing() throws IOException {
        try (Officer officer = Officer.signedIn(Look.LIGHT, 1000).openWorklist()) {
            officer.press("Enter");
            officer.page.locator("tw-finding h2").waitFor();
            String id = officer.currentId();
            officer.host.answers().casework().decideElsewhere(id, "park", "CONFIRMED");
            officer.expectRefusals();
            officer.press("e");
            Locator dialog = officer.page.locator("dialog");
            officer.sees(dialog, "Somebody was faster");
            officer.sees(dialog, "park");
            officer.sees(dialog, "2026-01-02 18:15");
            officer.sees(dialog, "seen at the gate");
            officer.assertAccessible("overtaken");
            officer.press("Escape");
            officer.sees(officer.current(), "Confirmed");
            officer.sees(officer.page.locator("tw-finding .crumb"), "Confirmed");
            JsonObject state = officer.host.answers().casework().state(id);
            assertEquals("CONFIRMED", state.get("status").getAsString());
            assertEquals(2, state.get("version").getAsInt());
        }
    }

    @Test
    void aHundredThousandRowsAreAFewInThePage() throws IOException {
        try (Officer officer = Officer.signedIn(Look.LIGHT, 100_000).openWorklist()) {
            double firstRow =
                    ((Number)
                                    officer.page.evaluate(
                                            "performance.getEntriesByName('first-row')[0].startTime"))
                            .doubleValue();
            System.out.printf(
                    "worklist of 100,000: first row %.0f ms after navigation%n", firstRow);
            assertTrue(officer.page.locator(".row").count() <= MOST_ROWS, "rows in the page");
            assertEquals(1, officer.host.requestsOf("GET /findings").size());
            Locator grid = officer.page.getByRole(com.microsoft.playwright.options.AriaRole.GRID);
            assertThat(grid).hasAttribute("aria-rowcount", Pattern.compile("98\\d{3}"));
            for (int i = 0; i < 40; i++) {
                officer.press("PageDown");
            }
            assertThat(officer.current()).hasAttribute("data-id", Pattern.compile(".+"));
            int near = officer.host.requestsOf("GET /findings?").size();
            assertTrue(near <= 3, "a few pages, not " + near);
            officer.press("End");
            assertThat(officer.page.locator(".row.current"))
                    .hasAttribute(
                            "data-id",
                            Pattern.compile("0+1869."),
                            new com.microsoft.playwright.assertions.LocatorAssertions
                                            .HasAttributeOptions()
                                    .setTimeout(60_000));
            assertTrue(officer.page.locator(".row").count() <= MOST_ROWS, "rows in the page");
            int all = officer.host.requestsOf("GET /findings?").size();
            assertTrue(all <= 102, "each page once, not " + all);
            officer.press("Home");
            assertThat(officer.current()).containsText("ROMI RONG");
        }
    }

    @Test
    void narrowsSortsAndGroups() throws IOException {
        try (Officer officer = Officer.signedIn(Look.LIGHT, 1000).openWorklist()) {
            officer.press("/");
            officer.page.keyboard().type("garcia ada");
            officer.press("Enter");
            officer.sees(officer.page.locator(".counts"), "9 findings");
            officer.press("/", "Control+A", "Delete", "Enter");
            officer.page.getByLabel("By subject").check();
            officer.page.locator(".row.head").first().waitFor();
            officer.sees(officer.page.locator(".row.head").nth(5), "3 findings");
            officer.press("Escape");
            officer.page.getByRole(com.microsoft.playwright.options.AriaRole.GRID).focus();
            officer.press("j", "j", "j");
            assertThat(officer.current()).hasAttribute("data-id", Pattern.compile(".+"));
            officer.assertAccessible("grouped");
            officer.page.getByLabel("By subject").uncheck();
            officer.page.locator("[name=class]").selectOption("act");
            assertThat(officer.rows().nth(3)).containsText("act");
            officer.page.locator("[name=class]").selectOption("");
            officer.page
                    .getByRole(
                            com.microsoft.playwright.options.AriaRole.BUTTON,
                            new com.microsoft.playwright.Page.GetByRoleOptions()
                                    .setName("Status")
                                    .setExact(true))
                    .click();
            assertTrue(
                    officer.host.requests.stream().anyMatch(it -> it.contains("order=status")),
                    "asks the host to sort");
        }
    }

    @Test
    void saysWhatIsNotListed() throws IOException {
        try (Officer officer = Officer.signedIn(Look.LIGHT, 1000).openWorklist()) {
            officer.page.getByText("314 cut by a limit").click();
            officer.sees(officer.page.locator(".cut"), "Fellow traveller: 167");
            officer.page.getByText("2 snoozed, not listed").click();
            officer.sees(officer.page.locator(".counts"), "2 snoozed findings");
            officer.sees(officer.rows().first(), "snoozed");
        }
    }
}
