package org.tidewaiter.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.tidewaiter.api.record.DataSet;
import org.tidewaiter.api.run.RunReport;
import org.tidewaiter.report.Format;
import org.tidewaiter.report.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs the rules on a folder of records. */
@Command(
        name = "run",
        description = "Runs the rules and writes what they find.",
        mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {

    private static final int HEADLINES = 10;

    private final Services services;

    @Mixin private final DataOptions options = new DataOptions();
    @Mixin private final RunOptions choices = new RunOptions();

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description =
                    "write the findings to FILE.jsonl, .csv, .html or .graphml, by its ending; may be"
                            + " repeated (default: the strongest on standard output)")
    private List<Path> files = List.of();

    @Option(
            names = "--pages",
            paramLabel = "N",
            description =
                    "how many findings get a page in an HTML report (default: ${DEFAULT-VALUE})")
    private int pages = Report.DEFAULT_PAGES;

    RunCommand(Services services) {
        this.services = services;
    }

    @Override
    public Integer call() throws IOException {
        List<Format> formats = formats();
        choices.checkLanguage(services);
        try (DataSet data = options.open(services)) {
            RunReport run = WatchedRun.of(choices.request(data, options), services);
            Report report = Report.of(run).on(data).in(choices.locale()).pages(pages);
            for (int i = 0; i < files.size(); i++) {
                services.reports().write(report, formats.get(i), files.get(i));
                services.reports().writeRun(report, files.get(i));
                services.say("wrote " + files.get(i));
            }
            Summary summary = new Summary(services, choices.locale());
            if (files.isEmpty()) {
                summary.headlines(run, HEADLINES, services.out());
            }
            if (data.rejects().rejected() > 0) {
                services.say(
                        data.rejects().rejected()
                                + " rows were rejected; 'tidewaiter check' says which and why");
            }
            summary.outcomes(run, services.err());
            if (files.isEmpty()) {
                summary.account(run, services.err());
            }
            return Summary.exitCode(run);
        }
    }

    /** Checked before anything is read: a wrong name must not cost an hour. */
    private List<Format> formats() {
        List<Format> formats = new ArrayList<>();
        for (Path file : files) {
            Path folder = file.toAbsolutePath().getParent();
            if (folder == null || !Files.isDirectory(folder)) {
                throw new UsageException(
                        "--out " + file + ": there is no folder " + folder + "; make it first");
            }
            if (Files.isDirectory(file)) {
                throw new UsageException("--out " + file + ": it is a folder; name a file in it");
            }
            if (!Files.isWritable(folder)) {
                throw new UsageException(
                        "--out " + file + ": you may not write in " + folder + "; name another");
            }
            formats.add(
                    Format.of(file)
                            .orElseThrow(
                                    () ->
                                            new UsageException(
                                                    "--out "
                                                            + file
                                                            + ": the name must end in "
                                                            + endings())));
        }
        return formats;
    }

    private static String endings() {
        return Arrays.stream(Format.values())
                .map(format -> "." + format.extension())
                .collect(Collectors.joining(", "));
    }
}
