package org.tidewaiter.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tidewaiter.screens.Visitor.Look;

/** Ordering an inspection, noting what came back, and the end of a shift. */
class OrdersTest {

    private static Officer atFirstFinding() throws IOException {
        Officer officer = Officer.signedIn(Look.LIGHT, 1000).openWorklist();
        officer.press("Enter");
        officer.page.locator("tw-finding h2").waitFor();
        officer.page.locator("tw-orders p").waitFor();
        return officer;
    }

    private static Locator orders(Officer officer) {
        return officer.page.locator("tw-orders");
    }

    /** By keys alone. */
    private static void order(Officer officer) {
        officer.press("o");
        officer.page.locator("dialog [name=to]").waitFor();
        officer.page.keyboard().type("container team");
        officer.press("Tab");
        officer.page.keyboard().type("pier 4");
        officer.press("Enter");
        officer.sees(orders(officer), "container team");
    }

    @Test
    void anOrderIsDraftedFromTheFindingAndChangedByKeys() throws IOException {
        try (Officer officer = atFirstFinding()) {
            officer.press("o");
            Locator dialog = officer.page.locator("dialog");
            assertThat(dialog.locator(".checks textarea")).hasCount(3);
            assertThat(dialog.locator(".checks textarea").first())
                    .hasValue(
                            "Is it so? ROMI RONG was on 7 voyages with CHEWENG GUS; 0.6 by habit.");
            officer.page.keyboard().type("container team");
            officer.press("Tab");
            officer.page.keyboard().type("pier 4");
            dialog.locator(".checks textarea").nth(0).fill("changed by hand");
            dialog.getByLabel("Remove line 2").press("Enter");
            dialog.locator(".add").press("Enter");
            officer.page.keyboard().type("the seal");
            assertEquals(
                    List.of("changed by hand", "Find out: who paid for the tickets.", "the seal"),
                    dialog.locator(".checks textarea")
                            .evaluateAll("all => all.map(one => one.value)"));
            officer.assertAccessible("order dialog");
            dialog.locator("button.first").press("Enter");
            officer.sees(officer.toast(), "Order 1 is given: ROMI RONG");
            officer.sees(orders(officer), "container team");
            officer.sees(officer.page.locator(".history"), "Inspection ordered");
            assertThat(orders(officer).getByLabel("Print order 1"))
                    .hasAttribute("href", "api/orders/1/print");
            officer.assertAccessible("orders of a finding");
        }
    }

    @Test
    void anOrderOfNoLinesIsRefusedWithoutAsking() throws IOException {
        try (Officer officer = atFirstFinding()) {
            officer.press("o");
            Locator dialog = officer.page.locator("dialog");
            dialog.locator("[name=to]").fill("x");
            dialog.locator("[name=place]").fill("x");
            for (int i = 0; i < 3; i++) {
                dialog.getByLabel("Remove line 1").click();
            }
            dialog.locator("button.first").click();
            officer.sees(dialog.locator("[role=alert]"), "An order needs a line to check");
            assertEquals(
                    0,
                    officer.host.requests.stream()
                            .filter(it -> it.startsWith("POST") && it.endsWith("/orders"))
                            .count());
        }
    }

    @Test
    void whatCameBackIsNotedLineByLine() throws IOException {
        try (Officer officer = atFirstFinding()) {
            order(officer);
            orders(officer).getByText("Note the result").click();
            Locator dialog = officer.page.locator("dialog");
            for (int i = 0; i < 3; i++) {
                dialog.locator("[name=seen-" + i + "]").nth(i).check();
            }
            dialog.getByLabel("Note on line 2").fill("other seats");
            dialog.getByLabel("partly").check();
            dialog.locator("[name=hours]").fill("2.5");
            dialog.locator("[name=note]").fill("two of nine parcels");
            officer.assertAccessible("result dialog");
            dialog.locator("button.first").click();
            officer.sees(officer.toast(), "Order 1 is done");
            officer.sees(orders(officer), "2.5 h");
            officer.sees(officer.page.locator(".history"), "two of nine parcels");
            assertThat(orders(officer).getByText("Note the result")).hasCount(0);
        }
    }

    @Test
    void anOrderIsCalledOffWithAReason() throws IOException {
        try (Officer officer = atFirstFinding()) {
            order(officer);
            orders(officer).getByText("Call off").click();
            officer.page.keyboard().type("the ship has left");
            officer.press("Enter");
            officer.sees(officer.toast(), "Order 1 is called off");
            officer.sees(orders(officer), "the ship has left");
        }
    }

