package org.tidewaiter.itest;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.wiring.BundleWiring;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.test.common.annotation.InjectBundleContext;
import org.osgi.test.common.annotation.InjectService;
import org.osgi.test.junit5.context.BundleContextExtension;
import org.osgi.test.junit5.service.ServiceExtension;
import org.tidewaiter.api.finding.Finding;
import org.tidewaiter.api.progress.Monitor;
import org.tidewaiter.api.record.DataSet;
import org.tidewaiter.api.record.DataSource;
import org.tidewaiter.api.record.OpenRequest;
import org.tidewaiter.api.record.Ports;
import org.tidewaiter.api.rule.Scope;
import org.tidewaiter.api.run.RiskEngine;
import org.tidewaiter.api.run.RuleOutcome;
import org.tidewaiter.api.run.RuleReport;
import org.tidewaiter.api.run.Run;
import org.tidewaiter.api.run.RunReport;
import org.tidewaiter.api.run.RunRequest;
import org.tidewaiter.casework.Casework;
import org.tidewaiter.casework.Decision;
import org.tidewaiter.casework.Intake;
import org.tidewaiter.casework.RunOrigin;
import org.tidewaiter.casework.Status;
import org.tidewaiter.world.Composition;
import org.tidewaiter.world.MadeUpWorld;
import org.tidewaiter.world.WorldPlan;

/**
 * A rule is put in the place of another version of itself, over and over, while runs go on: no
 * other rule's run is hurt, nothing found is lost, and nothing of the former versions stays.
 *
 * <p>So many times as the system property {@value #COUNT} says.
 */
@ExtendWith({BundleContextExtension.class, ServiceExtension.class})
class SwapsTest {

    private static final String COUNT = "tidewaiter.swaps";
    private static final int SWAPS = Integer.getInteger(COUNT, 20);
    private static final int WARM_UP = 5;

    /** A version of the rule is some 150 classes, and its classes alone some MiB. */
    private static final int CLASSES_ALLOWED = 300;

    private static final long HEAP_ALLOWED = 16L << 20;

    private static final String SWAPPED = "cotraveller";
    private static final Set<String> OTHERS = Set.of("fakeexport", "papercompany", "realimporter");
    private static final long WAIT_MILLIS = 20_000;

    @InjectBundleContext BundleContext context;

    @InjectService(timeout = WAIT_MILLIS)
    ConfigurationAdmin configurations;

    @InjectService(timeout = WAIT_MILLIS)
    RiskEngine engine;

    @InjectService(
            timeout = WAIT_MILLIS,
            filter = "(component.name=org.tidewaiter.data.duckdb.FolderDataSource)")
    DataSource source;

    @TempDir Path temporary;

    private final List<WeakReference<ClassLoader>> loaders = new ArrayList<>();
    private ConfiguredStore store;
    private Casework casework;
    private DataSet data;
    private Bundle bundle;
    private BundleCopy original;
    private BundleCopy other;

    @BeforeEach
    void openRecordsAndStore() throws Exception {
        Path folder = temporary.resolve("world");
        MadeUpWorld.write(new WorldPlan(7, 0.02, Composition.CALM), folder, Monitor.NONE);
        data =
                source.open(
                        new OpenRequest(folder.toString(), Ports.ALL, Double.NaN, 2, 1L << 28),
                        Monitor.NONE);
        store =
                new ConfiguredStore(
                        context,
                        configurations,
                        Map.of("folder", temporary.resolve("casework").toString()));
        casework = store.casework();
        bundle =
                List.of(context.getBundles()).stream()
                        .filter(b -> b.getSymbolicName().equals("org.tidewaiter.rule." + SWAPPED))
                        .findFirst()
                        .orElseThrow();
        original = BundleCopy.of(bundle, bundle.getVersion().toString());
        other = BundleCopy.of(bundle, "99.0.0");
    }

    @AfterEach
    void putTheRuleBackAndClose() throws Exception {
        original.into(bundle);
        awaitRule();
        engine.forget(data);
        data.close();
        store.remove();
    }

    /** Waits until the engine would ask the rule again, of whichever version. */
    private void awaitRule() {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(WAIT_MILLIS);
        while (engine.rules().stream().noneMatch(rule -> rule.card().id().equals(SWAPPED))) {
            assertTrue(System.nanoTime() < end, "the rule does not come back");
            Thread.onSpinWait();
        }
    }

    private RunOrigin origin() {
        return new RunOrigin("swaps", new Scope.Everyone(), engine.rules(), engine.explanations());
    }

