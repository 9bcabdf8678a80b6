package org.tidewaiter.windows;

import java.util.Objects;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.eclipse.jface.preference.PreferenceManager;
import org.eclipse.swt.browser.Browser;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.WorkbenchException;

/** What an officer sees of the plug-in, by the names that its widgets bear. */
public final class Desk {

    private static final String NAME = "org.tidewaiter.widget";
    private static final String PLUGIN = "org.tidewaiter.workbench";

    private Desk() {}

    /** Opens the perspective, as large as the screen. */
    public static void open() {
        Bot.ui(
                () -> {
                    try {
                        PlatformUI.getWorkbench()
                                .showPerspective(
                                        PLUGIN + ".perspective", Bot.page().getWorkbenchWindow());
                    } catch (WorkbenchException e) {
                        throw new IllegalStateException(e);
                    }
                    Bot.page().getWorkbenchWindow().getShell().setMaximized(true);
                    return true;
                });
        Bot.activate();
    }

    public static void show(String view) {
        Bot.ui(() -> showView(PLUGIN + "." + view));
    }

    /** Shows a view of whoever; asked in the thread of the windows. */
    public static boolean showView(String id) {
        try {
            Bot.page().showView(id);
            return true;
        } catch (PartInitException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <C extends Control> C named(String name, Class<C> type) {
        return Bot.find(name, type, widget -> name.equals(widget.getData(NAME)));
    }

    public static Table table(String name) {
        return named(name, Table.class);
    }

    public static TableItem row(String table, int index) {
        Table rows = table(table);
        return Bot.ui(() -> rows.getItem(index));
    }

    public static int rows(String table) {
        Table rows = table(table);
        return Bot.ui(rows::getItemCount);
    }

    public static Browser pictures() {
        return named("pictures", Browser.class);
    }

    /** What the pictures answer to an expression. */
    public static String ask(String expression) {
        Browser browser = pictures();
        return Bot.ui(() -> answer(browser, expression));
    }

    private static String answer(Browser browser, String expression) {
        return Objects.toString(browser.evaluate("return " + expression));
    }

    /** Awaits that an expression is true in the pictures. */
    public static void awaitPictures(String what, String expression) {
        Browser browser = pictures();
        Bot.await(what, () -> answer(browser, expression).equals("true"));
    }

    /** Awaits that what was changed in the pictures is on the screen. */
    public static void awaitPainted() {
        Browser browser = pictures();
        Bot.ui(
                () ->
                        browser.execute(
                                "window.painted = false; requestAnimationFrame(() =>"
                                        + " requestAnimationFrame(() => { window.painted = true;"
                                        + " }))"));
        awaitPictures("the pictures on the screen", "window.painted");
    }

    /** Clicks the first element of a selector, in the pictures. */
    public static void clickPicture(String selector) {
        String[] middle =
                ask("(() => { const e = document.querySelector('"
                                + selector
                                + "'); e.scrollIntoView({block: 'center'}); const r ="
                                + " e.getBoundingClientRect(); return [r.x + r.width / 2, r.y +"
                                + " r.height / 2].map(Math.round).join(); })()")
                        .split(",");
        Browser browser = pictures();
        Bot.clickAt(browser, Integer.parseInt(middle[0]), Integer.parseInt(middle[1]));
    }

    /** What a line of text says: {@code headline}, {@code state}, {@code under-way}. */
    public static String text(String name) {
        Control control = named(name, Control.class);
        return Bot.ui(() -> text(control));
    }

    private static String text(Control control) {
        return control instanceof StyledText styled
                ? styled.getText()
                : ((Label) control).getText();
    }

    /** Awaits that a line of text says something. */
    public static void awaitText(String name, Predicate<String> wanted) {
        Control control = named(name, Control.class);
        Bot.await(name, () -> wanted.test(text(control)));
    }

    /** Clicks the row of a finding, and waits until it is the one that is shown. */
    public static void openFinding(int row, String id) {
        Bot.click(row("worklist", row));
        awaitFinding(id);
    }

    /** Awaits that a finding is shown. */
    public static void awaitFinding(String id) {
        Control headline = named("headline", Control.class);
        Bot.await("finding " + id, () -> id.equals(headline.getData("org.tidewaiter.finding")));
    }

    /** Awaits a number of rows. */
    public static void awaitRows(String table, IntPredicate wanted) {
        Table rows = table(table);
        Bot.await("rows of " + table, () -> wanted.test(rows.getItemCount()));
    }

    /** Awaits that some row begins with a text, or that none does. */
    public static void awaitCell(String table, String first, boolean there) {
        Table rows = table(table);
        Bot.await(
                (there ? "" : "the end of ") + first + " in " + table,
                () ->
                        there
                                == Stream.of(rows.getItems())
                                        .anyMatch(row -> row.getText().equals(first)));
    }

    public static void push(String label) {
        Bot.click(
                Bot.find(
                        "the button " + label,
                        Button.class,
                        button -> button.isEnabled() && plain(button).equals(label)));
    }

    private static String plain(Button button) {
        return button.getText().replace("&", "");
    }

    /** Opens a made-up world with the wizard, and waits until its records are at hand. */
    public static void openWorld(String location) {
        Shell wizard = openRecords();
        locate(wizard, "The made-up world", location);
        Bot.picture("open-records");
        Bot.push(wizard, "Finish");
        Bot.gone(wizard);
        awaitRecords("made-up world");
    }

    /** Awaits that records are at hand whose name begins so, and no more window tells of it. */
    public static void awaitRecords(String name) {
        awaitText("under-way", text -> text.startsWith("At hand: " + name));
        Bot.activate();
    }

    /** Opens records with the wizard. */
    public static void openRecords(String kind, String location) {
        Shell wizard = openRecords();
        locate(wizard, kind, location);
        Bot.push(wizard, "Finish");
        Bot.gone(wizard);
    }

    /** Opens the wizard. */
    public static Shell openRecords() {
        Bot.choose("Network risk", "Open records");
        return Bot.shell("Open records");
    }

    /**
     * Says in the wizard where the records are: which kind by its first words, and what to type.
     */
    public static void locate(Shell wizard, String kind, String location) {
        Bot.click(
                Bot.find(
                        "the kind " + kind,
                        wizard,
                        Button.class,
                        button -> plain(button).startsWith(kind)));
        Combo field = Bot.find("the location", wizard, Combo.class, combo -> true);
        Bot.click(field);
        Bot.press("CTRL+A");
        Bot.type(location);
        Bot.await(location + " in the field", () -> field.getText().equals(location));
    }

    /** Opens the preferences of the host at a page of ours, once there is one. */
    public static Shell preferences(String ours, String page) {
        Bot.await(
                "page " + page,
                () ->
                        PlatformUI.getWorkbench()
                                .getPreferenceManager()
                                .getElements(PreferenceManager.PRE_ORDER)
                                .stream()
                                .anyMatch(node -> node.getLabelText().equals(page)));
        Bot.choose("Window", "Preferences");
        Shell dialog = Bot.shell("Preferences");
        Tree tree = Bot.find("the pages", dialog, Tree.class, all -> true);
        // the branch is filled only when somebody opens it
        Bot.click(Bot.find("our pages", tree, TreeItem.class, item -> item.getText().equals(ours)));
        Bot.press("ARROW_RIGHT");
        Bot.click(
                Bot.find(
                        "page " + page, tree, TreeItem.class, item -> item.getText().equals(page)));
        return dialog;
    }
}
