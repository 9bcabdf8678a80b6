package org.tidewaiter.screens;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tidewaiter.screens.Visitor.Look;

/** Every screen, light and dark: clean to axe, and as a picture in {@code target/pictures}. */
class PicturesTest {

    private static final Path PICTURES = Path.of("target/pictures");
    private static final Map<String, Look> LOOKS =
            Map.of(
                    "light",
                    Look.LIGHT,
                    "dark",
                    Look.DARK,
                    "light-1024",
                    Look.LIGHT.narrow(),
                    "dark-1024",
                    Look.DARK.narrow());
    private static final Locator.WaitForOptions HIDDEN =
            new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN);
    private static final List<String> SCREENS =
            List.of(
                    "cases",
                    "search",
                    "snoozes",
                    "shift",
                    "runs",
                    "rules",
                    "bench/cotraveller",
                    "figures",
                    "fairness",
                    "audit",
                    "retention",
                    "health");

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark", "light-1024", "dark-1024"})
    void everyScreenIsCleanToAxe(String look) throws IOException {
        try (Officer officer = new Officer(LOOKS.get(look), 1000)) {
            officer.open("");
            keep(officer, "sign-in", look);
        }
        try (Officer officer = Officer.signedIn(LOOKS.get(look), 1000)) {
            officer.openWorklist();
            keep(officer, "worklist", look);
            officer.press("Enter");
            officer.page.locator("tw-finding .frame").first().waitFor();
            officer.page.locator("tw-records table").waitFor();
            keep(officer, "finding", look);
            picture(officer, look);
            if (look.endsWith("1024")) {
                return; // the other screens have no layout of their own at this width
            }
            officer.page.locator("[role=grid]").focus();
            officer.press("j");
            snooze(officer);
            order(officer, look);
            for (String screen : SCREENS) {
                officer.open("#/" + screen);
                officer.page.locator("main[data-screen=" + name(screen) + "]").waitFor();
                officer.page.locator("main .waiting").waitFor(HIDDEN);
                use(officer, name(screen));
                keep(officer, name(screen), look);
            }
        }
    }

    private static void picture(Officer officer, String look) {
        officer.page.evaluate("document.querySelector('tw-figure').scrollIntoView()");
        officer.page.locator("tw-figure .frame").first().focus();
        officer.press("ArrowRight", "ArrowRight");
        keep(officer, "network", look);
    }

    /** Brings something to be seen to a screen that begins empty. */
    private static void use(Officer officer, String screen) {
        switch (screen) {
            case "search" -> {
                officer.page.locator("[name=id]").fill("P00000042");
                officer.press("Enter");
                officer.page.locator(".near-miss").waitFor();
            }
            case "bench" -> {
                officer.page.locator("[name=minSharedVoyages]").fill("4");
                officer.page.locator("tw-bench table b").first().waitFor();
            }
            case "retention" -> {
                officer.page.locator("[name=ids]").fill("C00000017\nC00000042");
                officer.page.getByText("Count them").click();
                officer.page.locator("[name=reason]").fill("erasure order 2026-117");
            }
            case "audit" -> {
                officer.page.getByText("Check the log").click();
                officer.page.locator("tw-audit-check .notice").waitFor();
            }
            default -> {}
        }
    }

    private static void snooze(Officer officer) {
        officer.press("s");
        officer.page.keyboard().type("known crew, asked their carrier");
        officer.press("Enter");
        officer.sees(officer.current(), "snoozed");
        officer.page.locator(".toast").getByLabel("Close").click();
    }

    private static void order(Officer officer, String look) {
        officer.press("f", "o");
        officer.page.locator("dialog").waitFor();
        officer.page.locator("[name=to]").fill("container team");
        officer.page.locator("[name=place]").fill("pier 4, shed B");
        keep(officer, "order", look);
        officer.page.locator("dialog button.first").click();
        officer.sees(officer.page.locator("tw-orders"), "container team");
        officer.page.locator(".toast").getByLabel("Close").click();
        officer.page.locator("tw-orders").scrollIntoViewIfNeeded();
        officer.picture(PICTURES.resolve("orders-" + look + ".png"));
        officer.page.locator("tw-orders").getByText("Note the result").click();
        keep(officer, "result", look);
        officer.press("Escape");
    }

    private static String name(String route) {
        return route.replaceAll("/.*", "");
    }

    private static void keep(Officer officer, String screen, String look) {
        officer.picture(PICTURES.resolve(screen + "-" + look + ".png"));
        officer.assertAccessible(screen + " " + look);
    }
}
