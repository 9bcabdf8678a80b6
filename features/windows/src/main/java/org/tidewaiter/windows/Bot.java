package org.tidewaiter.windows;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Widget;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.jspecify.annotations.Nullable;

/**
 * An officer at the workbench: looks at widgets in the thread of the windows, acts by mouse and
 * keyboard. Used from the thread of the tests only.
 *
 * <p>Nothing here sleeps for the sake of it: {@link #await} asks again until something is so, for
 * at most {@value #LIMIT_MILLIS} ms, and the message of its failure says what was awaited.
 *
 * <pre>{@code
 * Bot.quickly("Network risk");                                   // Ctrl+3, the words, a click, Enter
 * Table table = Bot.find("the worklist", Table.class, t -> t.getItemCount() > 0);
 * Bot.click(table.getItem(0));                                   // a real click on a row
 * Bot.press("CTRL+C");
 * Bot.picture("worklist");                                       // target/windows/pictures/
 * }</pre>
 */
public final class Bot {

    private static final long LIMIT_MILLIS = 15_000;
    private static final long START_LIMIT_MILLIS = 60_000;
    private static final int PAUSE_MILLIS = 50;
    private static final int LOOKS_AT_REST = 3;
    private static final int KEY_TRIES = 100;

    private Bot() {}

    /** Asks in the thread of the windows; what it throws comes out here. */
    public static <T extends @Nullable Object> T ui(Supplier<T> question) {
        return display().syncCall(question::get);
    }

    /**
     * Asks, in the thread of the windows, until the answer is neither null nor false.
     *
     * @param what for the message if it never is
     */
    public static <T> T await(String what, Supplier<? extends @Nullable T> question) {
        return await(what, question, LIMIT_MILLIS);
    }

    private static <T> T await(
            String what, Supplier<? extends @Nullable T> question, long limitMillis) {
        long end = System.nanoTime() + limitMillis * 1_000_000;
        do {
            T answer = ui(question);
            if (answer != null && !answer.equals(false)) {
                return answer;
            }
            pause();
        } while (System.nanoTime() < end);
        throw new AssertionError("waited in vain for " + what);
    }

    /** Awaits a visible widget of any window. */
    public static <W extends Widget> W find(String what, Class<W> type, Predicate<W> wanted) {
        return await(what, () -> Widgets.first(display(), type, wanted));
    }

    /** Awaits a widget within another. */
    public static <W extends Widget> W find(
            String what, Widget within, Class<W> type, Predicate<W> wanted) {
        return await(what, () -> Widgets.first(within, type, wanted));
    }

    /** Awaits a window whose title begins so, where the window manager has left it. */
    public static Shell shell(String title) {
        Shell found =
                find(
                        "a window " + title,
                        Shell.class,
                        shell ->
                                shell == display().getActiveShell()
                                        && shell.getText().startsWith(title));
        Rectangle[] before = {new Rectangle(0, 0, 0, 0)};
        await(
                title + " to stand still",
                () -> {
                    Rectangle now = found.getBounds();
                    boolean still = now.equals(before[0]);
                    before[0] = now;
                    return still;
                });
        return found;
    }

    /** Clicks the button of a window that bears this label, without {@code &}. */
    public static void push(Shell shell, String label) {
        click(
                find(
                        "a button " + label,
                        shell,
                        Button.class,
                        button ->
                                button.isEnabled()
                                        && button.getText().replace("&", "").equals(label)));
    }

    /** Awaits the end of a window. */
    public static void gone(Shell shell) {
        await("the end of a window", shell::isDisposed);
    }

    /** The page of the workbench's window; ask it within {@link #ui}. */
    public static IWorkbenchPage page() {
        IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        return (window == null ? PlatformUI.getWorkbench().getWorkbenchWindows()[0] : window)
                .getActivePage();
    }

    /** Clicks the middle of a widget that is on the screen: a control, an item, a row. */
    public static void click(Widget widget) {
        click(atRest(widget), 1);
    }

    /** Clicks twice. */
    public static void doubleClick(Widget widget) {
        click(atRest(widget), 2);
    }

    /** Clicks a point of a control: what it draws itself is no widget. */
    public static void clickAt(Control control, int x, int y) {
        click(ui(() -> control.getDisplay().map(control, null, new Rectangle(x, y, 0, 0))), 1);
    }

    /** Leaves the mouse on the middle of a part of a control. */
    public static void rest(Control control, Rectangle part) {
        Rectangle where = ui(() -> control.getDisplay().map(control, null, part));
        int x = where.x + where.width / 2;
        int y = where.y + where.height / 2;
        post(mouse(SWT.MouseMove, x - 1, y - 1));
        post(mouse(SWT.MouseMove, x, y));
    }

    /** Where a widget is once it moves no more: a window that opens is still being placed. */
    private static Rectangle atRest(Widget widget) {
        List<Rectangle> seen = new ArrayList<>();
        return await(
                "a place of " + ui(widget::toString),
                () -> {
                    Rectangle now = Widgets.onScreen(widget);
                    seen.removeIf(before -> !before.equals(now));
                    seen.add(now);
                    return seen.size() > LOOKS_AT_REST ? now : null;
                });
    }

