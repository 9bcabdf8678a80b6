package org.tidewaiter.data.edifact;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.tidewaiter.api.progress.Monitor;
import org.tidewaiter.api.record.Crossings;
import org.tidewaiter.api.record.DataException;
import org.tidewaiter.api.record.DataSet;
import org.tidewaiter.api.record.DataSource;
import org.tidewaiter.api.record.OpenRequest;
import org.tidewaiter.api.record.Reject;
import org.tidewaiter.api.record.RejectReport;
import org.tidewaiter.data.relay.Relay;

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

    private final Relay relay = new Relay();
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
        relay.add(source);
    }

    /** Gives it back. */
    void removeReader(DataSource source) {
        relay.remove(source);
    }

    @Override
    public boolean accepts(String location) {
        return location.startsWith(Location.SCHEME) && location.length() > Location.SCHEME.length();
    }

    @Override
    public DataSet open(OpenRequest request, Monitor monitor) {
        Location location = Location.of(request.location());
        return relay.lend(
                "messages",
                records -> {
                    location.with().ifPresent(folder -> OtherTables.beside(records, folder));
                    return open(location, records, request, monitor);
                });
    }

    private DataSet open(Location location, Path records, OpenRequest request, Monitor monitor) {
        Pseudonyms own = new Pseudonyms(location.secretVariable().map(this::secret));
        MessageFolder messages = new MessageFolder(location, monitor);
        MessageFolder.Told told;
        if (location.with().isEmpty()) {
            told = messages.write(records, own);
        } else {
            try (DataSet others = withoutRows(records, request)) {
                told = messages.write(records, oneKey(own, others));
            }
        }
        check(told.report(), allowed(request));
        String name = name(location.path().toAbsolutePath().normalize());
        return MessageDataSet.of(
                relay.open(records, request.ports(), request, monitor),
                new MessageDataSet.About(name, own, told.report()),
                told.latest());
    }

    /** What is beside the crossings with none of them: for the key, if it has one. */
    private DataSet withoutRows(Path records, OpenRequest request) {
        CrossingSheet.empty(records);
        return relay.open(records, List.of(Crossings.PORT), request, Monitor.NONE);
    }

    /** One data set has one key, wherever its hashes are from. */
    private static Pseudonyms oneKey(Pseudonyms own, DataSet others) {
        Pseudonyms theirs = Pseudonyms.of(others);
        if (own.keyed() && theirs.keyed() && !own.agrees(theirs)) {
            throw new DataException(
                    List.of(
                            "secret= names another key than dataset.json of the folder after with=:"
                                    + " leave secret= out to hash with that key, or name the same"));
        }
        return own.keyed() ? own : theirs;
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

    /** Of a whole segment only the place: a name or a number of a document may stand in it. */
    private static String sentence(Reject reject) {
        return reject.file()
                + (reject.line() == 0 ? "" : ", line " + reject.line())
                + (reject.column().isEmpty()
                        ? ": "
                        : ", " + reject.column() + ": \"" + reject.value() + "\" ")
                + reject.reason()
                + ": "
                + reject.advice();
    }
}
