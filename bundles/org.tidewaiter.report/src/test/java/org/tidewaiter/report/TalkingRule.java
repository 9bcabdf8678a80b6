package org.tidewaiter.report;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import org.tidewaiter.api.progress.Monitor;
import org.tidewaiter.api.record.DataSet;
import org.tidewaiter.api.rule.Candidate;
import org.tidewaiter.api.rule.InnocentExplanation;
import org.tidewaiter.api.rule.Need;
import org.tidewaiter.api.rule.ParameterSpec;
import org.tidewaiter.api.rule.Parameters;
import org.tidewaiter.api.rule.Prepared;
import org.tidewaiter.api.rule.RiskRule;
import org.tidewaiter.api.rule.RuleCard;
import org.tidewaiter.api.rule.RuleContext;
import org.tidewaiter.api.rule.Verdict;

/** A rule that has words, maybe parameters, and nothing else. */
public record TalkingRule(
        String id,
        String title,
        String question,
        String templates,
        Class<? extends Record> settings)
        implements RiskRule {

    private record Nothing() {}

    /** One without parameters. */
    public TalkingRule(String id, String title, String question, String templates) {
        this(id, title, question, templates, Nothing.class);
    }

    @Override
    public RuleCard card() {
        return new RuleCard(
                id,
                "1.0.0",
                title,
                question,
                List.of(),
                List.of(),
                ParameterSpec.of(settings),
                List.of());
    }

    @Override
    public String profile() {
        return DEFAULT_PROFILE;
    }

    @Override
    public Parameters parameters() {
        return Parameters.defaults(List.of());
    }

    @Override
    public Prepared prepare(RuleContext context) {
        throw new UnsupportedOperationException("it only talks");
    }

    @Override
    public ResourceBundle phrases(Locale locale) {
        return bundle(templates);
    }

    static ResourceBundle bundle(String text) {
        try {
            return new PropertyResourceBundle(new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An explanation that has words and nothing else. */
    public record Reason(String rule, String id, String templates) implements InnocentExplanation {

        @Override
        public String version() {
            return "1";
        }

        @Override
        public List<Need> needs() {
            return List.of();
        }

        @Override
        public List<Verdict> judge(DataSet data, List<Candidate> candidates, Monitor monitor) {
            throw new UnsupportedOperationException("it only talks");
        }

        @Override
        public ResourceBundle phrases(Locale locale) {
            return bundle(templates);
        }
    }
}
