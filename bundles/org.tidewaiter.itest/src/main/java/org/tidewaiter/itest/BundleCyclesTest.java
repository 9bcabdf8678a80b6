package org.tidewaiter.itest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceListener;
import org.osgi.util.tracker.ServiceTracker;
import org.tidewaiter.api.finding.Finding;
import org.tidewaiter.api.progress.Monitor;
import org.tidewaiter.api.record.DataSet;
import org.tidewaiter.api.record.DataSource;
import org.tidewaiter.api.record.OpenRequest;
import org.tidewaiter.api.record.Ports;
import org.tidewaiter.api.run.RiskEngine;
import org.tidewaiter.api.run.RuleOutcome;
import org.tidewaiter.api.run.RuleReport;
import org.tidewaiter.api.run.Run;
import org.tidewaiter.api.run.RunRequest;
import org.tidewaiter.world.Composition;
import org.tidewaiter.world.MadeUpWorld;
import org.tidewaiter.world.WorldPlan;

/**
 * Bundles stop and start in any order: nothing stays behind, everything comes back.
 *
 * <p>Scratch files go to a folder of these tests, so that other processes cannot disturb.
 */
class BundleCyclesTest {

    private static final long WAIT_SECONDS = 20;
    private static final int ORDERS = 8;
    private static final String TEMPORARY = "java.io.tmpdir";
    private static final BundleContext CONTEXT =
            FrameworkUtil.getBundle(BundleCyclesTest.class).getBundleContext();
    private static final String SYSTEM_TEMPORARY = System.getProperty(TEMPORARY);

    @TempDir static Path shared;

    private static Path world;
    private static Path scratch;
    private static FrameworkState healthy;
    private static List<Finding> expected;

    @BeforeAll
    static void lookAtTheHealthyState() throws Exception {
        world = shared.resolve("world");
        scratch = Files.createDirectory(shared.resolve("scratch"));
        MadeUpWorld.write(new WorldPlan(7, 0.02, Composition.CALM), world, Monitor.NONE);
        expected = findings();
        assertFalse(expected.isEmpty());
        healthy = FrameworkState.of(CONTEXT);
        System.setProperty(TEMPORARY, scratch.toString());
        cycle(List.of(bundle("data.duckdb")), List.of(bundle("data.duckdb")));
    }

    @AfterAll
    static void giveTheTemporaryFolderBack() throws BundleException {
        System.setProperty(TEMPORARY, SYSTEM_TEMPORARY);
        cycle(List.of(bundle("data.duckdb")), List.of(bundle("data.duckdb")));
    }

    /** All bundles of the project but this one, as they were installed. */
    private static List<Bundle> ours() {
        return Stream.of(CONTEXT.getBundles())
                .filter(bundle -> bundle.getSymbolicName().startsWith("org.tidewaiter."))
                .filter(bundle -> bundle != CONTEXT.getBundle())
                .toList();
    }

    private static Bundle bundle(String name) {
        return ours().stream()
                .filter(bundle -> bundle.getSymbolicName().equals("org.tidewaiter." + name))
                .findFirst()
                .orElseThrow();
    }

    private static void cycle(List<Bundle> stopped, List<Bundle> started) throws BundleException {
        for (Bundle bundle : stopped) {
            bundle.stop();
        }
        for (Bundle bundle : stopped) {
            assertNull(bundle.getRegisteredServices(), bundle + " is stopped");
        }
        for (Bundle bundle : started) {
            bundle.start();
        }
    }

    private static List<Bundle> shuffled(Random random) {
        List<Bundle> bundles = new ArrayList<>(ours());
        Collections.shuffle(bundles, random);
        return bundles;
    }

    private static List<Bundle> reversed() {
        List<Bundle> bundles = new ArrayList<>(ours());
        Collections.reverse(bundles);
        return bundles;
    }

