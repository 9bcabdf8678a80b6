package org.tidewaiter.workbench.finding;

import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.tidewaiter.report.FindingText;
import org.tidewaiter.workbench.desk.Sections;
import org.tidewaiter.workbench.desk.Words;

/** The argument: reasons with what chance would give, lawful reasons tried, what is not known. */
final class WhyTab {

    private static final int COLUMNS = 4;

    private final Sections page;

    WhyTab(Composite parent) {
        page = new Sections(parent);
    }

    Control control() {
        return page.control();
    }

    /** What takes the keys. */
    Control focus() {
        return page.focus();
    }

    void show(Read read) {
        page.clear();
        FindingText text = read.text();
        reasons(text);
        innocent(text.innocent());
        missing(text.missing());
        if (!text.shortfalls().isEmpty()) {
            shortfalls(text.shortfalls());
        }
        facts(text.facts());
        parameters(text.parameters());
        page.show();
    }

    private void reasons(FindingText text) {
        Composite table = section("why.reasons", COLUMNS);
        head(table, "why.reason", "why.value", "why.expected", "why.weight");
        for (FindingText.Reason reason : text.reasons()) {
            row(table, reason.text(), reason.value(), reason.expected(), reason.weightText());
        }
        row(table, Words.say("why.sum"), "", "", text.sum());
    }

    private void innocent(List<FindingText.Explanation> tried) {
        Composite table = section("why.innocent", COLUMNS);
        if (tried.isEmpty()) {
            row(table, Words.say("why.noInnocent"), "", "", "");
        }
        for (FindingText.Explanation one : tried) {
            row(table, one.title(), one.text(), one.answerTitle(), one.weightText());
        }
    }

    private void missing(List<FindingText.Unknown> unknown) {
        Composite table = section("why.missing", 2);
        if (unknown.isEmpty()) {
            row(table, Words.say("why.nothingMissing"), "");
        }
        for (FindingText.Unknown one : unknown) {
            row(table, one.text(), one.change());
        }
    }

    private void shortfalls(List<FindingText.Short> all) {
        Composite table = section("why.shortfalls", 3);
        for (FindingText.Short one : all) {
            row(table, one.text(), one.value(), one.required());
        }
    }

    private void facts(List<FindingText.Named> values) {
        Composite table = section("why.facts", 2);
        for (FindingText.Named value : values) {
            row(table, value.name(), value.value());
        }
    }

    /** By what they are called; their keys are beside the mouse. */
    private void parameters(List<FindingText.Setting> settings) {
        Composite table = section("why.parameters", 2);
        for (FindingText.Setting setting : settings) {
            cell(table, setting.title(), 0).setToolTipText(setting.name());
            cell(table, setting.value(), 1);
        }
    }

    private Composite section(String key, int columns) {
        return page.section(Words.say(key), columns);
    }

    private void head(Composite table, String... keys) {
        for (int column = 0; column < keys.length; column++) {
            Label label = cell(table, Words.say(keys[column]), column);
            label.setForeground(label.getDisplay().getSystemColor(SWT.COLOR_DARK_GRAY));
        }
    }

    private void row(Composite table, String... texts) {
        for (int column = 0; column < texts.length; column++) {
            cell(table, texts[column], column);
        }
    }

    /** The first column takes what is left. */
    private Label cell(Composite table, String text, int column) {
        return column == 0 ? page.wide(table, text) : page.narrow(table, text);
    }
}
