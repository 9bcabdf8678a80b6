package org.tidewaiter.hosts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Eclipse Equinox with its console, started by its configuration file. */
class EquinoxIT extends HostContract {

    @Override
    Host started(Path folder) throws IOException {
        Path equinox = Archives.copyOf("equinox", folder);
        String bundles;
        try (Stream<Path> plugins = Files.list(equinox.resolve("plugins"))) {
            bundles =
                    plugins.map(jar -> "plugins/" + jar.getFileName() + "@start")
                            .sorted()
                            .collect(Collectors.joining(","));
        }
        Path settings = Files.createDirectory(equinox.resolve("configuration"));
        Files.write(
                settings.resolve("config.ini"),
                List.of("osgi.bundles=" + bundles, "osgi.noShutdown=true"));
        List<String> command =
                Java.command(
                        Archives.LOG_SETTINGS,
                        "-jar",
                        "org.eclipse.osgi.jar",
                        "-console",
                        "-configuration",
                        "configuration");
        return new PlainFramework(
                Shell.of(equinox, Map.of(), command), "ss tidewaiter", "services");
    }
}
