package org.tidewaiter.data.duckdb;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tidewaiter.api.progress.Monitor;
import org.tidewaiter.api.record.DataException;
import org.tidewaiter.api.record.DataSet;
import org.tidewaiter.api.record.OpenRequest;
import org.tidewaiter.api.record.Port;
import org.tidewaiter.api.record.Reject;
import org.tidewaiter.api.record.RejectReport;

/**
 * Makes a data set of files, wherever they come from: stages every table, judges the rejects, takes
 * the fingerprint.
 *
 * @param workspace is the data set's own once it is open
 */
record Opening(Workspace workspace, OpenRequest request, Settings settings, Monitor monitor) {

    private static final int MOST_IN_MESSAGE = 5;

    /**
     * Opens the data set.
     *
     * @throws DataException if a table cannot be read, or too many of its rows were rejected
     */
    DataSet open(FolderContents contents) {
        TableStage stage = new TableStage(workspace.database(), settings, monitor);
        List<StagedTable> tables = stage(contents, stage);
        RejectReport report = report(contents, tables, samples(tables));
        check(report, allowed());
        monitor.phase("fingerprint", 0);
        String fingerprint = new Fingerprint(workspace.database(), monitor).of(tables);
        return FolderDataSet.of(
                new FolderDataSet.Identity(
                        settings.name(), fingerprint, new Pseudonyms(settings.secret()), report),
                new OpenFolder(workspace, tables),
                tables);
    }

    private double allowed() {
        return Double.isNaN(request.allowedRejects())
                ? settings.allowedRejects()
                : request.allowedRejects();
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

    private List<Reject> samples(List<StagedTable> tables) {
        return tables.stream()
                .sorted(Comparator.comparing(table -> table.layout().port().table()))
                .flatMap(
                        table ->
                                new RejectSamples(workspace.database(), table, monitor)
                                        .first().stream())
                .toList();
    }

    private RejectReport report(
            FolderContents contents, List<StagedTable> tables, List<Reject> samples) {
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
