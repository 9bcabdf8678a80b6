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
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/**
 * Somebody at a browser: the machine's Chromium before a host. Any error that it reports, and any
 * breach of the policy, fails at the end.
 */
public class Visitor implements AutoCloseable {

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
            // a loaded machine is slow, not wrong; what is never shown still fails
            PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
            Runtime.getRuntime().addShutdownHook(new Thread(PLAYWRIGHT::close));
        }
    }

    /** How the page is looked at. */
    public record Look(ColorScheme colours, int width, int height, String language) {
        public static final Look LIGHT = new Look(ColorScheme.LIGHT, 1440, 900, "en-US");
        public static final Look DARK = new Look(ColorScheme.DARK, 1440, 900, "en-US");
        public static final Look KOREAN = new Look(ColorScheme.LIGHT, 1440, 900, "ko-KR");

        /** The same in a small window. */
        public Look narrow() {
            return new Look(colours, 1024, 768, language);
        }
    }

    /** What is open. */
    public final Page page;

    private final String address;
    private final BrowserContext context;
    private final List<String> faults = new CopyOnWriteArrayList<>();
    private boolean refusalsExpected;

    /** Opens a browser; nothing is asked of the host yet. */
    public Visitor(Look look, String address) {
        assumeTrue(
                Files.isExecutable(CHROMIUM),
                "skipped: there is no " + CHROMIUM + "; install the package chromium");
        this.address = address;
        context =
                Shared.BROWSER.newContext(
                        new Browser.NewContextOptions()
                                .setViewportSize(look.width(), look.height())
                                .setColorScheme(look.colours())
                                .setLocale(look.language())
                                .setTimezoneId("Asia/Seoul"));
        page = context.newPage();
        page.setDefaultTimeout(20_000);
        page.onPageError(faults::add);
        page.onConsoleMessage(
                message -> {
                    if (message.type().equals("error") && !expected(message.text())) {
                        faults.add(message.text());
                    }
                });
        page.exposeFunction("policyReport", report -> faults.add("policy: " + report[0]));
        page.addInitScript(
                "addEventListener('securitypolicyviolation', event => window.policyReport("
                        + "event.violatedDirective + ' ' + event.blockedURI + ' ' + event.sample))");
    }

    /** From here on the host refuses something, of which the browser's console tells by itself. */
    public void expectRefusals() {
        refusalsExpected = true;
    }

    private boolean expected(String text) {
        // the first question of a page is who is signed in; nobody is no fault
        return text.startsWith("Failed to load resource")
                && (refusalsExpected || text.contains("401"));
    }

    /** Goes to a screen and waits for it: until its script has come, the former one stands. */
    public void go(String route) {
        page.navigate(address + route);
        String screen = route.startsWith("#/") ? "=" + route.split("/")[1] : "";
        page.locator("main[data-screen" + screen + "] h1, main form h1").first().waitFor();
        assertThat(page.locator("main .waiting")).hasCount(0);
    }

    /** The rows of the worklist that are drawn. */
    public Locator rows() {
        return page.locator(".row.finding");
    }

    /** The row that keys act on. */
    public Locator current() {
        return page.locator(".row.current");
    }

    /** The finding of that row. */
    public String currentId() {
        return current().getAttribute("data-id");
    }

    /** Presses keys one after another. */
    public void press(String... keys) {
        for (String key : keys) {
            page.keyboard().press(key);
        }
    }

    /** The last message. */
    public Locator toast() {
        return page.locator(".toast").last();
    }

    /** Waits until a text stands there. */
    public void sees(Locator where, String text) {
        assertThat(where).containsText(text);
    }

    /** Asks axe, by the rules of WCAG 2.2 A and AA and its best practice. */
    public void assertAccessible(String what) {
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

    /** Takes a picture. */
    public void picture(Path file) {
        page.screenshot(new Page.ScreenshotOptions().setPath(file));
    }

    @Override
    public void close() {
        context.close();
        assertEquals(List.of(), faults, "errors that the browser reported");
    }
}
