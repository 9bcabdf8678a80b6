package org.tidewaiter.report.html;

import java.util.Map;
import org.tidewaiter.api.finding.Finding;
import org.tidewaiter.api.finding.Innocent;
import org.tidewaiter.api.finding.MissingFact;
import org.tidewaiter.api.finding.Related;
import org.tidewaiter.api.finding.Shortfall;
import org.tidewaiter.report.CitedRecords;
import org.tidewaiter.report.markup.Markup;
import org.tidewaiter.report.words.Numbers;
import org.tidewaiter.report.words.Sentences;
import org.tidewaiter.report.words.TextWidth;
import org.tidewaiter.report.words.Times;
import org.tidewaiter.report.words.Words;

/** A finding in the reading order of the officer's screen. */
final class FindingPage {

    private static final int LONG_FACT = 28;

    private final Markup out;
    private final Sentences sentences;
    private final Words words;
    private final Finding finding;
    private final String anchor;

    FindingPage(Markup out, Sentences sentences, Finding finding, String anchor) {
        this.out = out;
        this.sentences = sentences;
        this.words = sentences.words();
        this.finding = finding;
        this.anchor = anchor;
    }

    void write(CitedRecords records) {
        out.open("article", "class", "finding", "id", anchor);
        header();
        shortfalls();
        new Reasons(out, sentences, finding).write();
        innocents();
        missing();
        new Pictures(out, sentences, finding, anchor).write();
        new Records(out, words, finding).write(records);
        origin();
        out.closeLine();
    }

    private void header() {
        out.open("div", "class", "crumb");
        out.leaf(
                "span",
                sentences.kindTitle(finding.rule(), finding.kind())
                        + " \u00B7 "
                        + words.say("finding.rank", "rank", finding.rank()));
        String back = words.say("finding.toSummary");
        out.leaf("a", back, "href", "#summary", "class", "screen").close();
        out.leaf("h2", sentences.headline(finding));
        out.open("dl", "class", "facts");
        String subject = words.code("subject", finding.subject().kind().name());
        fact(subject, named(finding.subject().label(), finding.subject().id()), "who");
        for (Related party : finding.related()) {
            fact(
                    Words.capital(words.code("role", party.role())),
                    named(party.label(), party.id()),
                    "");
        }
        fact(words.say("column.class"), FindingsTable.riskClass(finding, words), "class");
        if (finding.shortfalls().isEmpty()) {
            fact(words.say("finding.strength"), Numbers.strength(finding.strength(), words), "");
        }
        chance();
        fact(words.say("finding.idLabel"), finding.id(), "mono");
        out.closeLine();
        out.leaf("p", words.say("finding.association"), "class", "notice");
    }

    private void chance() {
        finding.pValue()
                .ifPresent(p -> fact(words.say("finding.chanceLabel"), Numbers.odds(p, words), ""));
        finding.qValue()
                .ifPresent(
                        q ->
                                fact(
                                        words.say("finding.falseShareLabel"),
                                        words.say("finding.falseShareValue", "q", q),
                                        ""));
        finding.reviewBy()
                .ifPresent(
                        at ->
                                fact(
                                        words.say("finding.reviewByLabel"),
                                        Times.instant(at, words),
                                        ""));
    }

    private static String named(String label, String id) {
        return label.isBlank() ? id : label + " (" + id + ")";
    }

    private void fact(String name, String value, String style) {
        boolean wide = TextWidth.columns(value) > LONG_FACT;
        out.open("div", "class", wide ? "wide" : "")
                .leaf("dt", name)
                .leaf("dd", value, "class", style)
                .closeLine();
    }

    private void shortfalls() {
        if (finding.shortfalls().isEmpty()) {
            return;
        }
        out.leaf("h3", words.say("heading.shortfalls")).open("ul");
        for (Shortfall reason : finding.shortfalls()) {
            out.open("li").text(sentences.shortfall(finding, reason));
            String line =
                    words.say(
                            "shortfall.line",
                            "parameter",
                            reason.parameter(),
                            "value",
                            reason.value(),
                            "required",
                            reason.required());
            out.leaf("p", line, "class", "soft").closeLine();
        }
        out.closeLine();
    }

    private void innocents() {
        out.leaf("h3", words.say("heading.innocent"));
        if (finding.innocent().isEmpty()) {
            out.leaf("p", words.say("innocent.none"));
            return;
        }
        Tables.begin(out, words, "explanation", "result", "#weight");
        for (Innocent reason : finding.innocent()) {
            out.open("tr").open("td").text(sentences.innocent(finding, reason));
            String title = sentences.explanationTitle(finding.rule(), reason.id());
            out.leaf("p", title + " " + reason.version(), "class", "soft").close();
            out.leaf("td", answer(reason), "class", "tight");
            Tables.number(
                    out,
                    reason.weight() == 0
                            ? words.say("innocent.weightless")
                            : Numbers.signed(reason.weight(), words));
            out.closeLine();
        }
        Tables.end(out);
    }

    private String answer(Innocent reason) {
        String sign =
                switch (reason.answer()) {
                    case APPLIES -> "\u2713 ";
                    case DOES_NOT_APPLY -> "\u2717 ";
                    case CANNOT_TELL -> "? ";
                };
        return sign + words.code("answer", reason.answer().name());
    }

    private void missing() {
        out.leaf("h3", words.say("heading.missing"));
        if (finding.missing().isEmpty()) {
            out.leaf("p", words.say("missing.none"));
            return;
        }
        Tables.begin(out, words, "what", "reason", "#change");
        for (MissingFact fact : finding.missing()) {
            out.open("tr").leaf("td", fact.what(), "class", "mono");
            out.leaf("td", sentences.missing(finding, fact));
            boolean unknown = fact.couldChange().isBlank();
            Tables.number(out, unknown ? words.say("missing.unknown") : sentences.change(fact));
            out.closeLine();
        }
        Tables.end(out);
    }

    private void origin() {
        out.leaf("h3", words.say("heading.parameters"));
        Tables.narrow(out, words, "parameter", "#value");
        for (Map.Entry<String, Object> row : finding.parameters().entrySet()) {
            String title = sentences.parameterTitle(finding.rule(), row.getKey());
            out.open("tr").open("td").text(title);
            if (!title.equals(row.getKey())) {
                out.leaf("span", row.getKey(), "class", "mono");
            }
            out.close();
            Tables.number(out, Numbers.value(row.getValue(), words));
            out.closeLine();
        }
        Tables.end(out);
        out.open("dl", "class", "facts");
        fact(words.say("origin.rule"), finding.rule() + " " + finding.ruleVersion(), "");
        fact(words.say("origin.profile"), finding.profile(), "");
        fact(words.say("origin.asOf"), Times.instant(finding.asOf(), words), "");
        fact(words.say("origin.data"), finding.data().name(), "");
        fact(words.say("origin.fingerprint"), finding.data().fingerprint(), "mono");
        out.closeLine();
    }
}
