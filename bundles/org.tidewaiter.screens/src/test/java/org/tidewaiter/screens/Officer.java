package org.tidewaiter.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/**
 * An officer at a browser: the machine's Chromium before a stub host. Any error it reports fails at
 * the end.
 */
final class Officer implements AutoCloseable {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    /** A browser and its driver; started once for all tests, ended with the process. */
    private static final class Shared {
        static final Playwright PLAYWRIGHT =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        static final Browser BROWSER =
                PLAYWRIGHT
                        .chromium()
                        .launch(
                                new BrowserType.LaunchOptions()
                                        .setExecutablePath(CHROMIUM)
                                        .setArgs(
                                                List.of(
                                                        "--no-sandbox",
                                                        "--disable-gpu",
                                                        "--disable-quic",
                                                        "--no-first-run",
                                                        "--disable-background-networking",
                                                        "--disable-component-update",
                                                        "--disable-sync")));

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(PLAYWRIGHT::close));
        }
    }

    /** How the page is looked at. */
    record Look(ColorScheme colours, int width, int height, String language) {
        static final Look LIGHT = new Look(ColorScheme.LIGHT, 1440, 900, "en-US");
        static final Look DARK = new Look(ColorScheme.DARK, 1440, 900, "en-US");
        static final Look KOREAN = new Look(ColorScheme.LIGHT, 1440, 900, "ko-KR");

        Look narrow() {
            return new Look(colours, 1024, 768, language);
        }
    }

    final StubHost host;
    final Page page;
    private static final Locator.WaitForOptions HIDDEN =
            new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN);
    private final BrowserContext context;
    private final List<String> faults = new CopyOnWriteArrayList<>();
    private boolean refusalsExpected;

    Officer(Look look, int rows) throws IOException {
        assumeTrue(
                Files.isExecutable(CHROMIUM),
                "skipped: there is no " + CHROMIUM + "; install the package chromium");
        host = new StubHost(rows);
        context =
                Shared.BROWSER.newContext(
                        new Browser.NewContextOptions()
                                .setViewportSize(look.width(), look.height())
                                .setColorScheme(look.colours())
                                .setLocale(look.language())
                                .setTimezoneId("Asia/Seoul"));
        page = context.newPage();
        page.setDefaultTimeout(10_000);
        page.onPageError(faults::add);
        page.onConsoleMessage(
                message -> {
                    if (message.type().equals("error") && !expected(message.text())) {
                        faults.add(message.text());
                    }
                });
        page.exposeFunction("policyReport", report -> faults.add("policy: " + report[0]));
        page.addInitScript(
                "const begun = Date.now; const ahead = Date.parse('2026-01-02T09:00:00Z') - begun();"
                        + "Date.now = () => begun() + ahead;");
        page.addInitScript(
                "addEventListener('securitypolicyviolation', event => window.policyReport("
                        + "event.violatedDirective + ' ' + event.blockedURI + ' ' + event.sample))");
    }

    static Officer signedIn(Look look, int rows) throws IOException {
        Officer officer = new Officer(look, rows);
        officer.host.answers().signedIn = "kim";
        return officer;
    }

    /** From here on the host refuses something, of which the browser's console tells by itself. */
    void expectRefusals() {
        refusalsExpected = true;
    }

    private boolean expected(String text) {
        // the first question of a page is who is signed in; nobody is no fault
        return text.startsWith("Failed to load resource")
                && (refusalsExpected || text.contains("401"));
    }

    Officer open(String route) {
        page.navigate(host.address() + route);
        page.locator("main[data-screen] h1, main form h1").first().waitFor();
        page.locator("main .waiting").waitFor(HIDDEN);
        return this;
    }

    /** The worklist, once its first row is there. */
    Officer openWorklist() {
        open("#/worklist");
        rows().first().waitFor();
        return this;
    }

    Locator rows() {
        return page.locator(".row.finding");
    }

    Locator current() {
        return page.locator(".row.current");
    }

    String currentId() {
        return current().getAttribute("data-id");
    }

    void press(String... keys) {
        for (String key : keys) {
            page.keyboard().press(key);
        }
    }

    Locator toast() {
        return page.locator(".toast").last();
    }

    void sees(Locator where, String text) {
        assertThat(where).containsText(text);
    }

    void assertAccessible(String what) {
        var found = new AxeBuilder(page).withTags(RULES).analyze();
        String violations =
                found.getViolations().stream()
                        .map(
                                it ->
                                        it.getId()
                                                + ": "
                                                + it.getHelp()
                                                + it.getNodes().stream()
                                                        .limit(3)
                                                        .map(
                                                                node ->
                                                                        "\n    "
                                                                                + node.getHtml()
                                                                                + "\n    "
                                                                                + node
                                                                                        .getFailureSummary())
                                                        .collect(Collectors.joining()))
                        .collect(Collectors.joining("\n"));
        assertEquals("", violations, what);
        assertTrue(found.getPasses().size() > 10, what + ": axe looked at almost nothing");
    }

    void picture(Path file) {
        page.screenshot(new Page.ScreenshotOptions().setPath(file));
    }

    @Override
    public void close() {
        context.close();
        host.close();
        assertEquals(List.of(), faults, "errors that the browser reported");
    }
}
