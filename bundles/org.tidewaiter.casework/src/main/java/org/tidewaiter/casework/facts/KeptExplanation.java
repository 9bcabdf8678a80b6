package org.tidewaiter.casework.facts;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.tidewaiter.api.progress.Monitor;
import org.tidewaiter.api.record.DataSet;
import org.tidewaiter.api.rule.Candidate;
import org.tidewaiter.api.rule.InnocentExplanation;
import org.tidewaiter.api.rule.Need;
import org.tidewaiter.api.rule.Verdict;

/** A lawful reason of which only the words are left. */
record KeptExplanation(String rule, String id, String version, KeptPhrases words)
        implements InnocentExplanation {

    @Override
    public List<Need> needs() {
        return List.of();
    }

    @Override
    public List<Verdict> judge(DataSet data, List<Candidate> candidates, Monitor monitor) {
        throw new UnsupportedOperationException(
                "of %s/%s %s only the words were kept: install it to have it judge"
                        .formatted(rule, id, version));
    }

    @Override
    public ResourceBundle phrases(Locale locale) {
        return words.in(locale);
    }
}
