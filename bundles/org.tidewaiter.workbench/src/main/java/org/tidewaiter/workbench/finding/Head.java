package org.tidewaiter.workbench.finding;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.tidewaiter.casework.FindingState;
import org.tidewaiter.workbench.desk.Moments;
import org.tidewaiter.workbench.desk.Words;

/** The head of a finding: its one sentence, and where the work on it stands. */
final class Head {

    private static final int WIDTH_HINT = 200;

    /** Under which a test finds the id of the finding that is shown. */
    private static final String FINDING = "org.tidewaiter.finding";

    private final Label crumb;
    private final StyledText headline;
    private final Label state;

    Head(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(10, 6).spacing(0, 3).applyTo(area);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(area);
        crumb = line(area);
        headline = new StyledText(area, SWT.WRAP | SWT.READ_ONLY);
        headline.setCaret(null);
        headline.setBackground(area.getBackground());
        headline.setFont(JFaceResources.getBannerFont());
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH_HINT, -1).applyTo(headline);
        headline.setData("org.tidewaiter.widget", "headline");
        state = line(area);
        state.setData("org.tidewaiter.widget", "state");
        say(Words.say("finding.none"));
    }

    private static Label line(Composite area) {
        Label label = new Label(area, SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH_HINT, -1).applyTo(label);
        return label;
    }

    /** Says why nothing is shown. */
    void say(String text) {
        crumb.setText("");
        headline.setText(text);
        headline.setData(FINDING, "");
        state.setText("");
        headline.getParent().getParent().layout(true, true);
    }

    void show(Read read) {
        var facts = read.file().facts();
        crumb.setText(
                Words.say(
                        "finding.crumb",
                        read.titles().kind(facts.rule(), facts.kind()),
                        read.titles().rule(facts.rule()),
                        read.titles().strength(facts.strength()),
                        read.titles().riskClass(facts.riskClass())));
        headline.setText(read.text().headline());
        headline.setData(FINDING, facts.id());
        state.setText(state(read));
    }

    private static String state(Read read) {
        FindingState state = read.file().state();
        StringBuilder line = new StringBuilder(Words.CASES.status(state.status()));
        state.reason().ifPresent(why -> line.append(": ").append(Words.CASES.reason(why)));
        state.assignee()
                .ifPresent(who -> line.append("  ").append(Words.say("finding.assigned", who)));
        line.append("  ").append(Words.say("finding.seen", Moments.at(read.file().firstSeen())));
        read.file()
                .facts()
                .reviewBy()
                .ifPresent(
                        by ->
                                line.append("  ")
                                        .append(Words.say("finding.reviewBy", Moments.at(by))));
        if (state.notSeenSince().isPresent()) {
            line.append("  ").append(Words.say("finding.missed", state.notSeenSince().getAsLong()));
        }
        if (read.file().control()) {
            line.append("\n").append(Words.say("finding.control"));
        }
        if (read.file().withdrawn()) {
            line.append("\n").append(Words.say("finding.withdrawn"));
        }
        return line.toString();
    }
}
