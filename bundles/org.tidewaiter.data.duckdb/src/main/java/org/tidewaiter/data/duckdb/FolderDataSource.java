package org.tidewaiter.data.duckdb;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.tidewaiter.api.progress.Monitor;
import org.tidewaiter.api.record.DataException;
import org.tidewaiter.api.record.DataSet;
import org.tidewaiter.api.record.DataSource;
import org.tidewaiter.api.record.OpenRequest;
import org.tidewaiter.api.record.Port;
import org.tidewaiter.api.record.Reject;
import org.tidewaiter.api.record.RejectReport;

/**
 * Opens a folder of CSV and Parquet files.
 *
 * <p>A table is {@code NAME.csv}, {@code NAME.csv.gz}, {@code NAME.parquet} or a folder {@code
 * NAME/} of such files; {@code dataset.json} beside them may say more ({@link Settings}). Texts,
 * values and codes stay in DuckDB, within the request's memory and then in a scratch folder under
 * {@code java.io.tmpdir} that is gone when the data set is closed, or could not be opened. Beside
 * it the Java heap takes 8 bytes a row where the files are not in the order of the key.
 *
 * <p>The share of rejects is judged for each table: a few bad places shall not hide among a million
 * good crossings. Works as an OSGi service and on a plain class path alike. Thread-safe.
 */
@Component(service = DataSource.class)
public final class FolderDataSource implements DataSource {

    private static final int MOST_IN_MESSAGE = 5;

    private final Path scratchParent;

    /** Keeps scratch files under {@code java.io.tmpdir}. */
    @Activate
    public FolderDataSource() {
        this(Path.of(System.getProperty("java.io.tmpdir")));
    }

    /** Keeps scratch files in that folder. */
    FolderDataSource(Path scratchParent) {
        this.scratchParent = scratchParent;
    }

    @Override
    public boolean accepts(String location) {
        try {
            return !location.isBlank() && Files.isDirectory(Path.of(location));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    @Override
    public DataSet open(OpenRequest request, Monitor monitor) {
        Path folder = path(request.location());
        Settings settings = Settings.of(folder, System::getenv);
        FolderContents contents = FolderContents.of(folder, request.ports(), Set.of(Settings.FILE));
        monitor.checkpoint();
        Workspace workspace = Workspace.in(scratchParent, request);
        boolean opened = false;
        try {
            TableStage stage = new TableStage(workspace.database(), settings, monitor);
            List<StagedTable> tables = stage(contents, stage);
            List<Reject> samples = samples(workspace.database(), tables, monitor);
            RejectReport report = report(contents, settings, tables, samples);
            check(report, allowed(request, settings));
            monitor.phase("fingerprint", 0);
            String fingerprint = new Fingerprint(workspace.database(), monitor).of(tables);
            DataSet data =
                    FolderDataSet.of(
                            new FolderDataSet.Identity(
                                    settings.name(),
                                    fingerprint,
                                    new Pseudonyms(settings.secret()),
                                    report),
                            new OpenFolder(workspace, tables),
                            tables);
            opened = true;
            return data;
        } finally {
            if (!opened) {
                workspace.close();
            }
        }
    }

    private static double allowed(OpenRequest request, Settings settings) {
        return Double.isNaN(request.allowedRejects())
                ? settings.allowedRejects()
                : request.allowedRejects();
    }

    private static Path path(String location) {
        try {
            return Path.of(location);
        } catch (InvalidPathException e) {
            throw new DataException(
                    "\"" + location + "\" is no path: give the folder that holds the tables", e);
        }
    }

    /** Stages every table, so that one attempt shows what is wrong with all. */
    private static List<StagedTable> stage(FolderContents contents, TableStage stage) {
        List<StagedTable> tables = new ArrayList<>();
        List<DataException> failures = new ArrayList<>();
        for (Map.Entry<Port, List<SourceFile>> entry : contents.files().entrySet()) {
            try {
                tables.add(stage.load(entry.getKey(), entry.getValue()));
            } catch (DataException e) {
                failures.add(e);
            }
        }
        if (!failures.isEmpty()) {
            DataException all =
                    new DataException(
                            failures.stream().flatMap(e -> e.problems().stream()).toList());
            failures.forEach(all::addSuppressed);
            throw all;
        }
        return tables;
    }

    private static List<Reject> samples(
            Database database, List<StagedTable> tables, Monitor monitor) {
        return tables.stream()
                .sorted(Comparator.comparing(table -> table.layout().port().table()))
                .flatMap(table -> new RejectSamples(database, table, monitor).first().stream())
                .toList();
    }

    private static RejectReport report(
            FolderContents contents,
            Settings settings,
            List<StagedTable> tables,
            List<Reject> samples) {
        Map<String, RejectReport.Count> counts = new TreeMap<>();
        List<String> notes = new ArrayList<>(settings.notes());
        notes.addAll(contents.notes());
        for (StagedTable table : tables) {
            Port port = table.layout().port();
            counts.put(port.table(), table.count());
            table.files().forEach(file -> notes.addAll(Columns.notes(port, file.header())));
        }
        return new RejectReport(counts, samples, notes);
    }

    private static void check(RejectReport report, double allowed) {
        List<String> problems = new ArrayList<>();
        report.tables()
                .forEach(
                        (table, count) -> {
                            if (count.rejected() > allowed * count.read()) {
                                problems.add(tooMany(table, count, allowed));
                                report.samples().stream()
                                        .filter(reject -> reject.table().equals(table))
                                        .limit(MOST_IN_MESSAGE)
                                        .forEach(reject -> problems.add(sentence(reject)));
                            }
                        });
        if (!problems.isEmpty()) {
            throw new DataException(problems);
        }
    }

    private static String tooMany(String table, RejectReport.Count count, double allowed) {
        return "%s: %,d of %,d rows were rejected (%.2f %%), more than the %.2f %% allowed; correct them, or allow more rejects"
                .formatted(
                        table,
                        count.rejected(),
                        count.read(),
                        100.0 * count.rejected() / count.read(),
                        100 * allowed);
    }

    private static String sentence(Reject reject) {
        return reject.file()
                + (reject.line() == 0 ? "" : ", line " + reject.line())
                + (reject.column().isEmpty() ? "" : ", column " + reject.column())
                + ": \""
                + reject.value()
                + "\" "
                + reject.reason()
                + ": "
                + reject.advice();
    }
}
