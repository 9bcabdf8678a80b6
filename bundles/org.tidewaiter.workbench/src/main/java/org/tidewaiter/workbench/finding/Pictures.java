package org.tidewaiter.workbench.finding;

import com.google.gson.Gson;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTError;
import org.eclipse.swt.browser.Browser;
import org.eclipse.swt.browser.BrowserFunction;
import org.eclipse.swt.browser.LocationListener;
import org.eclipse.swt.browser.ProgressListener;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.jspecify.annotations.Nullable;
import org.tidewaiter.report.Figure;
import org.tidewaiter.workbench.desk.Problems;
import org.tidewaiter.workbench.desk.Words;

/**
 * The pictures of a finding: the browser's own component, in a browser inside this view that
 * reaches nothing. Where the machine has no such browser, it says what to install.
 */
final class Pictures {

    private static final Gson GSON = new Gson();
    private static final float DARK = 0.5f;

    /** What {@code view.ts} of the screens takes. */
    private record Shown(
            String name,
            List<Figure> figures,
            Map<String, String> words,
            String language,
            String theme) {}

    private final @Nullable Browser browser;
    private final PictureFiles files = new PictureFiles();
    private Consumer<String> lit = id -> {};
    private boolean ready;
    private String waiting = "";

    Pictures(Composite parent) {
        browser = browser(parent);
        if (browser != null) {
            begin(browser);
        }
    }

    private static @Nullable Browser browser(Composite parent) {
        try {
            return new Browser(parent, SWT.NONE);
        } catch (SWTError e) {
            Problems.log("this machine has no browser for views", e);
            Text text = new Text(parent, SWT.MULTI | SWT.WRAP | SWT.READ_ONLY);
            text.setText(Words.say("pictures.noBrowser", Problems.message(e)));
            return null;
        }
    }

    private void begin(Browser shown) {
        shown.setData("org.tidewaiter.widget", "pictures");
        shown.addLocationListener(
                LocationListener.changingAdapter(
                        event -> event.doit = event.location.startsWith("about:")));
        shown.addProgressListener(ProgressListener.completedAdapter(event -> loaded(shown)));
        function(shown, "tidewaiterLit", given -> lit.accept(String.valueOf(given[0])));
        function(
                shown,
                "tidewaiterKeep",
                given ->
                        shown.getDisplay()
                                .asyncExec(
                                        () ->
                                                files.keep(
                                                        shown.getShell(),
                                                        String.valueOf(given[0]),
                                                        String.valueOf(given[1]))));
        shown.setText(PicturePage.html());
    }

    private static void function(Browser browser, String name, Consumer<Object[]> act) {
        BrowserFunction function =
                new BrowserFunction(browser, name) {
                    @Override
                    public @Nullable Object function(Object[] given) {
                        act.accept(given);
                        return null; // nothing to tell the script
                    }
                };
        browser.addDisposeListener(gone -> function.dispose());
    }

    private void loaded(Browser shown) {
        ready = true;
        if (!waiting.isEmpty()) {
            shown.execute(waiting);
            waiting = "";
        }
    }

    /**
     * Shows pictures in the place of those before.
     *
     * @param name begins the names of files
     */
    void show(String name, List<Figure> figures) {
        Shown shown =
                new Shown(
                        name,
                        figures,
                        PicturePage.words(),
                        Words.LOCALE.toLanguageTag(),
                        browser != null && dark(browser) ? "dark" : "light");
        execute("tidewaiter.show(" + GSON.toJson(shown) + ")");
    }

    /** Lights a party in every picture that has it. */
    void light(String id) {
        if (ready) {
            execute("tidewaiter.light(" + GSON.toJson(id) + ")");
        }
    }

    private void execute(String script) {
        if (browser == null) {
            return;
        }
        if (ready) {
            browser.execute(script);
        } else {
            waiting = script;
        }
    }

    /** Has somebody hear which node was lit: its id, empty for none. */
    void whenLit(Consumer<String> listener) {
        lit = listener;
    }

    /** Whether the workbench is dark. */
    private static boolean dark(Browser browser) {
        RGB ground = browser.getParent().getBackground().getRGB();
        return ground.getHSB()[2] < DARK;
    }
}