    /** Runs rules to their end, which must be a good one, and keeps what they find. */
    private List<Finding> kept(RunRequest request) throws InterruptedException {
        RunOrigin origin = origin();
        RunReport report = engine.start(request).await();
        for (RuleReport rule : report.rules()) {
            assertInstanceOf(RuleOutcome.Completed.class, rule.outcome(), rule.toString());
        }
        Intake intake = casework.keep(report, origin);
        assertEquals(0, intake.missed());
        assertEquals(List.of(), intake.wordless());
        return report.findings();
    }

    private void swap(int number) throws Exception {
        (number % 2 == 0 ? other : original).into(bundle);
        awaitRule();
        loaders.add(new WeakReference<>(bundle.adapt(BundleWiring.class).getClassLoader()));
    }

    @Test
    void nothingIsHurtOrLostAndNothingStays() throws Exception {
        RunRequest mine = RunRequest.on(data).only(Set.of(SWAPPED));
        RunRequest theirs = RunRequest.on(data).only(OTHERS);
        List<Finding> found = kept(mine);
        List<Finding> foundByOthers = kept(theirs);
        assertFalse(found.isEmpty());
        String decided = found.get(0).id();
        casework.decide(decided, 1, Decision.of(Status.CONFIRMED, "", "hana"));

        Neighbours neighbours = new Neighbours(() -> assertEquals(foundByOthers, kept(theirs)));
        neighbours.start();
        Footprint before = null;
        int broken = 0;
        try {
            for (int i = 0; i < WARM_UP + SWAPS; i++) {
                if (i == WARM_UP) {
                    before = Footprint.of(loaders, 1);
                }
                broken += swapUnderARun(i, found);
                assertEquals(found, kept(i % 2 == 0 ? mine : mine.keepingLearned()));
            }
        } finally {
            neighbours.end();
        }
        Footprint after = Footprint.of(loaders, 1);
        System.out.printf(
                "%d swaps, %d runs of the rule broken off, %d of others: before %s; after %s%n",
                SWAPS, broken, neighbours.runs(), before, after);
        assertTrue(neighbours.runs() > 0);
        stayedFlat(before, after);
        nothingIsLost(found, foundByOthers, decided);
    }

    private static void stayedFlat(Footprint before, Footprint after) {
        assertAll(
                () -> assertEquals(1, after.loaders(), "class loaders of the rule"),
                () ->
                        assertTrue(
                                after.classes() - before.classes() < CLASSES_ALLOWED,
                                before + " to " + after),
                () ->
                        assertTrue(
                                after.heapBytes() - before.heapBytes() < HEAP_ALLOWED,
                                before + " to " + after));
    }

    private void nothingIsLost(List<Finding> found, List<Finding> foundByOthers, String decided) {
        for (List<Finding> findings : List.of(found, foundByOthers)) {
            for (Finding finding : findings) {
                assertEquals(
                        finding, casework.file(finding.id()).orElseThrow().facts(), "kept facts");
                assertTrue(casework.wording(finding.id(), 1).isPresent());
            }
        }
        assertEquals(Status.CONFIRMED, casework.file(decided).orElseThrow().state().status());
    }

    /**
     * Swaps the rule while it works: it has begun to read, and goes on when it is replaced.
     *
     * @return 1 if the run was broken off, else 0
     */
    private int swapUnderARun(int number, List<Finding> found) throws Exception {
        HeldRecords held = new HeldRecords(data);
        RunOrigin origin = origin();
        Run run = engine.start(RunRequest.on(held.records()).only(Set.of(SWAPPED)));
        held.awaitReader();
        swap(number);
        held.open();
        RunReport report = run.await();
        assertEquals(0, casework.keep(report, origin).missed(), "a broken run takes nothing away");
        RuleOutcome outcome = report.rules().get(0).outcome();
        if (outcome instanceof RuleOutcome.Failed failed) {
            assertTrue(failed.message().contains("replaced while it ran"), failed.message());
            return 1;
        }
        assertInstanceOf(RuleOutcome.Completed.class, outcome);
        assertEquals(found, report.findings());
        return 0;
    }

    /** Runs of the other rules, one after the other, in a thread of their own. */
    private static final class Neighbours {

        private interface Work {
            void once() throws Exception;
        }

        private final FutureTask<Integer> runs;
        private volatile boolean ending;

        Neighbours(Work work) {
            Callable<Integer> loop =
                    () -> {
                        int done = 0;
                        while (!ending) {
                            work.once();
                            done++;
                        }
                        return done;
                    };
            runs = new FutureTask<>(loop);
        }

        void start() {
            new Thread(runs, "neighbours").start();
        }

        /** Throws what went wrong in them. */
        void end() throws Exception {
            ending = true;
            runs.get();
        }

        int runs() throws Exception {
            return runs.get();
        }
    }
}
