package org.tidewaiter.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.tidewaiter.screens.Visitor.Look;

class FindingTest {

    private static Officer atFirstFinding() throws IOException {
        Officer officer = Officer.signedIn(Look.LIGHT, 1000).openWorklist();
        officer.press("Enter");
        officer.page.locator("tw-finding .frame").first().waitFor();
        return officer;
    }

    @Test
    void isReadInItsOrder() throws IOException {
        try (Officer officer = atFirstFinding()) {
            officer.page.locator("tw-records table").waitFor();
            assertEquals(
                    java.util.List.of(
                            "Reasons",
                            "Innocent explanations",
                            "What is missing",
                            "Records (23)",
                            "Earlier findings on the same parties",
                            "Case",
                            "History",
                            "Inspection orders",
                            "Outcome of an inspection",
                            "Where it comes from"),
                    officer.page.locator("tw-finding h3").allTextContents());
            officer.sees(officer.page.locator(".reasons"), "−7.4");
            officer.sees(officer.page.locator(".origin pre"), "tidewaiter explain");
            Locator parameter = officer.page.locator(".origin dt[title=bookedWithinMinutes]");
            assertThat(parameter).hasText("Booked together (minutes)");
        }
    }

    @Test
    void pictureIsAskedByKeyboardAndHasATwin() throws IOException {
        try (Officer officer = atFirstFinding()) {
            Locator figure = officer.page.locator("tw-figure").first();
            figure.locator(".frame").focus();
            officer.press("ArrowRight");
            officer.sees(figure.locator(".said"), "ROMI RONG (traveller, subject): linked to 11");
            assertThat(figure.locator("[data-node].lit")).hasCount(12);
            assertThat(figure.locator("[data-from].lit")).hasCount(11);
            officer.press("ArrowRight");
            officer.sees(figure.locator(".said"), "voyage");
            officer.press("h");
            officer.sees(figure.locator(".tools"), "1 hidden");
            assertThat(figure.locator("[data-node].away")).hasCount(1);
            String whole = figure.locator("svg.picture").getAttribute("viewBox");
            officer.press("+", "Shift+ArrowRight");
            assertThat(figure.locator("svg.picture")).not().hasAttribute("viewBox", whole);
            officer.press("0");
            assertThat(figure.locator("svg.picture")).hasAttribute("viewBox", whole);
            assertThat(figure.locator("[data-node].away")).hasCount(0);
            figure.locator("summary").click();
            assertThat(figure.locator("details table").first()).containsText("CHEWENG GUS");
            officer.assertAccessible("picture in use");
        }
    }

    @Test
    void pictureIsAskedByMouse() throws IOException {
        try (Officer officer = atFirstFinding()) {
            Locator figure = officer.page.locator("tw-figure").first();
            figure.locator("[data-node] text.strong").click();
            officer.sees(figure.locator(".said"), "ROMI RONG (traveller, subject): linked to 11");
            String whole = figure.locator("svg.picture").getAttribute("viewBox");
            officer.page.mouse().wheel(0, -100);
            assertThat(figure.locator("svg.picture")).not().hasAttribute("viewBox", whole);
        }
    }

    @Test
    void pictureIsSavedInThreeForms() throws IOException {
        try (Officer officer = atFirstFinding()) {
            Locator tools = officer.page.locator("tw-figure").first().locator(".tools");
            Download svg = saved(officer.page, tools, "SVG");
            String drawn = Files.readString(svg.path());
            assertTrue(drawn.contains("ROMI RONG") && drawn.contains("fill=\"rgb("), drawn);
            assertEquals(
                    "PNG",
                    Files.readString(
                                    saved(officer.page, tools, "PNG").path(),
                                    java.nio.charset.StandardCharsets.ISO_8859_1)
                            .substring(1, 4));
            Download csv = saved(officer.page, tools, "CSV");
            assertTrue(Files.readString(csv.path()).contains("traveller,ROMI RONG,subject,"));
        }
    }

    private static Download saved(Page page, Locator tools, String form) {
        return page.waitForDownload(
                () -> tools.getByText(form, new Locator.GetByTextOptions().setExact(true)).click());
    }

    @Test
    void maskedFieldsAreShownForAPurpose() throws IOException {
        try (Officer officer = atFirstFinding()) {
            Locator records = officer.page.locator("tw-records");
            officer.sees(records, "(masked)");
            records.getByText("Unmask for a purpose").click();
            officer.page.keyboard().type("passport check at counter 4");
            officer.press("Enter");
            officer.sees(records, "M12345678");
            officer.sees(records, "passport check at counter 4");
            assertEquals(
                    1,
                    officer.host.requests.stream()
                            .filter(it -> it.contains("purpose=passport+check"))
                            .count());
        }
    }

    @Test
    void dialogsKeepTheFocusAndGiveItBack() throws IOException {
        try (Officer officer = atFirstFinding()) {
            for (String key : new String[] {"d", "s", "o", "?"}) {
                officer.page.getByRole(AriaRole.GRID).focus();
                officer.press(key);
                officer.page.locator("dialog").waitFor();
                officer.assertAccessible("dialog of " + key);
                for (int i = 0; i < 15; i++) {
                    officer.press("Tab");
                    assertEquals(true, focusIn(officer, "dialog"), key + " lost the focus");
                }
                officer.press("Escape");
                assertThat(officer.page.locator("dialog")).hasCount(0);
                assertEquals(true, focusIn(officer, "[role=grid]"), key + " gave no focus back");
            }
        }
    }

    private static Object focusIn(Officer officer, String selector) {
        return officer.page.evaluate(
                "selector => !!document.activeElement.closest(selector)", selector);
    }

    @Test
    void changesOfOthersAreTold() throws IOException {
        try (Officer officer = atFirstFinding()) {
            String id = officer.currentId();
            officer.host.answers().casework().decideElsewhere(id, "park", "ESCALATED");
            JsonObject change = new JsonObject();
            change.addProperty("id", id);
            change.addProperty("version", 2);
            officer.host.tell("finding", change);
            officer.sees(officer.page.locator("tw-finding [role=alert]"), "Somebody changed");
            officer.sees(officer.current(), "Escalated");
        }
    }

    @Test
    void outcomeOfAnInspectionIsNoted() throws IOException {
        try (Officer officer = atFirstFinding()) {
            Locator form = officer.page.locator("tw-outcome");
            form.getByLabel("partly").check();
            form.getByLabel("Note").fill("two of nine parcels");
            form.getByText("Note the outcome").click();
            officer.sees(officer.toast(), "The outcome is noted");
            officer.sees(officer.page.locator(".history"), "two of nine parcels");
        }
    }

    @Test
    void refusalsOfTheHostAreShownInItsWords() throws IOException {
        try (Officer officer = atFirstFinding()) {
            officer.expectRefusals();
            officer.host.undecided = "disk full on host 7";
            officer.press("c");
            officer.sees(officer.page.locator("[role=alert] .toast"), "disk full on host 7");
            officer.open("#/finding/" + "f".repeat(32));
            officer.sees(officer.page.locator("tw-finding [role=alert]"), "There is no finding");
        }
    }

    @Test
    void printsOnPaperWithoutTheControls() throws IOException {
        try (Officer officer = atFirstFinding()) {
            officer.page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(officer.page.locator(".actions")).isHidden();
            assertThat(officer.page.locator(".list")).isHidden();
            assertThat(officer.page.locator("tw-finding svg.picture").first()).isVisible();
        }
    }
}
