package org.tidewaiter.workbench.finding;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.tidewaiter.casework.Step;
import org.tidewaiter.workbench.desk.Moments;
import org.tidewaiter.workbench.desk.Tables;
import org.tidewaiter.workbench.desk.Words;

/** Everything that happened to a finding, the first first. */
final class HistoryTab {

    private final Table table;

    HistoryTab(Composite parent) {
        table = Tables.make(parent, "history");
        Tables.column(table, "history.at", 165);
        Tables.column(table, "history.officer", 100);
        Tables.column(table, "history.act", 180);
        Tables.column(table, "history.status", 130);
        Tables.column(table, "history.note", 260);
    }

    Control control() {
        return table;
    }

    void show(Read read) {
        table.removeAll();
        for (Step step : read.file().history()) {
            String reason = step.reason().map(why -> ": " + Words.CASES.reason(why)).orElse("");
            new TableItem(table, SWT.NONE)
                    .setText(
                            new String[] {
                                Moments.at(step.at()),
                                step.officer(),
                                Words.CASES.act(step.act()),
                                Words.CASES.status(step.status()) + reason,
                                step.note()
                            });
        }
    }
}
