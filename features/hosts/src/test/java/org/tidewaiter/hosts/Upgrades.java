package org.tidewaiter.hosts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Assertions;

/** Makes another version of a bundle. */
final class Upgrades {

    private static final String VERSION = "Bundle-Version";

    private Upgrades() {}

    /** The same bundle with another version in its manifest. */
    static Path of(Path bundle, String version, Path folder) throws IOException {
        Path upgraded = folder.resolve("upgraded-" + version + ".jar");
        try (JarFile jar = new JarFile(bundle.toFile())) {
            Manifest manifest = jar.getManifest();
            Assertions.assertNotEquals(version, manifest.getMainAttributes().getValue(VERSION));
            manifest.getMainAttributes().putValue(VERSION, version);
            try (JarOutputStream out =
                    new JarOutputStream(Files.newOutputStream(upgraded), manifest)) {
                for (JarEntry entry : jar.stream().filter(e -> !e.isDirectory()).toList()) {
                    if (!entry.getName().equals(JarFile.MANIFEST_NAME)) {
                        out.putNextEntry(new JarEntry(entry.getName()));
                        jar.getInputStream(entry).transferTo(out);
                    }
                }
            }
        }
        return upgraded;
    }
}
