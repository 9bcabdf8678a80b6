package org.tidewaiter.engine;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.function.Consumer;
import java.util.function.Function;
import org.tidewaiter.api.record.Exports;
import org.tidewaiter.api.rule.Candidate;
import org.tidewaiter.api.rule.CandidateSink;
import org.tidewaiter.api.rule.Need;
import org.tidewaiter.api.rule.Parameter;
import org.tidewaiter.api.rule.ParameterSpec;
import org.tidewaiter.api.rule.Parameters;
import org.tidewaiter.api.rule.Portrait;
import org.tidewaiter.api.rule.Prepared;
import org.tidewaiter.api.rule.RiskRule;
import org.tidewaiter.api.rule.RuleCard;
import org.tidewaiter.api.rule.RuleContext;
import org.tidewaiter.api.rule.Scope;

/** A rule that does what a test tells it. */
final class ScriptedRule implements RiskRule {

    record Limits(
            @Parameter(title = "Fewest", help = "Fewer are few.", byDefault = "3", min = 1, max = 9)
                    int minCount,
            @Parameter(title = "Gap", help = "A gap.", unit = "seconds", byDefault = "0.5")
                    double gapSeconds) {}

    /** What {@code assess} does. */
    interface Script {
        void assess(Parameters parameters, Scope scope, CandidateSink sink);
    }

    private final String id;
    private String version = "1.0.0";
    private String profile = DEFAULT_PROFILE;
    private List<String> kinds = List.of("a-kind", "b-kind");
    private List<Need> needs = List.of(Need.of(Exports.PORT));
    private Consumer<RuleContext> preparation = context -> {};
    private Script script = (parameters, scope, sink) -> {};
    private Function<Candidate, Portrait> drawing = ScriptedRule::labelled;
    private Runnable closing = () -> {};
    private boolean nameless;
    private Function<Locale, ResourceBundle> speech =
            locale -> {
                throw new UnsupportedOperationException("a run speaks no language");
            };

    ScriptedRule(String id) {
        this.id = id;
    }

    private static Portrait labelled(Candidate candidate) {
        List<String> labels =
                candidate.related().stream().map(related -> "Name of " + related.id()).toList();
        String label = "Name of " + candidate.subject().id();
        return new Portrait(label, labels, List.of(), List.of());
    }

    ScriptedRule version(String text) {
        version = text;
        return this;
    }

    ScriptedRule profile(String text) {
        profile = text;
        return this;
    }

    ScriptedRule kinds(String... all) {
        kinds = List.of(all);
        return this;
    }

    ScriptedRule needs(Need... all) {
        needs = List.of(all);
        return this;
    }

    ScriptedRule prepares(Consumer<RuleContext> how) {
        preparation = how;
        return this;
    }

    ScriptedRule emits(Candidate... candidates) {
        return assesses((parameters, scope, sink) -> List.of(candidates).forEach(sink::emit));
    }

    ScriptedRule assesses(Script how) {
        script = how;
        return this;
    }

    ScriptedRule draws(Function<Candidate, Portrait> how) {
        drawing = how;
        return this;
    }

    ScriptedRule closes(Runnable how) {
        closing = how;
        return this;
    }

    ScriptedRule speaks(Function<Locale, ResourceBundle> how) {
        speech = how;
        return this;
    }

    /** Lets it fail already when asked for its card. */
    ScriptedRule nameless() {
        nameless = true;
        return this;
    }

    @Override
    public RuleCard card() {
        if (nameless) {
            throw new IllegalStateException("its bundle was stopped");
        }
        return new RuleCard(
                id,
                version,
                "Scripted",
                "What does the test say?",
                kinds,
                needs,
                ParameterSpec.of(Limits.class),
                List.of("a test"));
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
        return speech.apply(locale);
    }

    @Override
    public Prepared prepare(RuleContext context) {
        preparation.accept(context);
        return new Prepared() {
            @Override
            public void assess(Parameters parameters, Scope scope, CandidateSink sink) {
                script.assess(parameters, scope, sink);
            }

            @Override
            public List<Portrait> portray(List<Candidate> kept, Parameters parameters) {
                return kept.stream().map(drawing).toList();
            }

            @Override
            public void close() {
                closing.run();
            }
        };
    }
}
