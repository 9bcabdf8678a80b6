package org.tidewaiter.itest;

import static java.util.Map.entry;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleWire;
import org.osgi.framework.wiring.BundleWiring;
import org.osgi.test.common.annotation.InjectBundleContext;
import org.osgi.test.junit5.context.BundleContextExtension;

/** Who may know whom: the wiring of the running framework against the one list of arrows. */
@ExtendWith(BundleContextExtension.class)
class LayeringTest {

    private static final String PREFIX = "org.tidewaiter.";

    /** Bundle to the bundles of the project that it may import; anything else is a failure. */
    private static final Map<String, Set<String>> ARROWS =
            Map.ofEntries(
                    entry("api", Set.of()),
                    entry("kernel", Set.of()),
                    entry("place", Set.of("kernel")),
                    entry("scratch", Set.of()),
                    entry("data.duckdb", Set.of("api", "kernel", "scratch")),
                    entry("data.relay", Set.of("api", "scratch")),
                    entry("data.edifact", Set.of("api", "data.relay")),
                    entry("world", Set.of("api", "kernel", "data.relay", "scratch")),
                    entry("rule.cotraveller", Set.of("api", "kernel")),
                    entry("rule.fakeexport", Set.of("api", "kernel", "place")),
                    entry("rule.papercompany", Set.of("api", "kernel", "place")),
                    entry("rule.realimporter", Set.of("api", "kernel", "place")),
                    entry("engine", Set.of("api")),
                    entry("report", Set.of("api")),
                    entry("casework", Set.of("api")),
                    entry("officers", Set.of("api")),
                    entry("oversight", Set.of("api", "kernel")),
                    entry("health", Set.of("api", "casework", "place")),
                    entry("settings", Set.of()),
                    entry("web", Set.of("api", "casework", "health", "oversight", "report")),
                    entry(
                            "console",
                            Set.of("api", "health", "officers", "report", "settings", "world")),
                    entry("screens", Set.of()),
                    entry(
                            "itest",
                            Set.of("api", "casework", "health", "report", "settings", "world")));

    /** Libraries, and the only bundles that may see them. */
    private static final Map<String, Set<String>> KEPT_INSIDE =
            Map.of(
                    "org.duckdb", Set.of("data.duckdb"),
                    "picocli", Set.of("console"),
                    "org.jgrapht", Set.of("oversight", "report"),
                    "org.bouncycastle", Set.of("officers"),
                    "jakarta.servlet", Set.of("web"),
                    "com.zaxxer.hikari", Set.of("casework"),
                    "org.apache.felix.hc", Set.of("health"),
                    "org.apache.felix.cm", Set.of("settings"));

    @InjectBundleContext BundleContext context;

    private Stream<Bundle> ours() {
        return Stream.of(context.getBundles())
                .filter(bundle -> bundle.getSymbolicName().startsWith(PREFIX));
    }

    private static Stream<BundleWire> imports(Bundle bundle) {
        return bundle
                .adapt(BundleWiring.class)
                .getRequiredWires(PackageNamespace.PACKAGE_NAMESPACE)
                .stream();
    }

    private static String shortName(Bundle bundle) {
        return bundle.getSymbolicName().substring(PREFIX.length());
    }

    @Test
    void everyArrowBetweenBundlesIsAllowed() {
        Map<String, Set<String>> forbidden = new TreeMap<>();
        ours().forEach(
                        bundle -> {
                            Set<String> beyond =
                                    imports(bundle)
                                            .map(wire -> wire.getProvider().getBundle())
                                            .filter(to -> to.getSymbolicName().startsWith(PREFIX))
                                            .filter(to -> to != bundle)
                                            .map(LayeringTest::shortName)
                                            .collect(Collectors.toCollection(TreeSet::new));
                            beyond.removeAll(ARROWS.getOrDefault(shortName(bundle), Set.of()));
                            if (!beyond.isEmpty()) {
                                forbidden.put(shortName(bundle), beyond);
                            }
                        });
        assertEquals(Map.of(), forbidden);
    }

    @Test
    void everyBundleOfTheListIsHereAndNoOther() {
        assertEquals(
                new TreeSet<>(ARROWS.keySet()),
                ours().map(LayeringTest::shortName).collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void aLibraryIsSeenByTheBundlesThatOwnIt() {
        ours().forEach(
                        bundle ->
                                imports(bundle)
                                        .map(
                                                wire ->
                                                        (String)
                                                                wire.getCapability()
                                                                        .getAttributes()
                                                                        .get("osgi.wiring.package"))
                                        .forEach(imported -> assertSeen(imported, bundle)));
    }

    private static void assertSeen(String imported, Bundle bundle) {
        KEPT_INSIDE.forEach(
                (library, owners) ->
                        assertTrue(
                                !imported.startsWith(library) || owners.contains(shortName(bundle)),
                                bundle + " sees " + imported));
    }

    @Test
    void rulesExportNothing() {
        ours().filter(bundle -> shortName(bundle).startsWith("rule."))
                .forEach(
                        bundle ->
                                assertEquals(
                                        0,
                                        bundle.adapt(BundleWiring.class)
                                                .getCapabilities(PackageNamespace.PACKAGE_NAMESPACE)
                                                .size(),
                                        bundle.getSymbolicName()));
    }
}
