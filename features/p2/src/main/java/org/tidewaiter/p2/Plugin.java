package org.tidewaiter.p2;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/**
 * A bundle as the manifest of its jar tells it.
 *
 * @param startLevel at which it is to be started, 0 if it has nothing to start or asks to be
 *     started when it is first used and has no service that somebody may wait for
 */
record Plugin(Path jar, String id, String version, boolean fragment, int startLevel) {

    /** Before those that log and look for services. */
    private static final int EARLY = 3;

    /** As bundles without a level of their own. */
    private static final int USUAL = 4;

    /**
     * The bundles of some folders by their symbolic names.
     *
     * @throws IllegalArgumentException if a jar is no bundle, or two have one name
     */
    static SortedMap<String, Plugin> in(Iterable<Path> folders) {
        SortedMap<String, Plugin> plugins = new TreeMap<>();
        for (Path folder : folders) {
            for (Path jar : jars(folder)) {
                Plugin plugin = of(jar);
                Plugin other = plugins.put(plugin.id, plugin);
                if (other != null) {
                    throw new IllegalArgumentException(
                            "%s and %s are both the bundle %s: leave one out"
                                    .formatted(other.jar, jar, plugin.id));
                }
            }
        }
        return plugins;
    }

    private static Iterable<Path> jars(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Plugin of(Path jar) {
        try (JarFile file = new JarFile(jar.toFile())) {
            Manifest manifest = file.getManifest();
            Attributes headers = manifest == null ? new Attributes() : manifest.getMainAttributes();
            String name = headers.getValue("Bundle-SymbolicName");
            if (name == null) {
                throw new IllegalArgumentException(jar + " is no bundle: wrap it, or leave it out");
            }
            return new Plugin(
                    jar,
                    name.split(";", 2)[0].strip(),
                    headers.getValue("Bundle-Version"),
                    headers.getValue("Fragment-Host") != null,
                    startLevel(headers));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int startLevel(Attributes headers) {
        String provided = String.valueOf(headers.getValue("Provide-Capability"));
        boolean lazy = headers.getValue("Bundle-ActivationPolicy") != null;
        if (lazy && !provided.contains("osgi.service;")) {
            return 0;
        }
        if (provided.contains("osgi.extender") || provided.contains("osgi.serviceloader")) {
            return EARLY;
        }
        boolean starts =
                headers.getValue("Service-Component") != null
                        || headers.getValue("Bundle-Activator") != null;
        return starts ? USUAL : 0;
    }
}
