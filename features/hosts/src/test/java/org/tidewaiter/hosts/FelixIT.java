package org.tidewaiter.hosts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Apache Felix in the folders of its own distribution: launcher, shell and bundle repository. */
class FelixIT extends HostContract {

    @Override
    Host started(Path folder) throws IOException {
        Path felix = Archives.copyOf("felix", folder);
        Path settings = Files.createDirectory(felix.resolve("conf")).resolve("config.properties");
        Files.write(settings, List.of("felix.auto.deploy.action=install,start"));
        List<String> command = Java.command(Archives.LOG_SETTINGS, "-jar", "bin/felix.jar");
        return new PlainFramework(
                Shell.of(felix, Map.of(), command), "lb -s tidewaiter", "inspect cap service");
    }
}
