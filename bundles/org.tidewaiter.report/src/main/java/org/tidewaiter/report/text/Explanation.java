package org.tidewaiter.report.text;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tidewaiter.api.finding.Evidence;
import org.tidewaiter.api.finding.Finding;
import org.tidewaiter.api.finding.Innocent;
import org.tidewaiter.api.finding.MissingFact;
import org.tidewaiter.api.finding.RecordRef;
import org.tidewaiter.api.finding.Related;
import org.tidewaiter.api.finding.Shortfall;
import org.tidewaiter.api.record.CitedRecord;
import org.tidewaiter.report.CitedRecords;
import org.tidewaiter.report.Disclosure;
import org.tidewaiter.report.words.Numbers;
import org.tidewaiter.report.words.Sentences;
import org.tidewaiter.report.words.Times;
import org.tidewaiter.report.words.Words;

/** One finding or near miss as plain text, in the reading order of the officer's screen. */
public final class Explanation {

    private final Finding finding;
    private final Sentences sentences;
    private final Words words;
    private final Lines lines = new Lines();

    /** An explanation of a finding; used once. */
    public Explanation(Finding finding, Sentences sentences) {
        this.finding = finding;
        this.sentences = sentences;
        this.words = sentences.words();
    }

    /** The text; rows are fetched from {@code records}. */
    public String text(CitedRecords records) {
        lines.line(sentences.headline(finding));
        parties();
        shortfalls();
        reasons();
        innocents();
        missing();
        records(records);
        parameters();
        lines.blank();
        lines.line(words.say("finding.association"));
        return lines.toString();
    }

    private void parties() {
        lines.blank();
        String subject = finding.subject().kind().name();
        lines.line(
                words.code("subject", subject)
                        + " "
                        + named(finding.subject().label(), finding.subject().id()));
        for (Related party : finding.related()) {
            String role = Words.capital(words.code("role", party.role()));
            lines.line(role + " " + named(party.label(), party.id()));
        }
        boolean nearMiss = !finding.shortfalls().isEmpty();
        lines.line(
                nearMiss
                        ? words.say("explain.nearMiss")
                        : words.say(
                                "explain.class",
                                "class",
                                words.code("class", finding.riskClass().name()),
                                "strength",
                                Numbers.strength(finding.strength(), words),
                                "rank",
                                finding.rank()));
        finding.pValue().ifPresent(p -> lines.line(words.say("finding.chance", "p", p)));
        finding.qValue().ifPresent(q -> lines.line(words.say("finding.falseShare", "q", q)));
        finding.reviewBy().ifPresent(at -> lines.line(words.say("finding.reviewBy", "at", at)));
        lines.line(words.say("finding.id", "id", finding.id()));
    }

    private static String named(String label, String id) {
        return label.isBlank() ? id : label + " (" + id + ")";
    }

    private void shortfalls() {
        if (finding.shortfalls().isEmpty()) {
            return;
        }
        lines.heading(words.say("heading.shortfalls"));
        for (Shortfall reason : finding.shortfalls()) {
            lines.hanging("  ", sentences.shortfall(finding, reason));
            lines.hanging(
                    "      ",
                    words.say(
                            "shortfall.line",
                            "parameter",
                            reason.parameter(),
                            "value",
                            reason.value(),
                            "required",
                            reason.required()));
        }
    }

    private void reasons() {
        lines.heading(words.say("heading.reasons"));
        for (Evidence line : finding.evidence()) {
            lines.hanging(weight(line.weight()), sentences.evidence(finding, line));
        }
        for (Innocent reason : finding.innocent()) {
            if (reason.weight() != 0) {
                lines.hanging(weight(reason.weight()), sentences.innocent(finding, reason));
            }
        }
        lines.hanging(weight(finding.weight()), words.say("reasons.sum"));
    }

    /** Terminals may lack the true minus sign. */
    private String weight(double weight) {
        String signed = Numbers.signed(weight, words).replace('\u2212', '-');
        return " ".repeat(Math.max(0, 8 - signed.length())) + signed + "  ";
    }

    private void innocents() {
        lines.heading(words.say("heading.innocent"));
        if (finding.innocent().isEmpty()) {
            lines.hanging("  ", words.say("innocent.none"));
        }
        for (Innocent reason : finding.innocent()) {
            lines.hanging(
                    "  ",
                    words.code("answer", reason.answer().name())
                            + ": "
                            + sentences.innocent(finding, reason));
        }
    }

    private void missing() {
        lines.heading(words.say("heading.missing"));
        if (finding.missing().isEmpty()) {
            lines.hanging("  ", words.say("missing.none"));
        }
        for (MissingFact fact : finding.missing()) {
            String change =
                    fact.couldChange().isBlank()
                            ? ""
                            : " " + words.say("missing.change", "change", sentences.change(fact));
            lines.hanging("  ", sentences.missing(finding, fact) + change);
        }
    }

    private void records(CitedRecords records) {
        lines.heading(words.say("heading.records"));
        for (RecordRef ref : finding.records()) {
            lines.hanging(
                    "  ",
                    ref.table() + " " + ref.id() + " (" + words.code("role", ref.role()) + ")");
            Optional<CitedRecord> record = records.record(ref.table(), ref.id());
            record.ifPresent(row -> lines.hanging("      ", fields(row)));
        }
    }

    private static String fields(CitedRecord row) {
        return row.fields().entrySet().stream()
                .map(f -> f.getKey() + "=" + Disclosure.shown(f.getKey(), f.getValue()))
                .collect(Collectors.joining("; "));
    }

    private void parameters() {
        lines.heading(words.say("heading.parameters"));
        for (Map.Entry<String, Object> entry : finding.parameters().entrySet()) {
            String title = sentences.parameterTitle(finding.rule(), entry.getKey());
            String value = Numbers.value(entry.getValue(), words);
            lines.hanging("  ", "%s: %s [%s]".formatted(title, value, entry.getKey()));
        }
        lines.hanging(
                "  ",
                words.say(
                        "finding.origin",
                        "rule",
                        finding.rule(),
                        "version",
                        finding.ruleVersion(),
                        "profile",
                        finding.profile(),
                        "asOf",
                        Times.instant(finding.asOf(), words),
                        "data",
                        finding.data().name().isBlank()
                                ? finding.data().fingerprint()
                                : finding.data().name() + " " + finding.data().fingerprint()));
    }
}
