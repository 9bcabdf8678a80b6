package org.tidewaiter.workbench.worklist;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.MouseListener;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.IWorkbenchPartSite;
import org.jspecify.annotations.Nullable;
import org.tidewaiter.api.host.Role;
import org.tidewaiter.casework.Casework;
import org.tidewaiter.casework.Filter;
import org.tidewaiter.casework.Order;
import org.tidewaiter.casework.WorklistRow;
import org.tidewaiter.report.Titles;
import org.tidewaiter.workbench.desk.Aside;
import org.tidewaiter.workbench.desk.Current;
import org.tidewaiter.workbench.desk.DeskKeys;
import org.tidewaiter.workbench.desk.HostServices;
import org.tidewaiter.workbench.desk.News;
import org.tidewaiter.workbench.desk.SignedIn;
import org.tidewaiter.workbench.desk.Tables;
import org.tidewaiter.workbench.desk.Words;
import org.tidewaiter.workbench.finding.FindingRef;

/** A virtual table of the worklist: only rows in sight are asked for, and read aside. */
final class WorklistTable {

    private final IWorkbenchPartSite site;
    private final Current selection = new Current();
    private final FilterBar filter;
    private final Label counts;
    private final Table table;
    private final Aside list;
    private final Aside further;
    private final Map<Column, TableColumn> columns = new EnumMap<>(Column.class);
    private Order order = Order.STRENGTH;
    private boolean reversed;
    private @Nullable Rows rows;
    private @Nullable Titles titles;
    private boolean reading;

    WorklistTable(Composite parent, IWorkbenchPartSite site) {
        this.site = site;
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(parent);
        filter = new FilterBar(parent, this::restart);
        table = Tables.make(parent, "worklist", SWT.VIRTUAL | SWT.SINGLE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(table);
        list = new Aside(table, Words.say("worklist.reading"));
        further = new Aside(table, Words.say("worklist.reading"));
        counts = new Label(parent, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).indent(6, 2).applyTo(counts);
        for (Column each : Column.values()) {
            columns.put(each, column(each));
        }
        table.addListener(SWT.SetData, event -> fill((TableItem) event.item, event.index));
        table.addSelectionListener(
                SelectionListener.widgetSelectedAdapter(event -> selection.choose(current())));
        table.addSelectionListener(SelectionListener.widgetDefaultSelectedAdapter(event -> open()));
        table.addMouseListener(MouseListener.mouseUpAdapter(event -> open()));
        site.setSelectionProvider(selection);
        filter.keepLettersFrom(new DeskKeys(site));
        News.hear(table, this::heard);
        restart();
    }

    private TableColumn column(Column each) {
        TableColumn column = new TableColumn(table, each.alignment());
        column.setText(each.title());
        column.setWidth(each.width());
        column.setMoveable(true);
        each.order()
                .ifPresent(
                        by ->
                                column.addSelectionListener(
                                        SelectionListener.widgetSelectedAdapter(
                                                event -> sort(column, by))));
        return column;
    }

    private void sort(TableColumn column, Order by) {
        reversed = order == by && !reversed;
        order = by;
        table.setSortColumn(column);
        table.setSortDirection(reversed ? SWT.UP : SWT.DOWN);
        restart();
    }

    private void heard(News news) {
        if (news instanceof News.RulesChanged) {
            filter.showRules();
            restart();
        } else if (news instanceof News.FindingChanged
                || news instanceof News.StoreChanged
                || news instanceof News.RunChanged run && run.ended()) {
            restart();
        }
    }

    /** Reads the list anew, from the top, and keeps the current row if it is still near it. */
    private void restart() {
        Optional<Casework> casework = HostServices.casework();
        titles = HostServices.reports().map(reports -> reports.titles(Words.LOCALE)).orElse(null);
        if (!SignedIn.may(Role.OFFICER)) {
            list.forget();
            show(null, Words.say("worklist.notForYou"));
        } else if (casework.isEmpty()) {
            list.forget();
            show(null, Words.say("worklist.noStore"));
        } else {
            read(casework.get());
        }
    }

    private record Listed(Rows rows, String line) {}

    private void read(Casework casework) {
        Filter wanted = filter.filter();
        Order by = order;
        boolean backwards = reversed;
        Optional<FindingRef> chosen = selection.chosen(FindingRef.class);
        int place = table.getSelectionIndex();
        list.ask(
                () -> {
                    Rows read = new Rows(casework, wanted, by, backwards);
                    read.read(Math.max(0, place));
                    return new Listed(read, Counts.line(read, casework));
                },
                listed -> {
                    show(listed.rows(), listed.line());
                    chosen.ifPresent(ref -> restore(ref, place));
                },
                problem -> show(null, problem));
    }

    private void show(@Nullable Rows shown, String line) {
        rows = shown;
        counts.setText(line);
        counts.setToolTipText(line);
        table.setItemCount(shown == null ? 0 : shown.places());
        table.clearAll();
    }

    /** A finding that left the list leaves its place to the next one. */
    private void restore(FindingRef ref, int place) {
        int found = rows == null ? -1 : rows.indexOf(ref.id());
        int index = found >= 0 ? found : Math.min(place, table.getItemCount() - 1);
        if (index >= 0) {
            table.setSelection(index);
        }
        selection.choose(current());
    }

    private void fill(TableItem item, int index) {
        Rows shown = rows;
        if (shown == null) {
            return;
        }
        Optional<WorklistRow> row = shown.row(index);
        if (row.isEmpty()) {
            item.setText(Column.SUBJECT.ordinal(), Words.say("worklist.reading"));
            readOn(shown, index);
        } else if (titles == null) {
            item.setText(Column.SUBJECT.ordinal(), row.get().subject().id());
        } else {
            for (Column each : Column.values()) {
                item.setText(each.ordinal(), each.text(row.get(), titles));
            }
        }
    }

    /** Reads on to a row, unless that is done already: rows in sight come into it together. */
    private void readOn(Rows shown, int index) {
        if (reading) {
            return;
        }
        reading = true;
        further.ask(
                () -> {
                    shown.read(index);
                    return shown;
                },
                this::readOn,
                problem -> {
                    reading = false;
                    if (shown == rows) {
                        show(null, problem);
                    }
                });
    }

    private void readOn(Rows shown) {
        reading = false;
        if (shown == rows) {
            table.setItemCount(shown.places());
            table.clearAll();
        }
    }

    /** The row that acts are about. */
    private Optional<FindingRef> current() {
        int index = table.getSelectionIndex();
        return rows == null || index < 0 ? Optional.empty() : rows.row(index).map(FindingRef::of);
    }

    private void open() {
        current().ifPresent(ref -> ref.open(site.getPage()));
    }

    void step(int by) {
        int index = Math.max(0, Math.min(table.getItemCount() - 1, table.getSelectionIndex() + by));
        if (index < table.getItemCount()) {
            table.setSelection(index);
            selection.choose(current());
        }
        table.setFocus();
    }

    void take() {
        table.setFocus();
        if (table.getSelectionIndex() < 0 && table.getItemCount() > 0) {
            step(0);
        }
    }

    void takeFilter() {
        filter.take();
    }
}
