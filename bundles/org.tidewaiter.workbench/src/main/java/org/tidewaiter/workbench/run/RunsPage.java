package org.tidewaiter.workbench.run;

import java.util.List;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.tidewaiter.casework.Casework;
import org.tidewaiter.casework.KeptRun;
import org.tidewaiter.workbench.desk.Aside;
import org.tidewaiter.workbench.desk.HostServices;
import org.tidewaiter.workbench.desk.Moments;
import org.tidewaiter.workbench.desk.News;
import org.tidewaiter.workbench.desk.Tables;
import org.tidewaiter.workbench.desk.Words;

/** The run under way above; below, runs that were kept and what came of the chosen one. */
final class RunsPage {

    private static final int LISTED = 200;
    private static final int[] WIDTHS = {45, 55};

    private final UnderWay underWay;
    private final Table runs;
    private final Aside reading;
    private final OutcomeTable outcomes;
    private final RejectTable rejects;
    private List<KeptRun> kept = List.of();

    RunsPage(Composite parent) {
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(parent);
        underWay = new UnderWay(parent);
        SashForm halves = new SashForm(parent, SWT.HORIZONTAL);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(halves);
        runs = Tables.make(halves, "runs");
        reading = new Aside(runs, Words.say("runs.reading"));
        Tables.column(runs, "runs.number", 48);
        Tables.column(runs, "runs.at", 165);
        Tables.column(runs, "runs.data", 170);
        Tables.column(runs, "runs.findings", 70);
        Tables.column(runs, "runs.officer", 90);
        runs.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> choose()));
        CTabFolder tabs = new CTabFolder(halves, SWT.TOP | SWT.FLAT);
        outcomes = new OutcomeTable(tabs);
        rejects = new RejectTable(tabs);
        CTabItem first = new CTabItem(tabs, SWT.NONE);
        first.setText(Words.say("runs.outcomes"));
        first.setControl(outcomes.control());
        CTabItem second = new CTabItem(tabs, SWT.NONE);
        second.setText(Words.say("runs.rejects"));
        second.setControl(rejects.control());
        tabs.setSelection(0);
        halves.setWeights(WIDTHS);
        News.hear(parent, this::heard);
        refresh();
        rejects.refresh();
    }

    private void heard(News news) {
        if (news instanceof News.RunChanged run) {
            underWay.refresh();
            if (run.ended()) {
                refresh();
            }
        } else if (news instanceof News.StoreChanged || news instanceof News.RulesChanged) {
            refresh();
        } else if (news instanceof News.RecordsChanged) {
            underWay.refresh();
            rejects.refresh();
        }
    }

    private void refresh() {
        underWay.refresh();
        Optional<Casework> casework = HostServices.casework();
        reading.ask(
                () -> casework.map((Casework all) -> all.runs(LISTED)).orElse(List.of()),
                this::show,
                problem -> {
                    show(List.of());
                    new TableItem(runs, SWT.NONE).setText(2, problem);
                });
    }

    private void show(List<KeptRun> shown) {
        kept = shown;
        runs.removeAll();
        for (KeptRun run : shown) {
            new TableItem(runs, SWT.NONE)
                    .setText(
                            new String[] {
                                String.valueOf(run.id()),
                                Moments.at(run.keptAt()),
                                run.data().name(),
                                String.valueOf(run.findings()),
                                run.officer()
                            });
        }
        if (!shown.isEmpty()) {
            runs.setSelection(0);
        }
        choose();
    }

    private void choose() {
        int index = runs.getSelectionIndex();
        outcomes.show(index >= 0 && index < kept.size() ? kept.get(index).rules() : List.of());
    }

    void take() {
        runs.setFocus();
    }
}
