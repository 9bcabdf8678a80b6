package org.tidewaiter.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tidewaiter.settings.Settings;
import org.tidewaiter.settings.Settings.Exported;
import org.tidewaiter.settings.SettingsException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Carries the configurations of one installation to another. */
@Command(
        name = "settings",
        description = "All configurations as one file of the OSGi Configurator (JSON).",
        synopsisSubcommandLabel = "(export | import)",
        mixinStandardHelpOptions = true)
final class SettingsCommand implements Runnable {

    private final Services services;

    SettingsCommand(Services services) {
        this.services = services;
    }

    @Override
    public void run() {
        throw new UsageException("say 'settings export --out FILE' or 'settings import FILE'");
    }

    private Settings settings() throws InterruptedException {
        return services.hosting().await(Settings.class, "what reads the settings");
    }

    /** Writes the settings in force. */
    @Command(
            name = "export",
            description = "Writes the configurations in force, without secrets.",
            mixinStandardHelpOptions = true)
    int export(
            @Option(
                            names = "--out",
                            paramLabel = "FILE",
                            description = "the file to write (default: the standard output)")
                    @Nullable Path out,
            @Option(
                            names = "--only",
                            paramLabel = "PID",
                            description =
                                    "only those whose PID begins so, such as org.tidewaiter.rule; may be repeated")
                    @Nullable Set<String> only)
            throws IOException, InterruptedException {
        Exported exported = settings().export(only == null ? Set.of() : only);
        if (out == null) {
            services.out().println(exported.json());
        } else {
            write(out, exported.json());
        }
        exported.leftOut()
                .forEach(secret -> services.say("tidewaiter: left out, a secret: " + secret));
        return ExitCode.DONE;
    }

    /** Beside its place first, so that nobody takes half a file. */
    private static void write(Path file, String text) throws IOException {
        Path part = file.resolveSibling("." + file.getFileName() + ".part");
        try {
            Files.writeString(part, text);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** Takes settings from a file. */
    @Command(
            name = "import",
            description =
                    "Puts configurations in force, all or none; those not named stay as they are.",
            mixinStandardHelpOptions = true)
    int take(@Parameters(paramLabel = "FILE", description = "as 'export' wrote it") Path file)
            throws IOException, InterruptedException {
        try {
            settings().take(Files.readString(file)).forEach(services.out()::println);
            return ExitCode.DONE;
        } catch (SettingsException e) {
            e.problems().forEach(problem -> services.say("tidewaiter: " + problem));
            services.say("tidewaiter: nothing was changed");
            return ExitCode.FAILED;
        }
    }
}
