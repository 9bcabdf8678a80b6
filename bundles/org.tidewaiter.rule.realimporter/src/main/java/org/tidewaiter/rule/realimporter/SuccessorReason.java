package org.tidewaiter.rule.realimporter;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.tidewaiter.api.progress.Monitor;
import org.tidewaiter.api.record.DataSet;
import org.tidewaiter.api.record.Imports;
import org.tidewaiter.api.rule.Candidate;
import org.tidewaiter.api.rule.InnocentExplanation;
import org.tidewaiter.api.rule.Need;
import org.tidewaiter.api.rule.Verdict;

/**
 * A lawful reason for what one successor took up, judged from the facts of its candidate alone; of
 * a group of near-identical chains it says that it does not apply.
 */
interface SuccessorReason extends InnocentExplanation {

    /** Judges a candidate about one successor. */
    Verdict judge(Candidate candidate);

    @Override
    default List<Verdict> judge(DataSet data, List<Candidate> candidates, Monitor monitor) {
        return candidates.stream()
                .map(
                        candidate ->
                                candidate.kind().equals(CandidateWriter.KIND)
                                        ? judge(candidate)
                                        : LawfulFacts.otherKind())
                .toList();
    }

    @Override
    default String rule() {
        return RealImporterRule.ID;
    }

    @Override
    default List<Need> needs() {
        return List.of(Need.of(Imports.PORT));
    }

    @Override
    default ResourceBundle phrases(Locale locale) {
        return Phrases.in(locale);
    }
}