    private static <S> S service(Class<S> type, String filter)
            throws InterruptedException, InvalidSyntaxException {
        String wanted = "(&(objectClass=" + type.getName() + ")" + filter + ")";
        ServiceTracker<S, S> tracker =
                new ServiceTracker<>(CONTEXT, FrameworkUtil.createFilter(wanted), null);
        tracker.open();
        try {
            S service = tracker.waitForService(TimeUnit.SECONDS.toMillis(WAIT_SECONDS));
            if (service == null) {
                throw new AssertionError("no " + wanted);
            }
            return service;
        } finally {
            tracker.close();
        }
    }

    private static RiskEngine engine() throws InterruptedException, InvalidSyntaxException {
        return service(RiskEngine.class, "");
    }

    private static DataSet open() throws InterruptedException, InvalidSyntaxException {
        String folders = "(component.name=org.tidewaiter.data.duckdb.FolderDataSource)";
        OpenRequest request = new OpenRequest(world.toString(), Ports.ALL, Double.NaN, 2, 1L << 28);
        return service(DataSource.class, folders).open(request, Monitor.NONE);
    }

    private static List<Finding> findings() throws InterruptedException, InvalidSyntaxException {
        try (DataSet data = open()) {
            return engine().start(RunRequest.on(data)).await().findings();
        }
    }

    private static void everythingIsBack(String after) throws Exception {
        await(healthy, after);
        nothingStaysBehind(after);
    }

    private static void theSameIsFound(String after) throws Exception {
        assertEquals(expected, findings(), after);
        nothingStaysBehind(after);
    }

    /** Components start in their bundle's start, but for what waits for another. */
    private static void await(FrameworkState state, String after)
            throws InterruptedException, InvalidSyntaxException {
        CountDownLatch changed = new CountDownLatch(1);
        ServiceListener listener = event -> changed.countDown();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(WAIT_SECONDS);
        while (!FrameworkState.of(CONTEXT).equals(state) && System.nanoTime() < end) {
            CONTEXT.addServiceListener(listener);
            changed.await(50, TimeUnit.MILLISECONDS);
            CONTEXT.removeServiceListener(listener);
        }
        FrameworkState now = FrameworkState.of(CONTEXT);
        assertEquals(state.services(), now.services(), after);
        assertEquals(state.listeners(), now.listeners(), after);
        assertEquals(state.rules(), now.rules(), after);
    }

    private static void nothingStaysBehind(String after) throws IOException, InterruptedException {
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().startsWith("tidewaiter-")) {
                thread.join(TimeUnit.SECONDS.toMillis(WAIT_SECONDS));
                assertFalse(thread.isAlive(), after + ": " + thread);
            }
        }
        try (Stream<Path> files = Files.list(scratch)) {
            assertEquals(List.of(), files.toList(), after);
        }
    }

    @Test
    void eachAloneComesBack() throws Exception {
        for (Bundle bundle : ours()) {
            cycle(List.of(bundle), List.of(bundle));
            everythingIsBack(bundle.getSymbolicName());
        }
        theSameIsFound("each alone");
    }

    @Test
    void allComeBackInTheirOrderAndInReverse() throws Exception {
        cycle(reversed(), ours());
        everythingIsBack("stopped in reverse order");
        cycle(ours(), reversed());
        everythingIsBack("started in reverse order");
        theSameIsFound("started in reverse order");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void allComeBackInAnyOrder(long seed) throws Exception {
        Random random = new Random(seed);
        for (int i = 0; i < ORDERS; i++) {
            List<Bundle> stopped = shuffled(random);
            List<Bundle> started = shuffled(random);
            cycle(stopped, started);
            everythingIsBack("stopped " + stopped + ", started " + started);
        }
        theSameIsFound("orders of seed " + seed);
    }

    @Test
    void aRunAtWorkIsCancelledAndAllComeBack() throws Exception {
        Random random = new Random(3);
        try (DataSet data = open()) {
            HeldRecords held = new HeldRecords(data);
            Run run = engine().start(RunRequest.on(held.records()));
            held.awaitReader();
            cycle(shuffled(random), shuffled(random));
            held.open();
            List<RuleReport> rules = run.await().rules();
            assertInstanceOf(RuleOutcome.Cancelled.class, rules.get(rules.size() - 1).outcome());
        }
        everythingIsBack("stopped under a run");
        theSameIsFound("stopped under a run");
    }
}
