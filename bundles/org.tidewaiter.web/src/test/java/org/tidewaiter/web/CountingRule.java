package org.tidewaiter.web;

import java.util.List;
import java.util.ListResourceBundle;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.atomic.AtomicInteger;
import org.tidewaiter.api.finding.Evidence;
import org.tidewaiter.api.finding.Phrase;
import org.tidewaiter.api.finding.SubjectKind;
import org.tidewaiter.api.record.Exports;
import org.tidewaiter.api.rule.Candidate;
import org.tidewaiter.api.rule.CandidateSink;
import org.tidewaiter.api.rule.Citation;
import org.tidewaiter.api.rule.Parameter;
import org.tidewaiter.api.rule.ParameterSpec;
import org.tidewaiter.api.rule.Parameters;
import org.tidewaiter.api.rule.Portrait;
import org.tidewaiter.api.rule.Prepared;
import org.tidewaiter.api.rule.RiskRule;
import org.tidewaiter.api.rule.RuleCard;
import org.tidewaiter.api.rule.RuleContext;
import org.tidewaiter.api.rule.Scope;

/** Finds the traders T1 to T9 whose number is at least its parameter; fails at 9. */
final class CountingRule implements RiskRule {

    record Limits(
            @Parameter(title = "Least", help = "The first.", byDefault = "7", min = 1, max = 9)
                    int least,
            @Parameter(title = "Share", help = "Of nothing.", unit = "share", byDefault = "0.5")
                    double share) {}

    final AtomicInteger prepared = new AtomicInteger();
    private final String profile;

    CountingRule(String profile) {
        this.profile = profile;
    }

    @Override
    public RuleCard card() {
        return new RuleCard(
                "counting",
                "2.0.0",
                "Counting",
                "Who has a number?",
                List.of("numbered"),
                List.of(),
                ParameterSpec.of(Limits.class),
                List.of());
    }

    @Override
    public String profile() {
        return profile;
    }

    @Override
    public Parameters parameters() {
        return Parameters.defaults(ParameterSpec.of(Limits.class));
    }

    @Override
    public ResourceBundle phrases(Locale locale) {
        boolean korean = locale.getLanguage().equals("ko");
        return new ListResourceBundle() {
            @Override
            protected Object[][] getContents() {
                return korean
                        ? new Object[][] {
                            {"counting.parameter.least", "최소"},
                            {"counting.parameter.least.help", "첫째입니다."},
                            {"unit.share", "비율"}
                        }
                        : new Object[][] {{"headline", "has a number"}};
            }
        };
    }

    @Override
    public Prepared prepare(RuleContext context) {
        prepared.incrementAndGet();
        return new Prepared() {
            @Override
            public void assess(Parameters parameters, Scope scope, CandidateSink sink) {
                int least = parameters.as(Limits.class).least();
                if (least == 9) {
                    throw new IllegalStateException("nine");
                }
                for (int i = least; i <= 9; i++) {
                    sink.emit(numbered(i));
                }
            }

            @Override
            public List<Portrait> portray(List<Candidate> kept, Parameters parameters) {
                return kept.stream()
                        .map(one -> new Portrait("", List.of(), List.of(), List.of()))
                        .toList();
            }
        };
    }

    private static Candidate numbered(int number) {
        Phrase phrase = new Phrase("headline", Map.of());
        return Candidate.about("numbered", SubjectKind.TRADER, "T" + number)
                .headline(phrase)
                .evidence(Evidence.of("number", number, 1, "", number, phrase))
                .cite(new Citation(Exports.PORT, 0, "subject"))
                .build();
    }
}
