package org.tidewaiter.windows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.tidewaiter.p2.Director;
import org.tidewaiter.p2.P2;

/** An administrator's day: a host, Tidewaiter into it, one rule out of it. In this order. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class HostIT {

    private static final Path TARGET = Path.of("target/windows").toAbsolutePath();
    private static final Path FEATURES = Path.of("../eclipse/target/p2/source/features");

    private static final String RULE = "org.tidewaiter.rule.";

    private static Screen screen;
    private static Host host;
    private static Director director;

    @BeforeAll
    static void start() throws IOException {
        screen = Screen.start();
        host = new Host(TARGET);
        director = new Director(P2.in(TARGET.resolve("p2")), host.folder(), "harbour");
    }

    @AfterAll
    static void end() {
        if (screen != null) {
            screen.close();
        }
    }

    @TestFactory
    @Order(1)
    Stream<DynamicTest> aloneTheHostWorks() throws IOException, InterruptedException {
        director.install(
                List.of(repository("target/repository")), List.of("org.tidewaiter.windows"));
        return tests("alone");
    }

    @TestFactory
    @Order(2)
    Stream<DynamicTest> tidewaiterIsInstalled() throws IOException, InterruptedException {
        SortedSet<String> before = host.bundles();
        director.install(
                repositories(),
                List.of(
                        "org.tidewaiter.core",
                        "org.tidewaiter.log",
                        "org.tidewaiter.data",
                        "org.tidewaiter.world",
                        "org.tidewaiter.rule.cotraveller",
                        "org.tidewaiter.rule.fakeexport",
                        "org.tidewaiter.rule.papercompany",
                        "org.tidewaiter.rule.realimporter",
                        "org.tidewaiter.workbench",
                        "org.example.harbour.tidewaiter"));
        SortedSet<String> unnamed = host.bundles();
        unnamed.removeAll(before);
        unnamed.removeAll(named());
        assertEquals(
                new TreeSet<String>(),
                unnamed,
                "bundles that came because others import them, though no feature names them");
        return tests("installed");
    }

    @TestFactory
    @Order(3)
    Stream<DynamicTest> anOfficerWorksWithIt() throws IOException, InterruptedException {
        return tests("officer");
    }

    @TestFactory
    @Order(4)
    Stream<DynamicTest> itSpeaksKorean() throws IOException, InterruptedException {
        return tests("korean", "-nl", "ko", "-clearPersistedState");
    }

    @TestFactory
    @Order(5)
    Stream<DynamicTest> oneRuleIsUninstalled() throws IOException, InterruptedException {
        director.uninstall(List.of("org.tidewaiter.rule.cotraveller"));
        return tests("withoutrule");
    }

    @Test
    @Order(6)
    void theRuleComesBackWithTheFeatureOfEverything() throws IOException, InterruptedException {
        director.install(repositories(), List.of("org.tidewaiter.all"));

        assertEquals(
                Set.of("cotraveller", "fakeexport", "papercompany", "realimporter"),
                host.bundles().stream()
                        .filter(name -> name.startsWith(RULE))
                        .map(name -> name.substring(RULE.length()))
                        .collect(Collectors.toSet()));
    }

    @Test
    @Order(7)
    void nothingIsLoggedAsAnError() throws IOException {
        List<String> errors =
                Pattern.compile("(?m)^!ENTRY \\S+ 4 .*$\\R^!MESSAGE .*$")
                        .matcher(host.log())
                        .results()
                        .map(found -> found.group())
                        .toList();
        assertEquals(List.of(), errors);
    }

    /** Over a store of many findings, made by LoadIT; asked for, since it takes minutes to fill. */
    @TestFactory
    @Order(8)
    @EnabledIfSystemProperty(named = Host.STORE, matches = ".+")
    Stream<DynamicTest> theWorklistIsOfUseWithManyFindings()
            throws IOException, InterruptedException {
        return tests("large");
    }

    /** Tidewaiter's, zipped as it is handed on, and that of the host. */
    private static List<URI> repositories() {
        URI zip = Path.of("../eclipse/target/tidewaiter-repository.zip").toUri();
        return List.of(
                URI.create("jar:" + zip + "!/"),
                repository("../harbour/product/target/repository"));
    }

    private static URI repository(String folder) {
        return Path.of(folder).toAbsolutePath().normalize().toUri();
    }

    private static Stream<DynamicTest> tests(String stage, String... more)
            throws IOException, InterruptedException {
        Map<String, String> reports = host.test(stage, screen, more);
        assertFalse(reports.isEmpty(), "no test of stage " + stage);
        return reports.entrySet().stream()
                .map(
                        report ->
                                DynamicTest.dynamicTest(
                                        stage + ": " + report.getKey(),
                                        () -> assertEquals("", report.getValue())));
    }

    /** What the features name, the reference host's own included. */
    private static SortedSet<String> named() throws IOException {
        SortedSet<String> names = new TreeSet<>();
        Pattern plugin = Pattern.compile("(?:<plugin[^>]* id|<import[^>]* plugin)=\"([^\"]+)\"");
        for (Path folder :
                List.of(FEATURES, Path.of("../harbour/product/target/p2/source/features"))) {
            try (Stream<Path> features = Files.list(folder)) {
                for (Path feature : features.toList()) {
                    Matcher found =
                            plugin.matcher(Files.readString(feature.resolve("feature.xml")));
                    while (found.find()) {
                        names.add(found.group(1));
                    }
                }
            }
        }
        return names;
    }
}
