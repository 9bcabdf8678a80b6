package org.tidewaiter.report.html;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tidewaiter.api.finding.RiskClass;
import org.tidewaiter.api.record.RejectReport;
import org.tidewaiter.api.run.RuleOutcome;
import org.tidewaiter.api.run.RuleReport;
import org.tidewaiter.api.run.RunReport;
import org.tidewaiter.report.Report;
import org.tidewaiter.report.markup.Markup;
import org.tidewaiter.report.words.Numbers;
import org.tidewaiter.report.words.Sentences;
import org.tidewaiter.report.words.Times;
import org.tidewaiter.report.words.Words;

/** The first page: what was asked of which records, and what came of it. */
final class Summary {

    private final Markup out;
    private final Sentences sentences;
    private final Words words;

    Summary(Markup out, Sentences sentences) {
        this.out = out;
        this.sentences = sentences;
        this.words = sentences.words();
    }

    void write(Report report, String title) {
        RunReport run = report.run();
        out.open("header", "id", "summary").leaf("h1", title);
        out.leaf("p", words.say("report.asOf", "at", run.asOf()));
        out.open("p", "class", "soft").text(words.say("report.fingerprint")).text(" ");
        out.leaf("span", run.data().fingerprint(), "class", "mono").close();
        out.leaf("p", words.say("finding.association"), "class", "notice").closeLine();
        figures(run, report.rejects());
        rules(run);
    }

    /** What was counted, read and rejected: the account behind the findings, so it follows them. */
    void account(Report report) {
        counts(report.run());
        new Rejects(out, words).write(report.rejects());
    }

    private void figures(RunReport run, RejectReport rejects) {
        out.open("ul", "class", "figures");
        int all = run.findings().size();
        figure(all, words.say("figure.findings", "count", all));
        for (RiskClass riskClass : RiskClass.values()) {
            long count = run.findings().stream().filter(f -> f.riskClass() == riskClass).count();
            figure(
                    count,
                    words.code("figure", riskClass.name().toLowerCase(java.util.Locale.ROOT)));
        }
        long completed =
                run.rules().stream()
                        .filter(rule -> rule.outcome() instanceof RuleOutcome.Completed)
                        .count();
        figure(completed, words.say("figure.rules", "of", run.rules().size()));
        if (!rejects.tables().isEmpty()) {
            long read =
                    rejects.tables().values().stream().mapToLong(RejectReport.Count::read).sum();
            figure(rejects.rejected(), words.say("figure.rejected", "of", read));
        }
        out.closeLine();
    }

    private void figure(long number, String text) {
        out.open("li").leaf("strong", Numbers.count(number, words)).text(text).closeLine();
    }

    private void rules(RunReport run) {
        out.leaf("h3", words.say("heading.rules"));
        if (run.rules().isEmpty()) {
            out.leaf("p", words.say("rules.none"));
            return;
        }
        Tables.begin(out, words, "rule", "outcome", "found", "cut", "#rows", "#took");
        run.rules().forEach(this::rule);
        Tables.end(out);
    }

    private void rule(RuleReport rule) {
        out.open("tr").open("td").leaf("strong", sentences.ruleTitle(rule.rule()));
        String question = sentences.ruleQuestion(rule.rule());
        out.leaf("p", question);
        String version = rule.version();
        out.leaf(
                        "p",
                        rule.rule()
                                + ", "
                                + words.say(
                                        "rules.profile",
                                        "version",
                                        version,
                                        "profile",
                                        rule.profile()),
                        "class",
                        "soft")
                .close();
        outcome(rule);
        Map<String, Integer> emitted = Map.of();
        Map<String, Integer> cut = Map.of();
        if (rule.outcome() instanceof RuleOutcome.Completed completed) {
            emitted = completed.emitted();
            cut = completed.cut();
        }
        kinds(rule.rule(), emitted, "found.none");
        kinds(rule.rule(), cut, "cut.none");
        Tables.number(out, Numbers.count(rule.rowsRead(), words));
        Tables.number(out, Times.duration(rule.took(), words));
        out.closeLine();
    }

    private void outcome(RuleReport rule) {
        RuleOutcome outcome = rule.outcome();
        String sign = outcome instanceof RuleOutcome.Completed ? "\u2713 " : "\u25B2 ";
        out.open("td")
                .leaf("strong", sign + words.code("outcome", outcome.name()), "class", "tight");
        String why = sentences.why(rule);
        if (!why.isEmpty()) {
            out.leaf("p", why);
        }
        if (outcome instanceof RuleOutcome.Failed failed && failed.threw()) {
            out.leaf("p", words.say("outcome.reference", "reference", failed.reference()));
        }
        out.close();
    }

    private void kinds(String rule, Map<String, Integer> kinds, String none) {
        out.open("td");
        boolean any = false;
        for (Map.Entry<String, Integer> kind : new TreeMap<>(kinds).entrySet()) {
            if (kind.getValue() > 0) {
                String title = sentences.kindTitle(rule, kind.getKey());
                out.leaf("p", words.say("found.kind", "kind", title, "count", kind.getValue()));
                any = true;
            }
        }
        if (!any) {
            out.leaf("p", words.say(none), "class", "soft");
        }
        out.close();
    }

    private void counts(RunReport run) {
        out.leaf("h3", words.say("heading.counts"));
        if (run.rules().stream().allMatch(rule -> rule.counts().isEmpty())) {
            out.leaf("p", words.say("counts.none"));
            return;
        }
        run.rules().stream().filter(rule -> !rule.counts().isEmpty()).forEach(this::counts);
    }

    private void counts(RuleReport rule) {
        out.leaf("h4", sentences.ruleTitle(rule.rule()) + profile(rule));
        Tables.narrow(out, words, "count", "#number");
        rule.counts().entrySet().stream()
                .filter(count -> count.getValue() != 0)
                .forEach(count -> count(rule.rule(), count.getKey(), count.getValue()));
        Tables.end(out);
        String none =
                rule.counts().entrySet().stream()
                        .filter(count -> count.getValue() == 0)
                        .map(count -> sentences.countTitle(rule.rule(), count.getKey()))
                        .collect(Collectors.joining("; "));
        if (!none.isEmpty()) {
            out.leaf("p", words.say("counts.zero", "list", none), "class", "soft");
        }
    }

    /** Told only where it is not the one that every rule has. */
    private static String profile(RuleReport rule) {
        return rule.profile().equals("default") ? "" : " (" + rule.profile() + ")";
    }

    private void count(String rule, String key, long number) {
        out.open("tr").leaf("td", sentences.countTitle(rule, key));
        Tables.number(out, Numbers.count(number, words));
        out.closeLine();
    }
}
