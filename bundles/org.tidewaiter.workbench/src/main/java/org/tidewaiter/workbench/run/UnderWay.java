package org.tidewaiter.workbench.run;

import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;
import org.tidewaiter.api.run.RunProgress;
import org.tidewaiter.workbench.desk.Words;
import org.tidewaiter.workbench.records.Records;

/** The records at hand and the run under way, with the buttons that begin and end one. */
final class UnderWay {

    private static final int PARTS = 1_000;

    private final Label line;
    private final ProgressBar bar;
    private final Button run;
    private final Button cancel;

    UnderWay(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(4).margins(6, 4).applyTo(area);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(area);
        line = new Label(area, SWT.NONE);
        line.setData("org.tidewaiter.widget", "under-way");
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(line);
        bar = new ProgressBar(area, SWT.HORIZONTAL | SWT.SMOOTH);
        bar.setMaximum(PARTS);
        run = button(area, "runs.run", "org.tidewaiter.workbench.run");
        cancel = button(area, "runs.cancel", "org.tidewaiter.workbench.cancel");
        refresh();
    }

    private static Button button(Composite area, String key, String command) {
        Button button = new Button(area, SWT.PUSH);
        button.setText(Words.say(key));
        button.addSelectionListener(
                SelectionListener.widgetSelectedAdapter(event -> RunCommands.execute(command)));
        return button;
    }

    void refresh() {
        Optional<RunJob> job = RunJob.current();
        Optional<RunProgress> progress = job.flatMap(RunJob::progress);
        String records =
                Records.atHand()
                        .ask(data -> Words.say("runs.records", data.name()))
                        .orElse(Words.say("runs.noRecords"));
        String last = RunJob.lastEnd();
        String idle = last.isEmpty() ? records : records + "   " + last;
        line.setText(
                progress.map(ShownRun::line)
                        .orElse(job.isPresent() ? Words.say("run.begins") : idle));
        line.setToolTipText(line.getText());
        bar.setVisible(job.isPresent());
        bar.setSelection(progress.map(UnderWay::share).orElse(0));
        run.setEnabled(job.isEmpty());
        cancel.setEnabled(job.isPresent());
    }

    private static int share(RunProgress progress) {
        return progress.rules() == 0 ? 0 : ShownRun.done(progress) / progress.rules();
    }
}
