package org.tidewaiter.workbench.worklist;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.tidewaiter.casework.Filter;
import org.tidewaiter.casework.Status;
import org.tidewaiter.report.Titles;
import org.tidewaiter.workbench.desk.DeskKeys;
import org.tidewaiter.workbench.desk.HostServices;
import org.tidewaiter.workbench.desk.Words;

/** What narrows the worklist: a text, a status, a rule. */
final class FilterBar {

    private static final int PAUSE_MILLIS = 300;
    private static final int OPEN = 0;
    private static final int ALL = 1;
    private static final int SNOOZED = 2;
    private static final int FIRST_STATUS = 3;

    private final Text text;
    private final Combo status;
    private final Combo rule;
    private final List<String> rules = new ArrayList<>();
    private final Runnable changed;

    FilterBar(Composite parent, Runnable changed) {
        this.changed = changed;
        Composite bar = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).margins(4, 4).applyTo(bar);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
        text = new Text(bar, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        text.setMessage(Words.say("filter.text"));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(text);
        status = new Combo(bar, SWT.READ_ONLY);
        status.add(Words.say("filter.open"));
        status.add(Words.say("filter.all"));
        status.add(Words.say("filter.snoozed"));
        for (Status each : Status.values()) {
            status.add(Words.CASES.status(each));
        }
        status.select(OPEN);
        rule = new Combo(bar, SWT.READ_ONLY);
        showRules();
        text.addModifyListener(event -> later());
        status.addSelectionListener(
                SelectionListener.widgetSelectedAdapter(event -> changed.run()));
        rule.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> changed.run()));
    }

    /** Whoever types would have the list read at each letter. */
    private void later() {
        String typed = text.getText();
        text.getDisplay()
                .timerExec(
                        PAUSE_MILLIS,
                        () -> {
                            if (!text.isDisposed() && text.getText().equals(typed)) {
                                changed.run();
                            }
                        });
    }

    /** Shows the rules that are installed now; keeps what is chosen if it is still there. */
    void showRules() {
        String chosen = rule.getSelectionIndex() > 0 ? rules.get(rule.getSelectionIndex() - 1) : "";
        rules.clear();
        rule.removeAll();
        rule.add(Words.say("filter.rules"));
        HostServices.engine()
                .ifPresent(
                        engine ->
                                engine.rules().stream()
                                        .map(each -> each.card().id())
                                        .distinct()
                                        .forEach(this::add));
        rule.select(1 + rules.indexOf(chosen));
    }

    private void add(String id) {
        rules.add(id);
        rule.add(
                HostServices.reports()
                        .map(reports -> reports.titles(Words.LOCALE))
                        .map((Titles titles) -> titles.rule(id))
                        .orElse(id));
    }

    /** What is chosen. */
    Filter filter() {
        int chosen = status.getSelectionIndex();
        Filter filter =
                switch (chosen) {
                    case OPEN -> Filter.OPEN;
                    case ALL -> Filter.ALL.with(Filter.Snoozed.LISTED);
                    case SNOOZED -> Filter.ALL.with(Filter.Snoozed.ONLY);
                    default -> Filter.ALL.with(Set.of(Status.values()[chosen - FIRST_STATUS]));
                };
        if (rule.getSelectionIndex() > 0) {
            filter = filter.of(rules.get(rule.getSelectionIndex() - 1));
        }
        String part = text.getText().strip();
        return part.isEmpty() ? filter : filter.matching(part);
    }

    /** Has letters that are typed here be no commands. */
    void keepLettersFrom(DeskKeys keys) {
        keys.leaveTo(text);
    }

    /** Takes the keys. */
    void take() {
        text.setFocus();
        text.selectAll();
    }
}
