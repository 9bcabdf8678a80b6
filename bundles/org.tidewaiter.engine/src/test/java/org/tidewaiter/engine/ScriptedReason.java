package org.tidewaiter.engine;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.function.Function;
import org.tidewaiter.api.finding.Innocent.Answer;
import org.tidewaiter.api.finding.Phrase;
import org.tidewaiter.api.progress.Monitor;
import org.tidewaiter.api.record.DataSet;
import org.tidewaiter.api.rule.Candidate;
import org.tidewaiter.api.rule.InnocentExplanation;
import org.tidewaiter.api.rule.Need;
import org.tidewaiter.api.rule.Verdict;

/** A lawful reason that says of each candidate what a test tells it. */
record ScriptedReason(String rule, String id, List<Need> needs, Function<Candidate, Verdict> script)
        implements InnocentExplanation {

    static ScriptedReason of(String rule, String id, Function<Candidate, Verdict> script) {
        return new ScriptedReason(rule, id, List.of(), script);
    }

    static Verdict applies(double weight) {
        return new Verdict(Answer.APPLIES, weight, Phrase.of("test.applies"));
    }

    static Verdict doesNot() {
        return new Verdict(Answer.DOES_NOT_APPLY, 0, Phrase.of("test.doesNot"));
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public List<Verdict> judge(DataSet data, List<Candidate> candidates, Monitor monitor) {
        return candidates.stream().map(script).toList();
    }

    @Override
    public ResourceBundle phrases(Locale locale) {
        throw new UnsupportedOperationException("the engine speaks no language");
    }
}
