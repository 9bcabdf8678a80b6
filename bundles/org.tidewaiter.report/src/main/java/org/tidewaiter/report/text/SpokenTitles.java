package org.tidewaiter.report.text;

import org.tidewaiter.api.finding.RiskClass;
import org.tidewaiter.api.finding.SubjectKind;
import org.tidewaiter.api.run.RuleReport;
import org.tidewaiter.api.run.UnmetNeed;
import org.tidewaiter.report.Titles;
import org.tidewaiter.report.words.Numbers;
import org.tidewaiter.report.words.Sentences;
import org.tidewaiter.report.words.Words;

/** Titles from the templates of rules, or else the report's own words. */
public record SpokenTitles(Sentences sentences) implements Titles {

    private Words words() {
        return sentences.words();
    }

    @Override
    public String rule(String rule) {
        return sentences.ruleTitle(rule);
    }

    @Override
    public String question(String rule) {
        return sentences.ruleQuestion(rule);
    }

    @Override
    public String kind(String rule, String kind) {
        return sentences.kindTitle(rule, kind);
    }

    @Override
    public String count(String rule, String key) {
        return sentences.countTitle(rule, key);
    }

    @Override
    public String why(RuleReport report) {
        return sentences.why(report);
    }

    @Override
    public String why(UnmetNeed unmet) {
        return sentences.why(unmet);
    }

    @Override
    public String riskClass(RiskClass riskClass) {
        return words().code("class", riskClass.name());
    }

    @Override
    public String subject(SubjectKind kind) {
        return words().code("subject", kind.name());
    }

    @Override
    public String role(String role) {
        return words().code("role", role);
    }

    @Override
    public String strength(double strength) {
        return Numbers.strength(strength, words());
    }

    @Override
    public String weight(double weight) {
        return Numbers.signed(weight, words());
    }
}
