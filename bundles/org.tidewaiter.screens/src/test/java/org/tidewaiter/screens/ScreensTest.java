package org.tidewaiter.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Locator;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.tidewaiter.screens.Visitor.Look;

/** The screens beside the worklist, and what is common to all. */
class ScreensTest {

    @Test
    void wrongPasswordAndTooManyAttemptsAreTold() throws IOException {
        try (Officer officer = new Officer(Look.LIGHT, 1000)) {
            officer.open("");
            officer.expectRefusals();
            officer.page.locator("[name=name]").fill("kim");
            for (int i = 0; i < 6; i++) {
                officer.page.locator("[name=password]").fill("wrong");
                officer.press("Enter");
                officer.sees(
                        officer.page.locator("[role=alert]").first(), i < 5 ? "wrong" : "60 s");
                assertThat(officer.page.locator("[name=password]")).hasValue("");
            }
            officer.sees(officer.page.locator("[role=alert]").first(), "Too many attempts");
        }
    }

    @Test
    void anEndedSessionAsksToSignInAndGoesOnWhereItWas() throws IOException {
        try (Officer officer = Officer.signedIn(Look.LIGHT, 1000)) {
            officer.open("#/rules");
            officer.host.answers().signedIn = null;
            officer.page.getByText("Cases").click();
            officer.sees(officer.page.locator("tw-sign-in"), "Your session has ended");
            officer.page.locator("[name=name]").fill("kim");
            officer.page.locator("[name=password]").fill("right");
            officer.press("Enter");
            officer.sees(officer.page.locator("main h1"), "Cases");
        }
    }

    @Test
    void onlyScreensOfTheRoleAreOffered() throws IOException {
        try (Officer officer = Officer.signedIn(Look.LIGHT, 1000)) {
            officer.host.answers().roles = new String[] {"auditor"};
            officer.page.navigate(officer.host.address() + "#/worklist");
            officer.sees(officer.page.locator("main h1"), "Figures");
            assertEquals(
                    java.util.List.of("Figures", "Fairness", "Audit"),
                    officer.page.locator("nav a").allTextContents());
        }
    }

    @Test
    void speaksKoreanToReaderAndHost() throws IOException {
        try (Officer officer = Officer.signedIn(Look.KOREAN, 1000).openWorklist()) {
            officer.sees(officer.page.locator("nav"), "작업 목록");
            assertEquals("ko", officer.page.locator("html").getAttribute("lang"));
            officer.press("?");
            officer.sees(officer.page.locator("dialog"), "단축키");
            officer.press("Escape");
            assertTrue(officer.host.languages.stream().allMatch("ko"::equals));
            officer.page.locator(".menu summary").click();
            officer.page.locator("[name=language]").selectOption("en");
            officer.sees(officer.page.locator("nav"), "Worklist");
            officer.page.reload();
            officer.sees(officer.page.locator("nav"), "Worklist");
        }
    }

    @Test
    void keysWorkOnAKoreanKeyboard() throws IOException {
        try (Officer officer = Officer.signedIn(Look.KOREAN, 1000).openWorklist()) {
            officer.page
                    .locator("[role=grid]")
                    .dispatchEvent(
                            "keydown",
                            java.util.Map.of("key", "ㄷ", "code", "KeyE", "bubbles", true));
            officer.sees(officer.current(), "Escalated");
        }
    }

    @Test
    void coloursFollowTheChoice() throws IOException {
        try (Officer officer = Officer.signedIn(Look.LIGHT, 1000).openWorklist()) {
            String light = ground(officer);
            officer.page.locator(".menu summary").click();
            officer.page.locator("[name=theme]").selectOption("dark");
            assertTrue(!light.equals(ground(officer)), "dark is another ground than " + light);
            officer.page.reload();
            officer.rows().first().waitFor();
            assertTrue(!light.equals(ground(officer)), "the choice is kept");
        }
    }

    private static String ground(Officer officer) {
        return (String) officer.page.evaluate("getComputedStyle(document.body).backgroundColor");
    }

    @Test
    void benchTriesWhatIsTyped() throws IOException {
        try (Officer officer = Officer.signedIn(Look.LIGHT, 1000)) {
            officer.open("#/bench/cotraveller");
            Locator compared = officer.page.locator("tw-bench table").first();
            officer.sees(compared, "172");
            officer.page.locator("[name=minSharedVoyages]").fill("4");
            officer.sees(compared, "160");
            officer.sees(officer.page.locator("tw-bench"), "in force: 3");
            officer.sees(officer.page.locator("tw-bench"), "was on 3 voyages");
            officer.page.locator("#capacity").fill("40");
            officer.sees(compared, "40");
            officer.page.locator("#as-of").fill("2025-11-30");
            officer.sees(compared, "150");
            assertTrue(officer.host.requestsOf("POST /rules/cotraveller/bench").size() <= 5);
            officer.assertAccessible("bench in use");
            officer.page.getByText("As in force").click();
            assertThat(compared.locator("b")).hasCount(0);
        }
    }

    @Test
    void whatOneProposesAnotherPublishes() throws IOException {
        try (Officer officer = Officer.signedIn(Look.LIGHT, 1000)) {
            officer.open("#/rules");
            Locator versions = officer.page.locator("tw-versions").first();
            officer.sees(versions, "3 → 4");
            officer.sees(versions, "160 findings, 172 before; 2 enter, 14 leave.");
            officer.assertAccessible("a proposal that is open");
            Locator publish = versions.locator("button").getByText("Publish");
            publish.click();
            officer.assertAccessible("dialog of a ruling");
            officer.page.locator("dialog [name=note]").fill("seen");
            officer.page.keyboard().press("Enter");
            officer.sees(officer.toast(), "in force for the next run");
            officer.sees(versions.locator("tbody tr").first(), "In force");
            assertThat(publish).hasCount(0);
            assertEquals(
                    1,
                    officer.host.requestsOf("POST /rules/cotraveller/parameters/2/ruling").size());
        }
    }

