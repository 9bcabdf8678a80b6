package org.tidewaiter.windows.large;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Hashtable;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.osgi.service.cm.ConfigurationAdmin;
import org.tidewaiter.windows.Bot;
import org.tidewaiter.windows.Desk;
import org.tidewaiter.windows.Services;

/**
 * The worklist over the store of the folder {@code windows.store}, which has many findings. Writes
 * how long things took, and how long the windows did not answer meanwhile, to {@code large.txt}.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Timeout(180)
class LargeWorklistTest {

    private static final int SUBJECT = 1;
    private static final int MANY = 500;

    private static Table worklist;

    @BeforeAll
    static void open() {
        Desk.open();
        Desk.show("worklist");
        worklist = Desk.table("worklist");
    }

    private interface Act {
        void run() throws IOException;
    }

    private static void measure(String what, Act act) throws IOException {
        AtomicLong longest = new AtomicLong();
        Thread watch = new Thread(() -> watch(longest), "watch");
        watch.setDaemon(true);
        watch.start();
        long began = System.nanoTime();
        act.run();
        double seconds = (System.nanoTime() - began) / 1e9;
        watch.interrupt();
        Files.writeString(
                Path.of(System.getProperty("windows.target"), "large.txt"),
                "%s: %.2f s; the windows were busy for %.0f ms at most%n"
                        .formatted(what, seconds, longest.get() / 1e6),
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }

    private static void watch(AtomicLong longest) {
        Display display = PlatformUI.getWorkbench().getDisplay();
        while (!Thread.currentThread().isInterrupted()) {
            long asked = System.nanoTime();
            display.syncExec(() -> {});
            longest.accumulateAndGet(System.nanoTime() - asked, Math::max);
            try {
                Thread.sleep(5);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private static void awaitFilled(int index) {
        Bot.await(
                "row " + index,
                () -> {
                    String text = worklist.getItem(index).getText(SUBJECT);
                    return !text.isEmpty() && !text.startsWith("Reading");
                });
    }

    @Test
    @Order(1)
    void isShown() throws IOException {
        measure(
                "shown",
                () -> {
                    Services.one(ConfigurationAdmin.class)
                            .getConfiguration("org.tidewaiter.casework", "?")
                            .update(
                                    new Hashtable<>(
                                            Map.of("folder", System.getProperty("windows.store"))));
                    Bot.await("its rows", () -> worklist.getItemCount() > MANY);
                    awaitFilled(0);
                });
        Bot.picture("large");
    }

    @Test
    @Order(2)
    void isStepped() throws IOException {
        Bot.click(Bot.ui(() -> worklist.getItem(0)));
        measure(
                "fifty rows on by J",
                () -> {
                    for (int i = 0; i < 50; i++) {
                        Bot.press("J");
                    }
                    Bot.await("row 50", () -> worklist.getSelectionIndex() == 50);
                });
    }

    @Test
    @Order(3)
    void isSorted() throws IOException {
        TableColumn subject = Bot.ui(() -> worklist.getColumn(SUBJECT));
        String first = Bot.ui(() -> worklist.getItem(0).getText(SUBJECT));
        measure(
                "sorted by subject",
                () -> {
                    Bot.ui(
                            () -> {
                                subject.notifyListeners(
                                        SWT.Selection, new org.eclipse.swt.widgets.Event());
                                return true;
                            });
                    Bot.await(
                            "another first row",
                            () -> !worklist.getItem(0).getText(SUBJECT).equals(first));
                });
    }

    @Test
    @Order(4)
    void isNarrowed() throws IOException {
        int before = Bot.ui(worklist::getItemCount);
        Text text =
                Bot.find("the filter", Text.class, field -> (field.getStyle() & SWT.SEARCH) != 0);
        measure(
                "narrowed by a text",
                () -> {
                    Bot.click(text);
                    Bot.type("kim p00123");
                    Bot.await("fewer rows", () -> worklist.getItemCount() < before);
                });
        Bot.picture("large-narrowed");
        Bot.press("CTRL+A");
        Bot.press("BS");
        Bot.await("all rows", () -> worklist.getItemCount() == before);
    }

    @Test
    @Order(5)
    void isScrolled() throws IOException {
        measure(
                "ten times to the last row that has a place",
                () -> {
                    for (int i = 0; i < 10; i++) {
                        int last = Bot.ui(worklist::getItemCount) - 1;
                        Bot.ui(
                                () -> {
                                    worklist.setTopIndex(last);
                                    return true;
                                });
                        awaitFilled(last);
                    }
                });
        Bot.picture("large-scrolled");
    }
}
