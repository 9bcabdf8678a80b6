package org.tidewaiter.itest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.felix.service.command.CommandProcessor;
import org.apache.felix.service.command.CommandSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.BundleContext;
import org.osgi.service.metatype.AttributeDefinition;
import org.osgi.service.metatype.MetaTypeInformation;
import org.osgi.service.metatype.MetaTypeService;
import org.osgi.service.metatype.ObjectClassDefinition;
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
import org.tidewaiter.api.run.RiskEngine;
import org.tidewaiter.api.run.RuleOutcome;
import org.tidewaiter.api.run.RunReport;
import org.tidewaiter.api.run.RunRequest;
import org.tidewaiter.world.Composition;
import org.tidewaiter.world.MadeUpWorld;
import org.tidewaiter.world.WorldPlan;

/** The whole thread in a framework: a folder of records in, explained findings out. */
@ExtendWith({BundleContextExtension.class, ServiceExtension.class})
class RunInFrameworkTest {

    /** SHA-256 of the findings of {@link #world}, as JSON Lines. */
    private static final String FINDINGS =
            "c72e6356c5ed88b0c1a483e17482147ecd11fe4ca2efd4a2ec1b933b979b1ae5";

    @InjectBundleContext BundleContext context;

    @InjectService(timeout = 20_000)
    RiskEngine engine;

    @InjectService(
            timeout = 20_000,
            filter = "(component.name=org.tidewaiter.data.duckdb.FolderDataSource)")
    DataSource source;

    @InjectService(timeout = 20_000)
    CommandProcessor shell;

    @InjectService(timeout = 20_000)
    MetaTypeService metatype;

    @TempDir Path temporary;

    private Path world() throws java.io.IOException {
        Path folder = temporary.resolve("world");
        MadeUpWorld.write(new WorldPlan(7, 0.1, Composition.CALM), folder, Monitor.NONE);
        return folder;
    }

    @Test
    void aFolderOfRecordsBecomesFindingsOfEveryRule() throws Exception {
        Path folder = world();
        OpenRequest request =
                new OpenRequest(folder.toString(), Ports.ALL, Double.NaN, 2, 1L << 28);
        try (DataSet data = source.open(request, Monitor.NONE)) {
            RunReport report = engine.start(RunRequest.on(data)).await();
            report.rules().stream()
                    .forEach(
                            rule ->
                                    assertInstanceOf(
                                            RuleOutcome.Completed.class,
                                            rule.outcome(),
                                            rule.toString()));
            assertEquals(
                    Set.of("cotraveller", "fakeexport", "papercompany", "realimporter"),
                    report.findings().stream().map(Finding::rule).collect(Collectors.toSet()));
            Finding first = report.findings().get(0);
            assertEquals(1, first.rank());
            assertTrue(
                    data.record(
                                    Ports.ALL.stream()
                                            .filter(
                                                    port ->
                                                            port.table()
                                                                    .equals(
                                                                            first.records()
                                                                                    .get(0)
                                                                                    .table()))
                                            .findFirst()
                                            .orElseThrow(),
                                    first.records().get(0).id())
                            .isPresent(),
                    "every claim can be traced to a row");
        }
    }

    /**
     * The findings of a world as bytes are those that are told here, in whichever framework and on
     * whichever Java machine; who changes a rule changes the figure.
     */
    @Test
    void theSameBytesComeOutOfEveryFramework() throws Exception {
        Path findings = temporary.resolve("findings.jsonl");
        try (CommandSession session =
                shell.createSession(
                        new ByteArrayInputStream(new byte[0]),
                        new ByteArrayOutputStream(),
                        new ByteArrayOutputStream())) {
            assertEquals(
                    0, session.execute("tidewaiter:run --data " + world() + " --out " + findings));
        }
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(findings));
        assertEquals(FINDINGS, HexFormat.of().formatHex(hash));
    }

    @Test
    void theVerbsAreCommandsOfTheShell() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (CommandSession session =
                shell.createSession(new ByteArrayInputStream(new byte[0]), out, out)) {
            assertEquals(0, session.execute("tidewaiter:rules"));
            assertEquals(2, session.execute("tidewaiter:run --data"));
        }
        String said = out.toString(StandardCharsets.UTF_8);
        assertTrue(said.contains("cotraveller 1."), said);
        assertTrue(said.contains("minSharedVoyages = 3 voyages"), said);
    }

    @Test
    void everyParameterOfARuleIsInTheMetatype() {
        engine.rules()
                .forEach(
                        rule -> {
                            ObjectClassDefinition definition =
                                    definition("org.tidewaiter.rule." + rule.card().id());
                            Map<String, AttributeDefinition> attributes =
                                    List.of(
                                                    definition.getAttributeDefinitions(
                                                            ObjectClassDefinition.ALL))
                                            .stream()
                                            .collect(
                                                    Collectors.toMap(
                                                            AttributeDefinition::getID, a -> a));
                            rule.card()
                                    .parameters()
                                    .forEach(
                                            spec -> {
                                                AttributeDefinition attribute =
                                                        attributes.get(spec.name());
                                                assertEquals(
                                                        spec.byDefault(),
                                                        spec.parse(attribute.getDefaultValue()[0]));
                                                assertTrue(
                                                        attribute
                                                                .getDescription()
                                                                .startsWith(spec.help()),
                                                        attribute.getDescription());
                                            });
                        });
    }

    private ObjectClassDefinition definition(String pid) {
        for (var bundle : context.getBundles()) {
            MetaTypeInformation information = metatype.getMetaTypeInformation(bundle);
            boolean here =
                    information != null
                            && (List.of(information.getPids()).contains(pid)
                                    || List.of(information.getFactoryPids()).contains(pid));
            if (here) {
                return information.getObjectClassDefinition(pid, "en");
            }
        }
        throw new AssertionError("no metatype for " + pid);
    }
}
