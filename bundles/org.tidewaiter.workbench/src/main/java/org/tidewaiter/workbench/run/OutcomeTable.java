package org.tidewaiter.workbench.run;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.tidewaiter.api.run.RuleOutcome;
import org.tidewaiter.api.run.RuleReport;
import org.tidewaiter.report.Titles;
import org.tidewaiter.workbench.desk.HostServices;
import org.tidewaiter.workbench.desk.Moments;
import org.tidewaiter.workbench.desk.Tables;
import org.tidewaiter.workbench.desk.Words;

/**
 * What came of each rule of a run: how it ended, what it found, what a limit cut, what it counted.
 */
final class OutcomeTable {

    private final Table table;

    OutcomeTable(Composite parent) {
        table = Tables.make(parent, "outcomes");
        Tables.column(table, "outcome.rule", 150);
        Tables.column(table, "outcome.ended", 110);
        Tables.column(table, "outcome.found", 260);
        Tables.column(table, "outcome.cut", 90);
        Tables.column(table, "outcome.took", 70);
        Tables.column(table, "outcome.counts", 500);
    }

    Control control() {
        return table;
    }

    void show(List<RuleReport> reports) {
        table.removeAll();
        Optional<Titles> titles = HostServices.reports().map(all -> all.titles(Words.LOCALE));
        for (RuleReport report : reports) {
            new TableItem(table, SWT.NONE).setText(row(report, titles));
        }
    }

    private static String[] row(RuleReport report, Optional<Titles> titles) {
        String id = report.rule();
        return new String[] {
            titles.map(all -> all.rule(id)).orElse(id),
            Words.CASES.outcome(report.outcome()),
            found(report, titles),
            report.outcome() instanceof RuleOutcome.Completed done
                    ? String.valueOf(done.cut().values().stream().mapToInt(all -> all).sum())
                    : "",
            Moments.took(report.took()),
            counted(report.counts(), key -> titles.map(all -> all.count(id, key)).orElse(key))
        };
    }

    /** What it found, or why it did not complete. */
    private static String found(RuleReport report, Optional<Titles> titles) {
        String id = report.rule();
        RuleOutcome outcome = report.outcome();
        if (outcome instanceof RuleOutcome.Completed done) {
            return counted(
                    done.emitted(), kind -> titles.map(all -> all.kind(id, kind)).orElse(kind));
        } else if (outcome instanceof RuleOutcome.Failed failed && failed.threw()) {
            // what it threw may quote a name
            return Words.say("outcome.reference", failed.reference());
        }
        return titles.map(all -> all.why(report)).orElseGet(outcome::why);
    }

    private static String counted(
            Map<String, ? extends Number> counts, java.util.function.UnaryOperator<String> title) {
        return counts.entrySet().stream()
                .map(count -> title.apply(count.getKey()) + " " + count.getValue())
                .collect(Collectors.joining("; "));
    }
}