    @Test
    void theSecondOnAnOrderIsToldWhoWasFaster() throws IOException {
        try (Officer officer = atFirstFinding()) {
            order(officer);
            orders(officer).getByText("Call off").click();
            officer.host.answers().orders().cancelElsewhere(1, "park");
            officer.expectRefusals();
            officer.page.keyboard().type("late");
            officer.press("Enter");
            Locator told = officer.page.locator("tw-overtaken-dialog");
            officer.sees(told, "Somebody was faster: ROMI RONG");
            officer.sees(told, "park");
            officer.press("Escape");
            officer.sees(orders(officer), "Called off");
        }
    }

    @Test
    void theSecondToOrderOnAFindingIsToldWhoWasFaster() throws IOException {
        try (Officer officer = atFirstFinding()) {
            officer.press("o");
            officer.page.locator("dialog [name=to]").fill("x");
            officer.page.locator("dialog [name=place]").fill("x");
            officer.host
                    .answers()
                    .casework()
                    .decideElsewhere(officer.currentId(), "park", "ESCALATED");
            officer.expectRefusals();
            officer.press("Enter");
            officer.sees(officer.page.locator("tw-overtaken-dialog"), "park");
            officer.press("Escape");
            officer.sees(orders(officer), "No inspection was ordered");
        }
    }

    @Test
    void aShiftShowsWhatIsOpenAndCountsWhatIsNotListed() throws IOException {
        try (Officer officer = Officer.signedIn(Look.LIGHT, 1000)) {
            officer.open("#/shift");
            Locator main = officer.page.locator("main");
            officer.sees(main, "Mine, in review (3)");
            officer.sees(main, "Mine, due before the next shift (4)");
            officer.sees(main.locator(".due"), "2 more are not listed");
            officer.sees(main.locator(".escalated"), "None.");
            officer.sees(main.locator(".done"), "Dismissed");
            officer.page.locator("[name=ahead]").fill("8");
            officer.press("Tab");
            officer.page.locator("[name=ago]").selectOption("12");
            officer.page.waitForCondition(
                    () ->
                            officer.host.requestsOf("GET /shift?since=").stream()
                                    .anyMatch(it -> it.endsWith("hours=8")));
            officer.assertAccessible("shift");
        }
    }

    @Test
    void severalGoToAColleagueAndThoseOvertakenAreNamed() throws IOException {
        try (Officer officer = Officer.signedIn(Look.LIGHT, 1000)) {
            officer.open("#/shift");
            officer.press("h");
            officer.sees(officer.toast(), "Choose findings first");
            Locator boxes = officer.page.locator(".inReview [type=checkbox]");
            boxes.nth(0).check();
            boxes.nth(1).check();
            // the second is due as well: it is one finding
            assertThat(officer.page.locator(".due [type=checkbox]").first()).isChecked();
            String overtaken = String.format("%032x", 5);
            officer.host.answers().casework().decideElsewhere(overtaken, "park", "ESCALATED");
            officer.press("h");
            officer.sees(officer.page.locator("dialog h2"), "Hand over 2 findings");
            officer.assertAccessible("hand over dialog");
            officer.page.keyboard().type("minsu");
            officer.press("Tab");
            officer.page.keyboard().type("ship at dawn");
            officer.page.locator("dialog button.first").press("Enter");
            Locator told = officer.page.locator("tw-not-handed-dialog");
            officer.sees(told, "Not handed over");
            officer.sees(told, "park");
            officer.assertAccessible("not handed over dialog");
            officer.press("Escape");
            officer.sees(officer.toast(), "1 finding is with minsu");
            assertThat(officer.page.locator("tw-shift [type=checkbox]:checked")).hasCount(0);
            assertEquals(1, officer.host.requestsOf("POST /shift/hand-over").size());
        }
    }

    @Test
    void aShiftPrintsWithoutTheControls() throws IOException {
        try (Officer officer = Officer.signedIn(Look.LIGHT, 1000)) {
            officer.open("#/shift");
            officer.page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(officer.page.locator("tw-shift .actions")).isHidden();
            assertThat(officer.page.locator("tw-shift [type=checkbox]").first()).isHidden();
            assertThat(officer.page.locator("tw-shift .inReview table")).isVisible();
            officer.page.screenshot(
                    new Page.ScreenshotOptions()
                            .setPath(java.nio.file.Path.of("target/pictures/shift-print.png")));
        }
    }

    @Test
    void anAnalystReadsOrdersAndGivesNone() throws IOException {
        try (Officer officer = atFirstFinding()) {
            order(officer);
            officer.host.answers().roles = new String[] {"analyst"};
            officer.page.reload();
            officer.page.locator("tw-orders table").waitFor();
            assertThat(orders(officer).locator("button")).hasCount(0);
            assertThat(orders(officer).getByLabel("Print order 1")).isVisible();
            officer.press("o");
            officer.sees(officer.toast(), "Only an officer decides");
            assertTrue(officer.page.locator("nav").textContent().contains("Worklist"));
            assertThat(officer.page.locator("nav").getByText("End of shift")).hasCount(0);
        }
    }
}
