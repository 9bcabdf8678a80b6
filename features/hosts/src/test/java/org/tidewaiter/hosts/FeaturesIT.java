package org.tidewaiter.hosts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The features of Karaf against the distribution, whose bundles are resolved and not typed. */
class FeaturesIT {

    private static final String RULE = Host.OURS + "rule.";

    /** What Karaf has itself, or what only leads to a log that Karaf keeps in its own way. */
    private static final Predicate<String> IN_KARAF =
            name ->
                    Set.of(
                                            "org.apache.felix.configadmin",
                                            "org.apache.felix.eventadmin",
                                            "org.apache.felix.fileinstall",
                                            "org.apache.felix.metatype",
                                            "org.osgi.service.log",
                                            "slf4j-api")
                                    .contains(name)
                            || name.startsWith("org.apache.felix.gogo.")
                            || name.startsWith("logback-");

    /** A package that the distribution's framework has itself, and Karaf's does not. */
    private static final String KARAF_LACKS = "org.osgi.service.condition-1.0.0.jar";

    private static Map<String, ZipEntry> inArchive;
    private static Map<String, List<String>> features;

    @BeforeAll
    static void read() throws Exception {
        try (ZipFile kar = new ZipFile(Archives.KAR.toFile())) {
            inArchive =
                    kar.stream()
                            .filter(entry -> entry.getName().endsWith(".jar"))
                            .collect(
                                    Collectors.toMap(
                                            entry -> fileName(entry.getName()),
                                            entry -> entry,
                                            (one, same) -> one,
                                            TreeMap::new));
            ZipEntry list =
                    kar.stream()
                            .filter(entry -> entry.getName().endsWith("-features.xml"))
                            .findFirst()
                            .orElseThrow();
            try (InputStream in = kar.getInputStream(list)) {
                features = features(in);
            }
        }
    }

    /** Bundles as {@code artifact-version.jar}, by feature. */
    private static Map<String, List<String>> features(InputStream in) throws Exception {
        Map<String, List<String>> read = new TreeMap<>();
        Element root =
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(in)
                        .getDocumentElement();
        NodeList all = root.getChildNodes();
        for (int i = 0; i < all.getLength(); i++) {
            if (all.item(i) instanceof Element feature) {
                read.put(feature.getAttribute("name"), bundles(feature));
            }
        }
        return read;
    }

    private static List<String> bundles(Element feature) {
        List<String> names = new ArrayList<>();
        NodeList bundles = feature.getElementsByTagName("bundle");
        for (int i = 0; i < bundles.getLength(); i++) {
            String[] parts = bundles.item(i).getTextContent().strip().split("/");
            names.add(parts[1] + "-" + parts[2] + ".jar");
        }
        return names;
    }

    private static String fileName(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static Set<String> ofTheDistribution() {
        Set<String> bundles =
                Archives.bundles().stream()
                        .filter(jar -> !IN_KARAF.test(Archives.artifact(jar)))
                        .map(jar -> jar.getFileName().toString())
                        .collect(Collectors.toCollection(TreeSet::new));
        bundles.add(KARAF_LACKS);
        return bundles;
    }

    @Test
    void theFeaturesHaveTheBundlesOfTheDistributionButForWhatKarafHas() {
        Set<String> named = new TreeSet<>();
        features.values().forEach(named::addAll);
        assertEquals(ofTheDistribution(), named);
    }

    @Test
    void theArchiveHoldsTheBundlesOfTheFeaturesByteForByte() throws IOException {
        assertEquals(ofTheDistribution(), inArchive.keySet());
        for (Path jar : Archives.bundles()) {
            ZipEntry entry = inArchive.get(jar.getFileName().toString());
            if (entry != null) {
                CRC32 crc = new CRC32();
                crc.update(Files.readAllBytes(jar));
                assertEquals(crc.getValue(), entry.getCrc(), jar.toString());
            }
        }
    }

    @Test
    void eachRuleIsAFeatureThatAddsNothingElse() {
        List<Path> rules =
                Archives.bundles().stream()
                        .filter(jar -> Archives.artifact(jar).startsWith(RULE))
                        .toList();
        assertTrue(rules.size() > 1);
        for (Path rule : rules) {
            String id = Archives.artifact(rule).substring(RULE.length());
            assertEquals(
                    List.of(rule.getFileName().toString()), features.get("tidewaiter-rule-" + id));
            assertEquals(
                    1,
                    features.values().stream()
                            .filter(bundles -> bundles.contains(rule.getFileName().toString()))
                            .count(),
                    id + " comes with another feature too");
        }
    }
}
