package org.tidewaiter.data.edifact;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.tidewaiter.api.progress.Monitor;
import org.tidewaiter.api.record.DataException;
import org.tidewaiter.api.record.DataSet;
import org.tidewaiter.api.record.DataSource;
import org.tidewaiter.api.record.OpenRequest;
import org.tidewaiter.api.record.Reject;
import org.tidewaiter.api.record.RejectReport;

/**
 * Opens {@code messages:PATH}: a file of PAXLST and PNRGOV, or all files of a folder and its
 * subfolders in order of their names.
 *
 * <p>Writes the crossings into a scratch folder, has another source read it, and deletes the
 * folder. Memory is that of one booking and of the identities of messages; the crossings are in the
 * other source. Thread-safe.
 */
@Component(service = DataSource.class, property = MessageSource.MESSAGES + ":Boolean=true")
public final class MessageSource implements DataSource {

    /** The service property that says that locations are those of messages. */
    static final String MESSAGES = "messages";

    private static final double DEFAULT_ALLOWED_REJECTS = 0.01;
    private static final int MOST_IN_MESSAGE = 5;

    private final List<DataSource> others = new CopyOnWriteArrayList<>();
    private final Function<String, @Nullable String> environment;

    /** Takes keys of hashes from the environment of the process. */
    @Activate
    public MessageSource() {
        this(System::getenv);
    }

    /**
     * Takes keys of hashes from elsewhere.
     *
     * @param environment gives a variable, null if not set
     */
    MessageSource(Function<String, @Nullable String> environment) {
        this.environment = environment;
    }

    /** Takes a source that may read the crossings. */
    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            target = "(&(!(" + MESSAGES + "=true))(!(made.up=true)))")
    void addReader(DataSource source) {
        others.add(source);
    }

    /** Gives it back. */
    void removeReader(DataSource source) {
        others.remove(source);
    }

    @Override
    public boolean accepts(String location) {
        return location.startsWith(Location.SCHEME) && location.length() > Location.SCHEME.length();
    }

    @Override
    public DataSet open(OpenRequest request, Monitor monitor) {
        Location location = Location.of(request.location());
        Pseudonyms pseudonyms = new Pseudonyms(location.secretVariable().map(this::secret));
        Path scratch = scratch();
        try {
            Tally tally = new Tally();
            KnownMessages known = new KnownMessages();
            location.with().ifPresent(folder -> OtherTables.beside(scratch, folder));
            try (CrossingSheet sheet = new CrossingSheet(scratch)) {
                read(
                        location.path(),
                        new MessageRows.Output(
                                sheet, tally, new Zones(location.zone()), pseudonyms, known),
                        monitor);
            }
            RejectReport report = tally.report();
            check(report, allowed(request));
            DataSet records = reader(scratch).open(at(scratch, request), monitor);
            return MessageDataSet.of(
                    records,
                    new MessageDataSet.About(
                            name(location.path().toAbsolutePath().normalize()), pseudonyms, report),
                    known.latest());
        } catch (IOException | UncheckedIOException e) {
            throw new DataException(
                    "cannot keep the crossings of "
                            + location.path()
                            + " in "
                            + scratch
                            + ": "
                            + e.getMessage(),
                    e);
        } finally {
            delete(scratch);
        }
    }

    private static String name(Path path) {
        Path last = path.getFileName();
        return last == null ? "messages" : last.toString();
    }

    private String secret(String variable) {
        String value = environment.apply(variable);
        if (value == null || value.isBlank()) {
            throw new DataException(
                    List.of(
                            "the environment variable "
                                    + variable
                                    + " of secret="
                                    + variable
                                    + " is not set: set it, or contacts could not be hashed as in"
                                    + " other runs"));
        }
        return value.strip();
    }

    private static void read(Path path, MessageRows.Output output, Monitor monitor)
            throws IOException {
        List<Path> files = files(path);
        if (files.isEmpty()) {
            throw new DataException(
                    List.of(path + " holds no files: name a file or folder of messages"));
        }
        monitor.phase("read-messages", files.size());
        for (Path file : files) {
            new MessageFile(name(path, file), output, monitor).read(file);
            monitor.step(1);
        }
    }

    private static List<Path> files(Path path) throws IOException {
        try (Stream<Path> walk = Files.walk(path)) {
            return walk.filter(Files::isRegularFile)
                    .sorted(Comparator.comparing(file -> name(path, file)))
                    .toList();
        }
    }

    /** The path below the folder, with slashes on every system. */
    private static String name(Path folder, Path file) {
        Path below = folder.equals(file) ? file.getFileName() : folder.relativize(file);
        return String.valueOf(below).replace('\\', '/');
    }

    private static double allowed(OpenRequest request) {
        return Double.isNaN(request.allowedRejects())
                ? DEFAULT_ALLOWED_REJECTS
                : request.allowedRejects();
    }

    private static void check(RejectReport report, double allowed) {
        RejectReport.Count count = report.tables().values().iterator().next();
        if (count.rejected() <= allowed * count.read()) {
            return;
        }
        List<String> problems = new ArrayList<>();
        problems.add(
                "messages: %,d of %,d crossings were rejected (%.2f %%), more than the %.2f %% allowed; have them corrected, or allow more rejects"
                        .formatted(
                                count.rejected(),
                                count.read(),
                                100.0 * count.rejected() / count.read(),
                                100 * allowed));
        report.samples().stream()
                .limit(MOST_IN_MESSAGE)
                .forEach(reject -> problems.add(sentence(reject)));
        throw new DataException(problems);
    }

    private static String sentence(Reject reject) {
        return reject.file()
                + (reject.line() == 0 ? "" : ", line " + reject.line())
                + (reject.column().isEmpty() ? "" : ", " + reject.column())
                + ": \""
                + reject.value()
                + "\" "
                + reject.reason()
                + ": "
                + reject.advice();
    }

    private static OpenRequest at(Path records, OpenRequest request) {
        return new OpenRequest(
                records.toString(),
                request.ports(),
                request.allowedRejects(),
                request.threads(),
                request.memoryBytes());
    }

    private DataSource reader(Path records) {
        return others.stream()
                .filter(source -> source.accepts(records.toString()))
                .findFirst()
                .orElseThrow(
                        () ->
                                new DataException(
                                        List.of(
                                                "no source reads a folder of records: install the"
                                                        + " bundle org.tidewaiter.data.duckdb")));
    }

    private static Path scratch() {
        try {
            return Files.createTempDirectory("tidewaiter-messages-");
        } catch (IOException e) {
            throw new DataException("cannot make a scratch folder: " + e.getMessage(), e);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path each : walk.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
