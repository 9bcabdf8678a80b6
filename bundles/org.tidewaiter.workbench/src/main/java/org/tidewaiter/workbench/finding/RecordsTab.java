package org.tidewaiter.workbench.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.jspecify.annotations.Nullable;
import org.tidewaiter.api.finding.RecordRef;
import org.tidewaiter.api.host.Officer;
import org.tidewaiter.api.host.Role;
import org.tidewaiter.api.record.CitedRecord;
import org.tidewaiter.casework.AuditNote;
import org.tidewaiter.report.CitedRecords;
import org.tidewaiter.report.Disclosure;
import org.tidewaiter.workbench.desk.Aside;
import org.tidewaiter.workbench.desk.HostServices;
import org.tidewaiter.workbench.desk.SignedIn;
import org.tidewaiter.workbench.desk.Tables;
import org.tidewaiter.workbench.desk.Words;
import org.tidewaiter.workbench.records.Records;

/** The rows that a finding rests on; fields that tell who a person is only for a purpose. */
final class RecordsTab {

    private static final int MOST_ROWS = 500;
    private static final int SHORTEST_PURPOSE = 3;
    private static final int LONGEST_PURPOSE = 300;

    private final Composite area;
    private final Aside reading;
    private final Table table;
    private final Label note;
    private final Button fetch;
    private final Button unmask;
    private @Nullable Read shown;

    RecordsTab(Composite parent) {
        area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).margins(4, 4).applyTo(area);
        note = new Label(area, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(note);
        fetch = button("records.fetch", () -> fill(false));
        unmask = button("records.unmask", this::unmask);
        table = Tables.make(area, "records");
        reading = new Aside(table, Words.say("records.reading"));
        GridDataFactory.fillDefaults().span(3, 1).grab(true, true).applyTo(table);
        Tables.column(table, "records.role", 100);
        Tables.column(table, "records.table", 100);
        Tables.column(table, "records.id", 120);
        Tables.column(table, "records.fields", 600);
    }

    private Button button(String key, Runnable act) {
        Button button = new Button(area, SWT.PUSH);
        button.setText(Words.say(key));
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> act.run()));
        return button;
    }

    Control control() {
        return area;
    }

    /** Shows the keys alone: fetching the rows is logged, and so waits until somebody asks. */
    void show(Read read) {
        reading.forget();
        shown = read;
        table.removeAll();
        for (RecordRef ref : refs(read)) {
            item(ref, "");
        }
        int cited = read.file().facts().records().size();
        note.setText(
                cited > MOST_ROWS
                        ? Words.say("records.cut", MOST_ROWS, cited)
                        : Words.say("records.count", cited));
        fetch.setEnabled(cited > 0);
        unmask.setEnabled(cited > 0);
    }

    private static List<RecordRef> refs(Read read) {
        List<RecordRef> all = read.file().facts().records();
        return all.subList(0, Math.min(MOST_ROWS, all.size()));
    }

    private void item(RecordRef ref, String fields) {
        String role = shown == null ? ref.role() : shown.titles().role(ref.role());
        new TableItem(table, SWT.NONE).setText(new String[] {role, ref.table(), ref.id(), fields});
    }

    private void unmask() {
        InputDialog dialog =
                new InputDialog(
                        area.getShell(),
                        Words.say("records.unmask"),
                        Words.say("records.purpose"),
                        "",
                        RecordsTab::checked);
        if (dialog.open() == Window.OK) {
            fill(true, dialog.getValue().strip());
        }
    }

    private static @Nullable String checked(String purpose) {
        int length = purpose.strip().length();
        return length < SHORTEST_PURPOSE || length > LONGEST_PURPOSE
                ? Words.say("records.purposeLength", SHORTEST_PURPOSE, LONGEST_PURPOSE)
                : null;
    }

    private void fill(boolean clear) {
        fill(clear, "");
    }

    /** Notes in the log who reads, then reads: some milliseconds a row. */
    private void fill(boolean clear, String purpose) {
        Optional<Officer> officer = SignedIn.officer(area.getShell());
        Read read = shown;
        if (read == null || officer.filter(one -> one.roles().contains(Role.OFFICER)).isEmpty()) {
            return;
        }
        note.setText(Words.say("records.reading"));
        reading.ask(
                () ->
                        noted(officer.get(), read, clear, purpose)
                                ? Optional.of(rows(read, clear))
                                : Optional.<List<Row>>empty(),
                rows ->
                        rows.ifPresentOrElse(
                                found -> show(read, found),
                                () -> note.setText(Words.say("worklist.noStore"))),
                problem -> note.setText(problem));
    }

    private record Row(RecordRef ref, String fields) {}

    private static List<Row> rows(Read read, boolean clear) {
        List<Row> rows = new ArrayList<>();
        for (RecordRef ref : refs(read)) {
            String fields =
                    row(ref).map(row -> fields(row, clear)).orElse(Words.say("records.gone"));
            rows.add(new Row(ref, fields));
        }
        return rows;
    }

    private void show(Read read, List<Row> rows) {
        show(read);
        table.removeAll();
        rows.forEach(row -> item(row.ref(), row.fields()));
    }

    private static boolean noted(Officer officer, Read read, boolean clear, String purpose) {
        StringBuilder rows = new StringBuilder();
        refs(read)
                .forEach(ref -> rows.append(ref.table()).append('/').append(ref.id()).append(' '));
        return HostServices.log()
                .map(
                        log ->
                                log.append(
                                        new AuditNote(
                                                officer.id(),
                                                clear ? "unmask-records" : "read-records",
                                                "finding/" + read.file().facts().id(),
                                                purpose,
                                                rows.toString().strip())))
                .isPresent();
    }

    private static Optional<CitedRecord> row(RecordRef ref) {
        return Records.atHand()
                .ask(data -> CitedRecords.of(data, furtherPorts()).record(ref.table(), ref.id()))
                .flatMap(found -> found);
    }

    private static List<org.tidewaiter.api.record.Port> furtherPorts() {
        return HostServices.engine().stream()
                .flatMap(engine -> engine.rules().stream())
                .flatMap(rule -> rule.card().needs().stream())
                .map(need -> need.port())
                .distinct()
                .toList();
    }

    private static String fields(CitedRecord row, boolean clear) {
        List<String> fields = new ArrayList<>();
        for (Map.Entry<String, String> field : row.fields().entrySet()) {
            String value =
                    clear
                            ? Disclosure.shown(field.getKey(), field.getValue())
                            : Disclosure.masked(row.table(), field.getKey(), field.getValue());
            fields.add(field.getKey() + "=" + value);
        }
        return String.join("  ", fields);
    }
}
