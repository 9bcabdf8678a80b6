package org.tidewaiter.report.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tidewaiter.api.finding.Evidence;
import org.tidewaiter.api.finding.Finding;
import org.tidewaiter.api.finding.Innocent;
import org.tidewaiter.api.finding.MissingFact;
import org.tidewaiter.api.finding.Shortfall;
import org.tidewaiter.report.FindingText;
import org.tidewaiter.report.FindingText.Named;
import org.tidewaiter.report.words.Numbers;
import org.tidewaiter.report.words.Sentences;
import org.tidewaiter.report.words.Times;
import org.tidewaiter.report.words.Words;

/** One finding as sentences, for screens that lay them out themselves. */
public final class SpokenFinding {

    private final Finding finding;
    private final Sentences sentences;
    private final Words words;

    /** The sentences of a finding. */
    public SpokenFinding(Finding finding, Sentences sentences) {
        this.finding = finding;
        this.sentences = sentences;
        this.words = sentences.words();
    }

    /** All of them. */
    public FindingText text() {
        return new FindingText(
                sentences.headline(finding),
                facts(),
                finding.evidence().stream().map(this::reason).toList(),
                weight(finding.weight()),
                finding.innocent().stream().map(this::explanation).toList(),
                finding.missing().stream().map(this::unknown).toList(),
                finding.shortfalls().stream().map(this::shortfall).toList(),
                parameters());
    }

    private List<Named> facts() {
        List<Named> facts = new ArrayList<>();
        finding.pValue()
                .ifPresent(
                        p ->
                                facts.add(
                                        new Named(
                                                words.say("finding.chanceLabel"),
                                                Numbers.odds(p, words))));
        finding.qValue()
                .ifPresent(
                        q ->
                                facts.add(
                                        new Named(
                                                words.say("finding.falseShareLabel"),
                                                words.say("finding.falseShareValue", "q", q))));
        finding.reviewBy()
                .ifPresent(
                        at ->
                                facts.add(
                                        new Named(
                                                words.say("finding.reviewByLabel"),
                                                Times.instant(at, words))));
        return facts;
    }

    private FindingText.Reason reason(Evidence line) {
        String expected =
                line.expected().isPresent()
                        ? sentences.quantity(finding, line.expected().getAsDouble(), line.unit())
                        : "";
        return new FindingText.Reason(
                line.kind(),
                sentences.evidence(finding, line),
                sentences.quantity(finding, line.value(), line.unit()),
                expected,
                line.weight(),
                weight(line.weight()));
    }

    private FindingText.Explanation explanation(Innocent reason) {
        return new FindingText.Explanation(
                reason.id(),
                sentences.explanationTitle(finding.rule(), reason.id()),
                sentences.innocent(finding, reason),
                reason.answer(),
                words.code("answer", reason.answer().name()),
                reason.weight(),
                reason.weight() == 0 ? words.say("innocent.weightless") : weight(reason.weight()));
    }

    private FindingText.Unknown unknown(MissingFact fact) {
        String change = fact.couldChange().isBlank() ? "" : sentences.change(fact);
        return new FindingText.Unknown(fact.what(), sentences.missing(finding, fact), change);
    }

    private FindingText.Short shortfall(Shortfall reason) {
        return new FindingText.Short(
                reason.parameter(),
                sentences.shortfall(finding, reason),
                Numbers.bounded(reason.value(), words),
                Numbers.bounded(reason.required(), words));
    }

    private List<FindingText.Setting> parameters() {
        List<FindingText.Setting> parameters = new ArrayList<>();
        for (Map.Entry<String, Object> entry : finding.parameters().entrySet()) {
            String value = Numbers.value(entry.getValue(), words);
            String title = sentences.parameterTitle(finding.rule(), entry.getKey());
            parameters.add(new FindingText.Setting(entry.getKey(), title, value));
        }
        return parameters;
    }

    private String weight(double weight) {
        return Numbers.signed(weight, words);
    }
}
