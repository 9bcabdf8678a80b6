package org.tidewaiter.workbench.run;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.tidewaiter.api.record.Reject;
import org.tidewaiter.api.record.RejectReport;
import org.tidewaiter.report.Disclosure;
import org.tidewaiter.workbench.desk.Tables;
import org.tidewaiter.workbench.desk.Words;
import org.tidewaiter.workbench.records.Records;

/** What was read of the records at hand, and the first rows that could not be used. */
final class RejectTable {

    private final Table table;

    RejectTable(Composite parent) {
        table = Tables.make(parent, "rejects");
        Tables.column(table, "reject.table", 110);
        Tables.column(table, "reject.where", 200);
        Tables.column(table, "reject.column", 120);
        Tables.column(table, "reject.reason", 300);
        Tables.column(table, "reject.value", 160);
    }

    Control control() {
        return table;
    }

    void refresh() {
        table.removeAll();
        Records.atHand().ask(data -> data.rejects()).ifPresent(this::show);
    }

    private void show(RejectReport report) {
        report.tables()
                .forEach(
                        (name, count) ->
                                row(
                                        name,
                                        "",
                                        "",
                                        Words.say("reject.count", count.read(), count.rejected()),
                                        ""));
        for (Reject reject : report.samples()) {
            row(
                    reject.table(),
                    reject.file() + ":" + reject.line(),
                    reject.column(),
                    reject.reason(),
                    Disclosure.shown(reject));
        }
        report.notes().forEach(note -> row("", "", "", note, ""));
    }

    private void row(String... texts) {
        new TableItem(table, SWT.NONE).setText(texts);
    }
}
