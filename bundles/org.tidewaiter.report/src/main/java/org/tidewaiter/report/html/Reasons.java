package org.tidewaiter.report.html;

import java.util.ArrayList;
import java.util.List;
import org.tidewaiter.api.finding.Evidence;
import org.tidewaiter.api.finding.Finding;
import org.tidewaiter.api.finding.Innocent;
import org.tidewaiter.report.markup.Markup;
import org.tidewaiter.report.words.Numbers;
import org.tidewaiter.report.words.Sentences;
import org.tidewaiter.report.words.Words;

/**
 * The signed reasons as a waterfall: each bar begins where the one before ended. Bars that raise
 * the sum are filled, bars that lower it are hollow; the numbers stand beside.
 */
final class Reasons {

    private static final double WIDTH = 170;
    private static final double HEIGHT = 18;

    private record Step(String text, String seen, String expected, double weight) {}

    private final Markup out;
    private final Sentences sentences;
    private final Words words;
    private final Finding finding;
    private double lowest;
    private double highest;

    Reasons(Markup out, Sentences sentences, Finding finding) {
        this.out = out;
        this.sentences = sentences;
        this.words = sentences.words();
        this.finding = finding;
    }

    void write() {
        out.leaf("h3", words.say("heading.reasons"));
        out.leaf("p", words.say("reasons.caption"), "class", "soft");
        List<Step> steps = steps();
        scale(steps);
        Tables.begin(out, words, "reason", "#seen", "#expected", "sum", "#weight");
        double sum = 0;
        for (Step step : steps) {
            row(step, sum, "");
            sum += step.weight();
        }
        row(new Step(words.say("reasons.sum"), "", "", sum), 0, "sum");
        Tables.end(out);
    }

    private List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        for (Evidence line : finding.evidence()) {
            String seen = sentences.quantity(finding, line.value(), line.unit());
            String expected =
                    line.expected().isPresent()
                            ? sentences.quantity(
                                    finding, line.expected().getAsDouble(), line.unit())
                            : "";
            String text = sentences.evidence(finding, line);
            steps.add(new Step(text, seen, expected, line.weight()));
        }
        for (Innocent reason : finding.innocent()) {
            if (reason.weight() != 0) {
                String text = sentences.innocent(finding, reason);
                steps.add(new Step(text, "", "", reason.weight()));
            }
        }
        return steps;
    }

    private void scale(List<Step> steps) {
        double sum = 0;
        for (Step step : steps) {
            sum += step.weight();
            lowest = Math.min(lowest, sum);
            highest = Math.max(highest, sum);
        }
    }

    private void row(Step step, double from, String style) {
        out.open("tr", "class", style).leaf("td", step.text());
        Tables.number(out, step.seen());
        Tables.number(out, step.expected());
        out.open("td");
        bar(from, from + step.weight(), style);
        out.close();
        Tables.number(out, Numbers.signed(step.weight(), words));
        out.closeLine();
    }

    private void bar(double from, double to, String style) {
        out.open("svg", "viewBox", "0 0 170 18", "class", "fall", "aria-hidden", "true");
        double zero = x(0);
        out.empty("line", "x1", zero, "y1", 0.0, "x2", zero, "y2", HEIGHT, "class", "axis");
        if (from != to) {
            double left = Math.min(x(from), x(to));
            double width = Math.max(1.5, Math.abs(x(to) - x(from)));
            String kind = style.isEmpty() ? (to > from ? "up" : "down") : "total";
            out.empty("rect", "x", left, "y", 3.0, "width", width, "height", 12.0, "class", kind);
        }
        out.close();
    }

    private double x(double sum) {
        double span = highest - lowest;
        return 2 + (span == 0 ? 0 : (sum - lowest) / span * (WIDTH - 4));
    }
}
