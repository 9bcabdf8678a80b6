package org.tidewaiter.rule.fakeexport;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.tidewaiter.api.finding.Innocent.Answer;
import org.tidewaiter.api.finding.Phrase;
import org.tidewaiter.api.finding.SubjectKind;
import org.tidewaiter.api.progress.Monitor;
import org.tidewaiter.api.record.DataSet;
import org.tidewaiter.api.record.Exports;
import org.tidewaiter.api.rule.Candidate;
import org.tidewaiter.api.rule.InnocentExplanation;
import org.tidewaiter.api.rule.Need;
import org.tidewaiter.api.rule.Verdict;

/**
 * The exporter lawfully declares late, and this may be such a declaration.
 *
 * <p>Declarations under a late procedure are not judged at all; this is about an ordinary one of an
 * exporter that often uses them, or often declares at or after departure.
 */
@Component(service = InnocentExplanation.class)
public final class LateDeclaration implements InnocentExplanation {

    private static final double MOST_WEIGHT = -1.5;
    private static final double LEAST_HABIT = 0.2;
    private static final int FEWEST_DECLARED = 10;

    /** Creates the explanation. */
    @Activate
    public LateDeclaration() {}

    @Override
    public String id() {
        return "late-declaration";
    }

    @Override
    public String version() {
        return "1.0.0";
    }

    @Override
    public String rule() {
        return FakeExportRule.ID;
    }

    @Override
    public List<Need> needs() {
        return List.of(Need.of(Exports.PORT));
    }

    @Override
    public List<Verdict> judge(DataSet data, List<Candidate> candidates, Monitor monitor) {
        monitor.checkpoint();
        return candidates.stream().map(LateDeclaration::judge).toList();
    }

    private static Verdict judge(Candidate candidate) {
        if (candidate.kind().equals(Overdue.KIND)
                || candidate.subject().kind() == SubjectKind.TRADER) {
            return verdict(Answer.DOES_NOT_APPLY, 0, "otherKind", Map.of());
        }
        double declared = candidate.number(CandidateWriter.DECLARED).orElse(0);
        double late = candidate.number(CandidateWriter.LATE).orElse(0);
        Map<String, Object> facts = Map.of("late", (long) late, "declared", (long) declared);
        if (declared < FEWEST_DECLARED) {
            return verdict(Answer.CANNOT_TELL, 0, "tooFew", facts);
        }
        return late / declared >= LEAST_HABIT
                ? verdict(Answer.APPLIES, MOST_WEIGHT * late / declared, "habit", facts)
                : verdict(Answer.DOES_NOT_APPLY, 0, "noHabit", facts);
    }

    private static Verdict verdict(
            Answer answer, double weight, String key, Map<String, Object> facts) {
        return new Verdict(answer, weight, new Phrase("fakeexport.lateDeclaration." + key, facts));
    }

    @Override
    public ResourceBundle phrases(Locale locale) {
        return Phrases.of(locale);
    }
}
