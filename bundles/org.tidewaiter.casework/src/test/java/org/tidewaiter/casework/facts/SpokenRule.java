package org.tidewaiter.casework.facts;

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
import org.tidewaiter.api.rule.Parameter;
import org.tidewaiter.api.rule.ParameterSpec;
import org.tidewaiter.api.rule.Parameters;
import org.tidewaiter.api.rule.Prepared;
import org.tidewaiter.api.rule.RiskRule;
import org.tidewaiter.api.rule.RuleCard;
import org.tidewaiter.api.rule.RuleContext;
import org.tidewaiter.api.rule.Verdict;

/** An installed rule that has words in two languages and nothing else. */
public record SpokenRule(String version, String english, String korean) implements RiskRule {

    private record Settings(
            @Parameter(
                            title = "Look-back",
                            help = "How far back.",
                            unit = "months",
                            byDefault = "24")
                    int lookBackMonths) {}

    @Override
    public RuleCard card() {
        return new RuleCard(
                "cotraveller",
                version,
                "Co-travellers",
                "Who travels with a suspect?",
                List.of("travels-with-suspect"),
                List.of(),
                ParameterSpec.of(Settings.class),
                List.of("a source"));
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
        return bundle(locale, english, korean);
    }

    private static ResourceBundle bundle(Locale locale, String english, String korean) {
        try {
            return new PropertyResourceBundle(
                    new StringReader(locale.getLanguage().equals("ko") ? korean : english));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An installed explanation of the rule. */
    public record Reason(String id, String english, String korean) implements InnocentExplanation {

        @Override
        public String version() {
            return "1";
        }

        @Override
        public String rule() {
            return "cotraveller";
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
            return bundle(locale, english, korean);
        }
    }
}
