package org.tidewaiter.itest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.test.common.annotation.InjectBundleContext;
import org.osgi.test.common.annotation.InjectService;
import org.osgi.test.junit5.context.BundleContextExtension;
import org.osgi.test.junit5.service.ServiceExtension;
import org.tidewaiter.api.finding.Finding;
import org.tidewaiter.api.host.Delivery;
import org.tidewaiter.api.host.FindingSink;
import org.tidewaiter.api.progress.Monitor;
import org.tidewaiter.api.record.DataSet;
import org.tidewaiter.api.record.DataSource;
import org.tidewaiter.api.record.OpenRequest;
import org.tidewaiter.api.record.Ports;
import org.tidewaiter.api.rule.Scope;
import org.tidewaiter.api.run.RiskEngine;
import org.tidewaiter.api.run.RunReport;
import org.tidewaiter.api.run.RunRequest;
import org.tidewaiter.casework.AuditCheck;
import org.tidewaiter.casework.AuditLog;
import org.tidewaiter.casework.Casework;
import org.tidewaiter.casework.Decision;
import org.tidewaiter.casework.Filter;
import org.tidewaiter.casework.FindingFile;
import org.tidewaiter.casework.Intake;
import org.tidewaiter.casework.Order;
import org.tidewaiter.casework.Query;
import org.tidewaiter.casework.RunOrigin;
import org.tidewaiter.casework.Status;
import org.tidewaiter.casework.Wording;
import org.tidewaiter.report.CitedRecords;
import org.tidewaiter.report.Reports;
import org.tidewaiter.world.Composition;
import org.tidewaiter.world.MadeUpWorld;
import org.tidewaiter.world.WorldPlan;

/**
 * Casework in a framework: an administrator's configuration gives it a store, and takes it away.
 */
@ExtendWith({BundleContextExtension.class, ServiceExtension.class})
class CaseworkInFrameworkTest {

    private static final long WAIT_MILLIS = 20_000;

    @InjectBundleContext BundleContext context;

    @InjectService(timeout = WAIT_MILLIS)
    ConfigurationAdmin configurations;

    @InjectService(timeout = WAIT_MILLIS)
    RiskEngine engine;

    @InjectService(timeout = WAIT_MILLIS)
    Reports reports;

    @InjectService(
            timeout = WAIT_MILLIS,
            filter = "(component.name=org.tidewaiter.data.duckdb.FolderDataSource)")
    DataSource source;

    @TempDir Path temporary;

    private interface Story {
        void tell(Casework casework, AuditLog audit) throws Exception;
    }

    private void configured(Map<String, String> settings, Story story) throws Exception {
        ConfiguredStore store = new ConfiguredStore(context, configurations, settings);
        try {
            story.tell(store.casework(), store.audit());
        } finally {
            store.remove();
        }
    }

    private RunReport run() throws Exception {
        Path folder = temporary.resolve("world");
        MadeUpWorld.write(new WorldPlan(7, 0.02, Composition.CALM), folder, Monitor.NONE);
        OpenRequest request =
                new OpenRequest(folder.toString(), Ports.ALL, Double.NaN, 2, 1L << 28);
        try (DataSet data = source.open(request, Monitor.NONE)) {
            return engine.start(RunRequest.on(data)).await();
        }
    }

    @Test
    void withoutAConfigurationThereIsNoCasework() {
        assertNull(context.getServiceReference(Casework.class));
    }

    @Test
    void findingsOfEveryRuleAreKeptReadAndDecidedOn() throws Exception {
        RunReport run = run();
        assertFalse(run.findings().isEmpty());
        RunOrigin origin =
                new RunOrigin(
                        "nightly", new Scope.Everyone(), engine.rules(), engine.explanations());
        Map<String, String> settings = Map.of("folder", temporary.resolve("casework").toString());
        String first = run.findings().get(0).id();
        configured(
                settings,
                (casework, audit) -> {
                    Intake intake = casework.keep(run, origin);
                    assertEquals(run.findings().size(), intake.added());
                    assertEquals(List.of(), intake.wordless());
                    for (Finding finding : run.findings()) {
                        assertReadsTheSame(casework, finding);
                    }
                    casework.decide(first, 1, Decision.of(Status.CONFIRMED, "", "hana"));
                });
        configured(
                settings,
                (casework, audit) -> {
                    FindingFile file = casework.file(first).orElseThrow();
                    assertEquals(Status.CONFIRMED, file.state().status());
                    assertEquals(
                            run.findings().size() - 1,
                            casework.worklist(Query.of(Filter.OPEN, Order.AGE, 1)).total());
                    assertInstanceOf(AuditCheck.Intact.class, audit.verify());
                    Set<String> rules = new TreeSet<>();
                    run.findings().forEach(finding -> rules.add(finding.rule()));
                    assertEquals(
                            List.copyOf(rules),
                            casework.figures().stream().map(f -> f.rule()).toList());
                });
    }

    /** Hands on the ids that it is given. */
    private record IdSink(BlockingQueue<Set<String>> given) implements FindingSink {

        @Override
        public String name() {
            return "itest";
        }

        @Override
        public void take(Delivery delivery) {
            given.add(
                    delivery.entries().stream()
                            .map(entry -> entry.facts().id())
                            .collect(Collectors.toCollection(TreeSet::new)));
        }
    }

    @Test
    void aSinkThatIsAServiceIsGivenWhatRunsFound() throws Exception {
        RunReport run = run();
        RunOrigin origin = new RunOrigin("nightly", new Scope.Everyone(), List.of(), List.of());
        List<Finding> first = run.findings().subList(0, 1);
        BlockingQueue<Set<String>> given = new LinkedBlockingQueue<>();
        ServiceRegistration<FindingSink> registration =
                context.registerService(FindingSink.class, new IdSink(given), null);
        try {
            configured(
                    Map.of("folder", temporary.resolve("sinks").toString()),
                    (casework, audit) -> {
                        casework.keep(
                                new RunReport(
                                        run.data(), run.asOf(), first, List.of(), run.rules()),
                                origin);
                        assertEquals(
                                Set.of(first.get(0).id()),
                                given.poll(WAIT_MILLIS, TimeUnit.MILLISECONDS));
                        Intake rest = casework.keep(run, origin);
                        Set<String> told = given.poll(WAIT_MILLIS, TimeUnit.MILLISECONDS);
                        assertNotNull(told, "the second run was not given");
                        assertEquals(rest.added(), told.size());
                        assertFalse(told.contains(first.get(0).id()));
                    });
        } finally {
            registration.unregister();
        }
    }

    /** From the kept words alone, as from the rules that are installed. */
    private void assertReadsTheSame(Casework casework, Finding finding) {
        FindingFile file = casework.file(finding.id()).orElseThrow();
        assertEquals(finding, file.facts());
        Wording words = casework.wording(finding.id(), 1).orElseThrow();
        Reports kept = reports.speaking(List.of(words.rule()), words.explanations());
        for (Locale language : List.of(Locale.ENGLISH, Locale.KOREAN)) {
            assertEquals(
                    reports.explain(finding, CitedRecords.none(), language),
                    kept.explain(file.facts(), CitedRecords.none(), language));
        }
    }
}
