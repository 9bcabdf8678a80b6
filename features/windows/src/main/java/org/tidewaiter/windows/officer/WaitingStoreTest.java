package org.tidewaiter.windows.officer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.jface.dialogs.ProgressIndicator;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchListener;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;
import org.tidewaiter.api.host.Officers;
import org.tidewaiter.casework.Casework;
import org.tidewaiter.casework.Decision;
import org.tidewaiter.casework.Filter;
import org.tidewaiter.casework.Order;
import org.tidewaiter.casework.Query;
import org.tidewaiter.casework.Status;
import org.tidewaiter.casework.WorklistRow;
import org.tidewaiter.windows.Bot;
import org.tidewaiter.windows.Desk;
import org.tidewaiter.windows.Services;

/** Acts while the store is busy, as it is while a large run is kept. */
class WaitingStoreTest {

    private static final int SECONDS = 15;

    private final Casework store = Services.one(Casework.class);
    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch mayGoOn = new CountDownLatch(1);
    private final AtomicInteger decisions = new AtomicInteger();
    private final List<WorklistRow> rows =
            store.worklist(Query.of(Filter.OPEN, Order.STRENGTH, 2)).rows();
    private final String first = rows.get(0).id();
    private volatile boolean gone;
    private volatile String faster = "";
    private ServiceRegistration<Casework> busy;

    @BeforeEach
    void theStoreIsBusy() {
        Object held =
                Proxy.newProxyInstance(
                        Casework.class.getClassLoader(),
                        new Class<?>[] {Casework.class},
                        (proxy, method, arguments) -> held(method, arguments));
        busy =
                FrameworkUtil.getBundle(WaitingStoreTest.class)
                        .getBundleContext()
                        .registerService(
                                Casework.class,
                                (Casework) held,
                                new Hashtable<>(Map.of("service.ranking", 1)));
        Desk.open();
    }

    @AfterEach
    void theStoreIsItsOldSelf() {
        mayGoOn.countDown();
        busy.unregister();
    }

    private Object held(Method method, Object[] arguments) throws Throwable {
        if (method.getName().equals("decide")) {
            decisions.incrementAndGet();
            asked.countDown();
            assertTrue(mayGoOn.await(SECONDS, TimeUnit.SECONDS), "nobody let it go on");
            if (gone) {
                throw new NoSuchElementException(first);
            } else if (!faster.isEmpty()) {
                long version = store.file(first).orElseThrow().state().version();
                store.decide(first, version, Decision.of(Status.IN_REVIEW, "", faster));
            }
        }
        try {
            return method.invoke(store, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private Status status() {
        return store.file(first).orElseThrow().state().status();
    }

    private void escalate() throws InterruptedException {
        Desk.openFinding(0, first);
        Bot.press("E");
        assertTrue(asked.await(SECONDS, TimeUnit.SECONDS), "the store was not asked");
    }

    @Test
    void theWindowsDoNotWaitAndTheActIsDoneOnce() throws InterruptedException {
        escalate();
        Bot.press("C");
        Bot.find(
                "a word that it is still being kept",
                CLabel.class,
                line -> line.getText().startsWith("The act before is still being kept"));
        Bot.picture("act-under-way");
        Desk.openFinding(1, rows.get(1).id());
        assertEquals(Status.NEW, status());

        mayGoOn.countDown();
        Bot.await("the decision", () -> status() == Status.ESCALATED);
        assertEquals(1, decisions.get());
        Desk.openFinding(0, first);
        Desk.awaitText("state", text -> text.startsWith("Escalated"));
        Bot.press("U");
        Desk.awaitText("state", text -> text.startsWith("New"));
        assertEquals(Status.NEW, status());
    }

    @Test
    void anActThatIsNotKeptIsToldWhenItIsKnown() throws InterruptedException {
        gone = true;
        escalate();
        mayGoOn.countDown();
        Shell told = Bot.shell("Decision");
        Bot.find(
                "why",
                told,
                Label.class,
                label -> label.getText().startsWith("This finding is not there"));
        Bot.picture("act-not-kept");
        Bot.push(told, "OK");
        Bot.gone(told);
        assertEquals(Status.NEW, status());
    }

    @Test
    void theWorkbenchDoesNotCloseBeforeTheActIsKept() throws InterruptedException {
        AtomicReference<Status> atItsEnd = new AtomicReference<>();
        IWorkbenchListener last =
                new IWorkbenchListener() {
                    @Override
                    public boolean preShutdown(IWorkbench workbench, boolean forced) {
                        atItsEnd.set(status());
                        return false; // the tests go on
                    }

                    @Override
                    public void postShutdown(IWorkbench workbench) {
                        // it is not shut down
                    }
                };
        PlatformUI.getWorkbench().addWorkbenchListener(last);
        try {
            escalate();
            Bot.closeWorkbench();
            Bot.find("a window that shows it waits", ProgressIndicator.class, bar -> true);
            Bot.picture("act-awaited-at-the-end");
            assertNull(atItsEnd.get(), "it went on without the act");

            mayGoOn.countDown();
            Bot.await("the end", () -> atItsEnd.get() != null);
            assertEquals(Status.ESCALATED, atItsEnd.get());
        } finally {
            PlatformUI.getWorkbench().removeWorkbenchListener(last);
        }
        Desk.awaitText("state", text -> text.startsWith("Escalated"));
        Bot.press("U");
        Desk.awaitText("state", text -> text.startsWith("New"));
    }

    private void assertTold(String officer, String beginning) throws InterruptedException {
        faster = officer;
        escalate();
        mayGoOn.countDown();
        Shell told = Bot.shell("Decision");
        Bot.find("who", told, Label.class, label -> label.getText().startsWith(beginning));
        Bot.picture("overtaken-by-" + officer);
        Bot.push(told, "OK");
        Bot.gone(told);
        assertEquals(Status.IN_REVIEW, status());
        long version = store.file(first).orElseThrow().state().version();
        store.undo(first, version, officer);
    }

    @Test
    void whoWasFasterIsTold() throws InterruptedException {
        assertTold("somebody", "somebody was faster: \"");
    }

    @Test
    void anOfficerWhoWasFasterThanTheWindowsIsToldSo() throws InterruptedException {
        String officer =
                Services.one(Officers.class).by(System.getProperty("user.name")).orElseThrow().id();
        assertTold(officer, "Your own \"");
    }
}
