package org.tidewaiter.report.html;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tidewaiter.api.finding.Finding;
import org.tidewaiter.api.finding.RiskClass;
import org.tidewaiter.api.run.RuleOutcome;
import org.tidewaiter.api.run.RunReport;
import org.tidewaiter.report.markup.Markup;
import org.tidewaiter.report.words.Numbers;
import org.tidewaiter.report.words.Sentences;
import org.tidewaiter.report.words.Words;

/** All findings, a table a rule and kind, with links to their pages. */
final class FindingsTable {

    private final Markup out;
    private final Sentences sentences;
    private final Words words;

    FindingsTable(Markup out, Sentences sentences) {
        this.out = out;
        this.sentences = sentences;
        this.words = sentences.words();
    }

    void write(RunReport run, Set<Integer> paged) {
        List<Finding> findings = run.findings();
        out.leaf("h3", words.say("heading.findings"));
        if (findings.isEmpty()) {
            out.leaf("p", words.say("findings.none"));
        } else if (paged.size() < findings.size()) {
            out.leaf(
                    "p",
                    words.say("findings.pages", "pages", paged.size(), "count", findings.size()));
        } else {
            out.leaf("p", words.say("findings.allPages"));
        }
        Map<String, String> titles = new LinkedHashMap<>();
        findings.forEach(f -> titles.putIfAbsent(group(f), title(f)));
        titles.forEach((group, title) -> table(run, group, title, paged));
        nearMisses(run);
    }

    private static String group(Finding finding) {
        return finding.rule() + "/" + finding.profile() + "/" + finding.kind();
    }

    private String title(Finding finding) {
        return sentences.ruleTitle(finding.rule())
                + ": "
                + sentences.kindTitle(finding.rule(), finding.kind())
                + (finding.profile().equals("default") ? "" : " (" + finding.profile() + ")");
    }

    private void table(RunReport run, String group, String title, Set<Integer> paged) {
        out.leaf("h4", title);
        begin();
        for (int i = 0; i < run.findings().size(); i++) {
            Finding finding = run.findings().get(i);
            if (group(finding).equals(group)) {
                row(finding, i, paged.contains(i));
            }
        }
        Tables.end(out);
        long cut = cut(run, group);
        if (cut > 0) {
            out.leaf("p", words.say("findings.cut", "count", cut), "class", "notice");
        }
    }

    private static long cut(RunReport run, String group) {
        String[] parts = group.split("/", 3);
        return run.rules().stream()
                .filter(r -> r.rule().equals(parts[0]) && r.profile().equals(parts[1]))
                .map(rule -> rule.outcome())
                .filter(RuleOutcome.Completed.class::isInstance)
                .mapToLong(o -> ((RuleOutcome.Completed) o).cut().getOrDefault(parts[2], 0))
                .sum();
    }

    private void nearMisses(RunReport run) {
        if (run.nearMisses().isEmpty()) {
            return;
        }
        out.leaf("h4", words.say("heading.nearMisses"));
        begin();
        for (int i = 0; i < run.nearMisses().size(); i++) {
            row(run.nearMisses().get(i), run.findings().size() + i, true);
        }
        Tables.end(out);
    }

    private void begin() {
        Tables.begin(out, words, "#rank", "class", "subject", "headline", "#strength");
    }

    private void row(Finding finding, int position, boolean page) {
        out.open("tr");
        Tables.number(out, Integer.toString(finding.rank()));
        out.leaf("td", riskClass(finding, words), "class", "class");
        out.open("td", "class", "name");
        out.text(Sentences.name(finding.subject().label(), finding.subject().id()));
        if (!finding.subject().label().isBlank()) {
            out.empty("br").leaf("span", finding.subject().id(), "class", "soft mono");
        }
        out.close().open("td");
        String headline = sentences.headline(finding);
        if (page) {
            out.leaf("a", headline, "href", "#" + HtmlReport.anchor(position));
        } else {
            out.text(headline).text(" ");
            out.leaf("span", "(" + words.say("page.none") + ")", "class", "soft");
        }
        out.close();
        Tables.number(out, Numbers.strength(finding.strength(), words));
        out.closeLine();
    }

    /** The class with a shape that tells it without colour. */
    static String riskClass(Finding finding, Words words) {
        if (!finding.shortfalls().isEmpty()) {
            return "\u25CC " + words.say("finding.nearMiss");
        }
        RiskClass riskClass = finding.riskClass();
        String sign =
                switch (riskClass) {
                    case ACT -> "\u25B2 ";
                    case REVIEW -> "\u25C6 ";
                    case WATCH -> "\u25CB ";
                };
        return sign + words.code("class", riskClass.name());
    }
}
