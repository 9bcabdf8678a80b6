package org.tidewaiter.console;

import java.io.PrintStream;
import java.util.Locale;
import java.util.stream.Collectors;
import org.tidewaiter.api.finding.Finding;
import org.tidewaiter.api.run.RuleOutcome;
import org.tidewaiter.api.run.RuleReport;
import org.tidewaiter.api.run.RunReport;

/** What came of a run, on one screen. */
final class Summary {

    private final Services services;
    private final Locale locale;

    Summary(Services services, Locale locale) {
        this.services = services;
        this.locale = locale;
    }

    /** One line a rule: what it found, left out, or why it did not run. */
    void outcomes(RunReport report, PrintStream to) {
        for (RuleReport rule : report.rules()) {
            to.println(rule.rule() + " (" + rule.profile() + "): " + outcome(rule));
        }
    }

    /**
     * What each rule tested and could not judge, a line a number; what there was none of is not.
     */
    void account(RunReport report, PrintStream to) {
        for (RuleReport rule : report.rules()) {
            if (rule.counts().values().stream().anyMatch(count -> count != 0)) {
                to.println();
                to.println(rule.rule() + " (" + rule.profile() + ") counted:");
                rule.counts().entrySet().stream()
                        .filter(count -> count.getValue() != 0)
                        .forEach(
                                count ->
                                        to.printf(
                                                Locale.ROOT,
                                                "  %,13d  %s%n",
                                                count.getValue(),
                                                services.reports()
                                                        .countTitle(
                                                                rule.rule(),
                                                                count.getKey(),
                                                                locale)));
            }
        }
    }

    private String outcome(RuleReport rule) {
        RuleOutcome outcome = rule.outcome();
        if (outcome instanceof RuleOutcome.Completed completed) {
            String kinds =
                    completed.emitted().entrySet().stream()
                            .filter(kind -> kind.getValue() > 0)
                            .map(kind -> kindLine(completed, kind.getKey(), kind.getValue()))
                            .collect(Collectors.joining("; "));
            return kinds.isEmpty() ? "completed, nothing found" : kinds;
        }
        String why = services.reports().titles(locale).why(rule);
        if (outcome instanceof RuleOutcome.NotApplicable) {
            return "not applicable: " + why;
        } else if (outcome instanceof RuleOutcome.Failed failed) {
            String where = failed.threw() ? " (log reference " + failed.reference() + ")" : "";
            return "FAILED: " + why + where;
        } else if (outcome instanceof RuleOutcome.OverBudget) {
            return "OVER BUDGET: " + why;
        }
        return "cancelled";
    }

    private static String kindLine(RuleOutcome.Completed completed, String kind, int emitted) {
        int cut = completed.cut().getOrDefault(kind, 0);
        return String.format(Locale.ROOT, "%,d %s", emitted, kind)
                + (cut == 0 ? "" : String.format(Locale.ROOT, " (%,d more cut by --top)", cut));
    }

    /** The headlines of the strongest findings of each rule, profile and kind. */
    void headlines(RunReport report, int eachKind, PrintStream to) {
        String shown = "";
        int left = 0;
        for (Finding finding : report.findings()) {
            String group = finding.rule() + " " + finding.profile() + " " + finding.kind();
            if (!group.equals(shown)) {
                shown = group;
                left = eachKind;
                to.println();
                to.println(finding.rule() + ": " + finding.kind());
                to.println("  rank  strength  class   finding");
            }
            if (left-- > 0) {
                to.printf(
                        Locale.ROOT,
                        "  %4d  %8.3f  %-6s  %s%n",
                        finding.rank(),
                        finding.strength(),
                        finding.riskClass().name().toLowerCase(Locale.ROOT),
                        services.reports().headline(finding, locale));
            }
        }
    }

    /** The exit code of a run: a rule that failed or ran out of its budget is a failure. */
    static int exitCode(RunReport report) {
        return report.rules().stream()
                        .map(RuleReport::outcome)
                        .anyMatch(
                                outcome ->
                                        outcome instanceof RuleOutcome.Failed
                                                || outcome instanceof RuleOutcome.OverBudget)
                ? ExitCode.FAILED
                : ExitCode.DONE;
    }
}