    @Test
    void nobodyPublishesWhatHeProposedOnTheBench() throws IOException {
        try (Officer officer = Officer.signedIn(Look.LIGHT, 1000)) {
            officer.open("#/bench/cotraveller");
            Locator propose = officer.page.getByText("Propose …");
            assertThat(propose).isDisabled();
            officer.page.locator("[name=minSharedVoyages]").fill("5");
            propose.click();
            officer.sees(officer.page.locator("dialog"), "Least shared voyages: 3 → 5 voyages");
            officer.page.locator("dialog [name=reason]").fill("fewer of chance");
            officer.page.keyboard().press("Enter");
            officer.sees(officer.toast(), "Somebody else publishes it");
            Locator mine = officer.page.locator("tw-versions tbody tr").first();
            officer.sees(mine, "fewer of chance");
            assertThat(mine.locator("button")).hasText("Withdraw");
            mine.getByText("Withdraw").click();
            officer.page.keyboard().press("Enter");
            officer.sees(mine, "withdrawn by kim");
        }
    }

    @Test
    void withdrawingIsCountedFirstAndNeedsAReason() throws IOException {
        try (Officer officer = Officer.signedIn(Look.LIGHT, 1000)) {
            officer.open("#/retention");
            Locator main = officer.page.locator("main");
            main.locator("[name=ids]").fill("C1\nC2\nC1");
            main.getByText("Count them").click();
            officer.sees(main, "3 findings would be withdrawn");
            main.getByText("Withdraw them").click();
            assertEquals(1, officer.host.requestsOf("POST /retention").size(), "the count alone");
            main.locator("[name=reason]").fill("order 7");
            officer.page.keyboard().press("Enter");
            officer.sees(officer.toast(), "3 findings were withdrawn");
            assertThat(main.locator("[name=reason]")).hasCount(0);
        }
    }

    @Test
    void theHealthOfTheInstallationIsToldWithWhatToDo() throws IOException {
        try (Officer officer = Officer.signedIn(Look.LIGHT, 1000)) {
            officer.open("#/health");
            Locator main = officer.page.locator("main");
            officer.sees(main, "Something does not work.");
            Locator rules = main.locator("tbody tr").nth(3);
            officer.sees(rules, "does not work");
            officer.sees(rules, "org.tidewaiter.rule.cotraveller.cfg is refused");
            officer.sees(main.locator("tbody tr").last(), "backup");
            main.getByText("Check again").click();
            officer.page.waitForCondition(
                    () -> officer.host.requestsOf("GET /health/checks").size() == 2);
        }
    }

    @Test
    void progressOfARunIsLive() throws IOException {
        try (Officer officer = Officer.signedIn(Look.LIGHT, 1000)) {
            officer.open("#/runs");
            officer.page.getByText("Run all rules").click();
            officer.sees(officer.toast(), "The run has started");
            JsonObject progress = StubHost.fixture("progress.json").getAsJsonObject();
            progress.addProperty("done", 50);
            progress.addProperty("seconds", 10);
            officer.sees(officer.page.locator("main"), "100,000 rows a second");
            officer.host.tell("progress", progress);
            Locator main = officer.page.locator("main");
            officer.sees(main, "50,000 rows a second");
            assertThat(main.locator("progress")).hasAttribute("value", "50");
            officer.assertAccessible("run under way");
            officer.page.getByText("Cancel the run").click();
            officer.sees(officer.toast(), "told to stop");
            assertEquals(1, officer.host.requestsOf("DELETE /runs/current").size());
        }
    }

    @Test
    void tellsWhySomebodyWasNotFlagged() throws IOException {
        try (Officer officer = Officer.signedIn(Look.LIGHT, 1000)) {
            officer.open("#/search");
            officer.page.locator("[name=id]").fill("P00000042");
            officer.press("Enter");
            officer.sees(officer.page.locator(".near-miss"), "Least shared voyages");
            officer.assertAccessible("why not");
            officer.page.locator("[name=text]").fill("garcia ada");
            officer.press("Enter");
            officer.sees(officer.page.locator("main"), "9 findings");
        }
    }

    @Test
    void theLogIsWalkedAgainstAKeptHead() throws IOException {
        try (Officer officer = Officer.signedIn(Look.LIGHT, 1000)) {
            officer.open("#/audit");
            officer.page.getByText("Check the log").click();
            officer.sees(officer.page.locator("tw-audit-check"), "The log is intact");
            officer.page.locator("[name=head]").fill("999:" + "a".repeat(64));
            officer.press("Enter");
            officer.sees(officer.page.locator("tw-audit-check [role=alert]"), "is broken");
            officer.page.getByText("Next").click();
            officer.sees(officer.page.locator("tbody tr").first(), "101");
        }
    }

    @Test
    void aSnoozeIsListedAndEnded() throws IOException {
        try (Officer officer = Officer.signedIn(Look.LIGHT, 1000).openWorklist()) {
            officer.press("s");
            officer.page.keyboard().type("on leave");
            officer.press("Enter");
            officer.sees(officer.current(), "snoozed");
            officer.page.locator("nav").getByText("Snoozed").click();
            officer.sees(officer.page.locator("tbody"), "on leave");
            officer.assertAccessible("snoozed");
            officer.page.getByText("End it").click();
            officer.sees(officer.page.locator("tbody"), "ended by kim");
        }
    }
}
