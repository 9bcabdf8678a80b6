package org.tidewaiter.launch;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.tidewaiter.screens.Visitor;
import org.tidewaiter.screens.Visitor.Look;

/** A day with the screens as they are served: the true process, the true browser. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "drives the start script for POSIX shells")
class ScreensIT {

    private static final Path PICTURES = Path.of("target/pictures");
    private static final String FIGURE = "tw-finding figure";

    @TempDir static Path scratch;

    private static Process process;
    private static String address;
    private static String said;

    @BeforeAll
    static void serve() throws IOException {
        int port = ServeIT.freePort();
        address = "http://localhost:" + port + "/";
        process = Distribution.start(scratch, "serve", "--port", Integer.toString(port));
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        said = ServeIT.said(out);
        Files.createDirectories(PICTURES);
    }

    @AfterAll
    static void end() throws InterruptedException {
        process.destroy();
        assertTrue(process.waitFor(60, TimeUnit.SECONDS), "did not end");
    }

    private static Visitor signedIn(String name, Look look) {
        Matcher password =
                Pattern.compile("^ +" + name + " +(\\S+)$", Pattern.MULTILINE).matcher(said);
        assertTrue(password.find(), said);
        Visitor visitor = new Visitor(look, address);
        visitor.go("");
        visitor.page.keyboard().type(name);
        visitor.press("Tab");
        visitor.page.keyboard().type(password.group(1));
        visitor.press("Enter");
        visitor.page.locator("main[data-screen]").waitFor();
        return visitor;
    }

    private static Visitor atWorklist(Look look) {
        Visitor officer = signedIn("officer", look);
        officer.rows().first().waitFor(new Locator.WaitForOptions().setTimeout(60_000));
        return officer;
    }

    @Test
    void fromWorklistToDecisionByKeyboardAlone() {
        try (Visitor officer = atWorklist(Look.LIGHT)) {
            officer.press("j", "Enter");
            officer.page.locator("tw-finding h2").waitFor();
            String id = officer.currentId();
            officer.press("d");
            officer.sees(officer.page.locator("dialog h2"), "Dismiss");
            officer.press("2", "Tab");
            officer.page.keyboard().type("the seat was typed wrongly");
            officer.press("Tab", "Enter");
            officer.sees(officer.toast(), "Dismissed");
            officer.go("#/finding/" + id);
            officer.sees(officer.page.locator("tw-finding"), "the seat was typed wrongly");
            officer.press("u");
            officer.sees(officer.toast(), "New");
        }
    }

    @Test
    void everyPictureHasItsTableAndANetworkLightsANodeWithItsLinks() {
        try (Visitor officer = atWorklist(Look.LIGHT)) {
            List<String> ids =
                    officer.rows().all().stream().map(row -> row.getAttribute("data-id")).toList();
            int figures = 0;
            int lit = 0;
            for (String id : ids.subList(0, Math.min(8, ids.size()))) {
                officer.go("#/finding/" + id);
                officer.page.locator(FIGURE).first().waitFor();
                for (Locator figure : officer.page.locator("tw-finding tw-figure").all()) {
                    assertThat(figure.locator("svg.picture")).hasCount(1);
                    assertThat(figure.locator("details table td").first()).hasCount(1);
                    figures++;
                    lit += litLinks(officer, figure);
                }
            }
            assertTrue(figures > 4, "too few pictures to tell: " + figures);
            assertTrue(lit > 0, "no node lights its links");
        }
    }

    /** Walks to the first node by key; how many links are lit then. */
    private static int litLinks(Visitor officer, Locator figure) {
        if (figure.locator("[data-from]").count() == 0) {
            return 0;
        }
        figure.locator(".frame").focus();
        officer.press("ArrowRight");
        assertThat(figure.locator("[data-node].lit").first()).isVisible();
        return figure.locator("[data-from].lit").count();
    }

    @Test
    void theSecondOfTwoOfficersIsToldAndNothingIsOverwritten() {
        try (Visitor first = atWorklist(Look.LIGHT);
                Visitor second = atWorklist(Look.LIGHT)) {
            first.press("End");
            second.press("End");
            String id = first.currentId();
            first.go("#/finding/" + id);
            second.go("#/finding/" + id);
            first.page.locator("tw-finding h2").waitFor();
            second.page.locator("tw-finding h2").waitFor();
            second.expectRefusals();
            first.press("e");
            first.sees(first.page.locator("tw-finding"), "Escalated");
            second.sees(second.page.locator("tw-finding"), "Somebody changed this finding");
            second.press("c");
            second.sees(second.page.locator("dialog"), "Somebody was faster");
            second.picture(PICTURES.resolve("served-overtaken.png"));
            first.go("#/finding/" + id);
            assertThat(first.page.locator("tw-finding")).not().containsText("Confirmed");
        }
    }

    @Test
    void anAnalystSeesIdsInPlaceOfNamesAndTriesThresholds() {
        String traveller;
        String name;
        try (Visitor officer = atWorklist(Look.LIGHT)) {
            Locator row = officer.rows().filter(travels()).first();
            traveller = row.getAttribute("data-id");
            officer.go("#/finding/" + traveller);
            name = officer.page.locator("tw-finding .who").first().innerText();
            officer.sees(officer.page.locator("tw-finding h2"), name);
        }
        try (Visitor analyst = signedIn("analyst", Look.LIGHT)) {
            analyst.go("#/finding/" + traveller);
            analyst.page.locator("tw-finding h2").waitFor();
            assertThat(analyst.page.locator("body")).not().containsText(name);
            analyst.go("#/bench/cotraveller");
            analyst.page.getByLabel("Least shared voyages").last().fill("100");
            analyst.sees(analyst.page.locator("main"), "Leaving");
            assertThat(analyst.page.locator("main a[href*='" + traveller + "']")).isVisible();
            analyst.picture(PICTURES.resolve("served-bench.png"));
        }
    }

    @Test
    void maskedFieldsOpenForAPurposeThatTheAuditorReads() {
        String purpose = "the seat of 12 March is in doubt";
        String birthDate;
        try (Visitor officer = atWorklist(Look.LIGHT)) {
            String id = officer.rows().filter(travels()).first().getAttribute("data-id");
            officer.go("#/finding/" + id);
            Locator records = officer.page.locator("tw-records");
            Locator masked = records.locator(".masked");
            masked.first().waitFor();
            int before = masked.count();
            officer.picture(PICTURES.resolve("served-masked.png"));
            records.getByText("Unmask for a purpose").click();
            officer.page.locator("dialog [name=purpose]").fill(purpose);
            officer.page.keyboard().press("Enter");
            officer.page.locator("dialog").waitFor(GONE);
            officer.sees(records, "birth_date");
            assertThat(masked).not().hasCount(before);
            birthDate = records.locator("span", birthDateOnly()).first().innerText();
            assertTrue(birthDate.matches("(?s).*[0-9]{4}-[0-9]{2}-[0-9]{2}.*"), birthDate);
            officer.go("#/worklist");
            officer.go("#/finding/" + id);
            assertThat(masked.first()).isVisible();
        }
        try (Visitor auditor = signedIn("auditor", Look.LIGHT)) {
            auditor.go("#/audit");
            auditor.page.locator("main [name=officer]").fill("officer");
            auditor.page.keyboard().press("Enter");
            auditor.sees(auditor.page.locator("main table"), purpose);
        }
    }

    private static final Locator.WaitForOptions GONE =
            new Locator.WaitForOptions()
                    .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED);

    private static Locator.LocatorOptions birthDateOnly() {
        return new Locator.LocatorOptions().setHasText(Pattern.compile("^\\s*birth_date"));
    }

    @Test
    void whatAnAnalystProposesAnAdministratorPublishesAndTheRunsTell() {
        try (Visitor analyst = signedIn("analyst", Look.LIGHT)) {
            analyst.go("#/bench/fakeexport");
            analyst.page.locator("[name=minPeers]").fill("31");
            analyst.page.getByText("Propose …").click();
            analyst.sees(analyst.page.locator("dialog"), "31");
            analyst.page.locator("dialog [name=reason]").fill("fewer, better known flows");
            analyst.page.keyboard().press("Enter");
            Locator mine = analyst.page.locator("tw-versions tbody tr").first();
            analyst.sees(mine, "fewer, better known flows");
            assertThat(mine.locator("button")).hasText("Withdraw");
        }
        try (Visitor administrator = signedIn("administrator", Look.LIGHT)) {
            administrator.go("#/rules");
            Locator open = administrator.page.locator("tw-versions tr.open");
            open.locator("button").getByText("Publish").click();
            administrator.page.keyboard().press("Enter");
            administrator.sees(administrator.toast(), "in force for the next run");
            administrator.picture(PICTURES.resolve("served-versions.png"));
            administrator.go("#/runs");
            administrator.page.getByText("Run all rules").click();
            administrator.sees(
                    administrator.page.locator("main details.card").first(), "fakeexport 1");
        }
    }

    private static Locator.FilterOptions travels() {
        return new Locator.FilterOptions().setHasText("Fellow traveller");
    }

    @Test
    void everyScreenIsAccessibleInBothColours() {
        for (Look look : List.of(Look.LIGHT, Look.DARK)) {
            String colours = look.colours().name().toLowerCase(java.util.Locale.ROOT);
            try (Visitor officer = atWorklist(look)) {
                officer.press("Enter");
                officer.page.locator(FIGURE).first().waitFor();
                officer.picture(PICTURES.resolve("served-finding-" + colours + ".png"));
                officer.assertAccessible("finding, " + colours);
                for (String screen :
                        List.of("cases", "shift", "runs", "rules", "figures", "search")) {
                    officer.go("#/" + screen);
                    officer.picture(PICTURES.resolve("served-" + screen + "-" + colours + ".png"));
                    officer.assertAccessible(screen + ", " + colours);
                }
            }
        }
    }

    @Test
    void anOrderIsDraftedPrintedOnOnePageAndComesBack() {
        try (Visitor officer = atWorklist(Look.LIGHT)) {
            officer.press("j", "j", "Enter");
            officer.page.locator("tw-finding h2").waitFor();
            officer.press("o");
            officer.page.locator("dialog [name=to]").waitFor();
            int lines = officer.page.locator("dialog .checks textarea").count();
            assertTrue(lines > 1, "a draft of " + lines + " lines");
            officer.picture(PICTURES.resolve("served-order.png"));
            officer.page.keyboard().type("container team");
            officer.press("Tab");
            officer.page.keyboard().type("pier 4, shed B");
            officer.press("Enter");
            Locator orders = officer.page.locator("tw-orders");
            officer.sees(orders, "container team");
            assertEquals(1, pagesOf(officer, orders.locator("a.button").getAttribute("href")));
            orders.getByText("Note the result").click();
            for (int i = 0; i < lines; i++) {
                officer.page.locator("[name=seen-" + i + "]").nth(i % 3).check();
            }
            officer.page.locator("dialog [name=outcome]").first().check();
            officer.page.locator("dialog [name=hours]").fill("1.5");
            officer.page.locator("dialog textarea").fill("two of nine parcels");
            officer.page.locator("dialog button.first").click();
            officer.sees(officer.page.locator("tw-finding .history"), "two of nine parcels");
            officer.go("#/figures");
            officer.sees(officer.page.locator("main[data-screen=figures] tbody").first(), "1.5");
            officer.go("#/shift");
            officer.sees(officer.page.locator("main .done"), "Inspection ordered");
            officer.picture(PICTURES.resolve("served-shift.png"));
            officer.assertAccessible("shift");
        }
    }

    /** Prints as the browser does; the pages of the paper. */
    private static int pagesOf(Visitor officer, String link) {
        try (Page paper = officer.page.context().newPage()) {
            paper.navigate(address + link);
            assertThat(paper.locator("h1")).containsText("Inspection order");
            paper.screenshot(
                    new Page.ScreenshotOptions()
                            .setFullPage(true)
                            .setPath(PICTURES.resolve("served-paper.png")));
            byte[] pdf = paper.pdf(new Page.PdfOptions().setPreferCSSPageSize(true));
            String objects = new String(pdf, StandardCharsets.ISO_8859_1);
            return (int) Pattern.compile("/Type\\s*/Page\\b").matcher(objects).results().count();
        }
    }

    @Test
    void thePrintedFindingIsAPageOfItsOwn() {
        try (Visitor officer = atWorklist(Look.LIGHT)) {
            String id = officer.currentId();
            Page page = officer.page;
            page.navigate(address + "api/findings/" + id + "/print");
            assertThat(page.locator("h2").first()).isVisible();
            assertThat(page.locator("body")).containsText(id);
            assertEquals(0, page.locator("script").count());
            page.screenshot(
                    new Page.ScreenshotOptions()
                            .setFullPage(true)
                            .setPath(PICTURES.resolve("served-print.png")));
        }
    }
}