    private static void click(Rectangle where, int times) {
        int x = where.x + where.width / 2;
        int y = where.y + where.height / 2;
        // beside it first: a button that opens below the mouse has not seen it come
        post(mouse(SWT.MouseMove, x - 1, y - 1));
        post(mouse(SWT.MouseMove, x, y));
        for (int i = 0; i < times; i++) {
            post(mouse(SWT.MouseDown, x, y));
            post(mouse(SWT.MouseUp, x, y));
        }
    }

    private static Event mouse(int type, int x, int y) {
        Event event = event(type);
        event.x = x;
        event.y = y;
        event.button = type == SWT.MouseMove ? 0 : 1;
        return event;
    }

    /** Types a text where the focus is. */
    public static void type(String text) {
        text.chars().forEach(character -> Keys.type((char) character, Bot::post));
    }

    /** Presses keys together, as key bindings write them: {@code "CTRL+3"}, {@code "ENTER"}. */
    public static void press(String keys) {
        Keys.press(keys, Bot::post);
    }

    /**
     * Presses keys until something is so: the window manager may give a window the focus late, and
     * nobody is told when. For keys that do no harm when they are pressed once more.
     *
     * @param what for the message if it never is
     */
    public static void pressUntil(String keys, String what, Supplier<Boolean> done) {
        for (int tries = 1; tries < KEY_TRIES && !ui(done); tries++) {
            press(keys);
        }
        await(what, done);
    }

    /**
     * Opens what bears that name by the workbench's search of everything, which the host has on
     * Ctrl+3; of several, the first: views, then perspectives, commands, preferences.
     */
    public static void quickly(String name) {
        activate();
        press("CTRL+3");
        find(
                "the search of everything",
                Shell.class,
                shell -> shell != main() && shell.getParent() == main());
        type(name);
        click(
                find(
                        name + " among what was found",
                        TableItem.class,
                        row -> row.getText(1).equals(name)));
        press("ENTER");
    }

    /**
     * Chooses from the menu bar, by the labels without {@code &}: the one thing that is not done by
     * mouse, since an item of a menu does not tell where it is.
     */
    public static void choose(String menu, String label) {
        MenuItem top = await("menu " + menu, () -> Widgets.item(main().getMenuBar(), menu));
        MenuItem item =
                await(
                        label + " in menu " + menu,
                        () -> {
                            Menu shown = top.getMenu();
                            shown.notifyListeners(SWT.Show, new Event());
                            return Widgets.item(shown, label);
                        });
        // a dialog does not return until it is closed
        display().asyncExec(() -> item.notifyListeners(SWT.Selection, new Event()));
    }

    /** Keeps a picture of the screen as PNG, for people to look at. */
    public static void picture(String name) {
        ui(
                () -> {
                    Display display = display();
                    Rectangle bounds = display.getBounds();
                    Image image = new Image(display, bounds.width, bounds.height);
                    GC gc = new GC(display);
                    gc.copyArea(image, 0, 0);
                    gc.dispose();
                    ImageLoader loader = new ImageLoader();
                    loader.data = new ImageData[] {image.getImageData()};
                    image.dispose();
                    Path folder = TestApplication.target().resolve("pictures");
                    folder.toFile().mkdirs();
                    loader.save(folder.resolve(name + ".png").toString(), SWT.IMAGE_PNG);
                    return true;
                });
    }

    /** Brings the workbench's window to the front. */
    public static void activate() {
        await(
                "the window in front",
                () -> {
                    main().forceActive();
                    return display().getActiveShell() == main();
                });
    }

    static void awaitWorkbench() {
        long end = System.nanoTime() + START_LIMIT_MILLIS * 1_000_000;
        while (!PlatformUI.isWorkbenchRunning() && System.nanoTime() < end) {
            pause();
        }
        await(
                "the workbench's window",
                () ->
                        PlatformUI.getWorkbench().getWorkbenchWindowCount() > 0
                                && main().isVisible()
                                && page().getPerspective() != null,
                START_LIMIT_MILLIS);
    }

    /** Asks the workbench to close; whether it does is known later. */
    public static void closeWorkbench() {
        display().asyncExec(() -> PlatformUI.getWorkbench().close());
    }

    private static Display display() {
        return PlatformUI.getWorkbench().getDisplay();
    }

    private static Shell main() {
        return PlatformUI.getWorkbench().getWorkbenchWindows()[0].getShell();
    }

    private static Event event(int type) {
        Event event = new Event();
        event.type = type;
        return event;
    }

    /** The screen takes events in order, but a window may still be busy with the one before. */
    private static void post(Event event) {
        if (!ui(() -> display().post(event))) {
            throw new AssertionError("the screen refused an event of type " + event.type);
        }
        pause();
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }
}
