package org.tidewaiter.windows;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The bundles of the p2 repository, as their manifests tell them. */
class RepositoryIT {

    private static final Path PLUGINS = Path.of("../eclipse/target/repository/plugins");

    @Test
    void nothingButTheWorkbenchSeesEclipse() throws IOException {
        List<String> seeing = new ArrayList<>();
        try (Stream<Path> jars = Files.list(PLUGINS)) {
            for (Path jar : jars.toList()) {
                String name = jar.getFileName().toString();
                if (name.startsWith("org.tidewaiter.") && seesEclipse(jar)) {
                    seeing.add(name.substring(0, name.indexOf('_')));
                }
            }
        }
        assertEquals(List.of("org.tidewaiter.workbench"), seeing);
    }

    private static boolean seesEclipse(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            Attributes headers = file.getManifest().getMainAttributes();
            return Stream.of("Import-Package", "Require-Bundle", "DynamicImport-Package")
                    .map(header -> String.valueOf(headers.getValue(header)))
                    .anyMatch(header -> header.contains("org.eclipse."));
        }
    }
}
