package org.tidewaiter.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.tidewaiter.api.record.DataSet;
import org.tidewaiter.api.run.RunReport;
import org.tidewaiter.report.Format;
import org.tidewaiter.report.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows what Tidewaiter does, on a world that it makes itself. */
@Command(
        name = "demo",
        description = "The made-up world, the rules, a report: the first command to try.",
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {

    private static final int HEADLINES = 3;

    private final Services services;

    @Mixin private final WorldOptions world = new WorldOptions();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "where to put it (default: ${DEFAULT-VALUE})")
    private Path folder = Path.of("tidewaiter-demo");

    @Option(
            names = "--lang",
            paramLabel = "L",
            description = "language of sentences: en or ko (default: ${DEFAULT-VALUE})")
    private String language = "en";

    DemoCommand(Services services) {
        this.services = services;
    }

    @Override
    public Integer call() throws IOException {
        RunOptions choices = new RunOptions();
        choices.language = language;
        choices.checkLanguage(services);
        Path records = recordsFolder();
        if (!Files.isDirectory(records)) {
            SampleCommand.make(services, world.plan(), records);
            services.say("made a world in " + records);
        }
        DataOptions options = new DataOptions();
        options.location = records.toString();
        try (DataSet data = options.open(services)) {
            RunReport run = WatchedRun.of(choices.request(data, options), services);
            Report report = Report.of(run).on(data).in(choices.locale());
            services.reports().write(report, Format.JSON_LINES, folder.resolve("findings.jsonl"));
            services.reports().writeRun(report, folder.resolve("findings.jsonl"));
            services.reports().write(report, Format.HTML, folder.resolve("report.html"));
            Summary summary = new Summary(services, choices.locale());
            summary.headlines(run, HEADLINES, services.out());
            services.out().println();
            summary.outcomes(run, services.out());
            places();
            return Summary.exitCode(run);
        }
    }

    private void places() {
        services.out().println();
        services.out().println("the report: " + folder.resolve("report.html"));
        services.out().println("every finding: " + folder.resolve("findings.jsonl"));
        services.out()
                .println(
                        "what was tested, and what could not be judged: "
                                + folder.resolve("findings.run.json")
                                + ", and in the report behind the tables");
    }

    /** A world is kept for the next time; another plan has another folder. */
    private Path recordsFolder() throws IOException {
        Files.createDirectories(folder);
        String name =
                "world-"
                        + world.composition.name().toLowerCase(java.util.Locale.ROOT)
                        + "-"
                        + world.seed
                        + "-"
                        + world.scale;
        return folder.resolve(name);
    }
}
