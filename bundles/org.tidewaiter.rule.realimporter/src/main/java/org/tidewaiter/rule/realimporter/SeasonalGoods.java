package org.tidewaiter.rule.realimporter;

import java.util.Map;
import org.osgi.service.component.annotations.Component;
import org.tidewaiter.api.finding.Innocent.Answer;
import org.tidewaiter.api.finding.Phrase;
import org.tidewaiter.api.rule.Candidate;
import org.tidewaiter.api.rule.InnocentExplanation;
import org.tidewaiter.api.rule.Verdict;

/**
 * The goods have a season: that one stops and another begins is then a matter of the month.
 *
 * <p>Lowers by half, a stated figure: it explains the handover in time, not the shared partners.
 */
@Component(service = InnocentExplanation.class)
public final class SeasonalGoods implements SuccessorReason {

    private static final long FEWEST_DECLARATIONS = 50;

    /** Four months of twelve have a third of an even year. */
    private static final double SEASON_PERCENT = 75;

    private static final double WEIGHT = -0.5;

    @Override
    public Verdict judge(Candidate candidate) {
        long declarations = LawfulFacts.fact(candidate, LawfulFacts.SEASON_DECLARATIONS);
        double percent = candidate.number(LawfulFacts.SEASON_PERCENT).orElse(0);
        Map<String, Object> facts = Map.of("declarations", declarations, "percent", percent);
        if (declarations < FEWEST_DECLARATIONS) {
            return new Verdict(
                    Answer.CANNOT_TELL, 0, new Phrase("realimporter.season.tooFew", facts));
        }
        boolean applies = percent >= SEASON_PERCENT;
        return new Verdict(
                applies ? Answer.APPLIES : Answer.DOES_NOT_APPLY,
                applies ? WEIGHT : 0,
                new Phrase("realimporter.season." + (applies ? "yes" : "no"), facts));
    }

    @Override
    public String id() {
        return "seasonal-goods";
    }

    @Override
    public String version() {
        return "1.0.0";
    }
}
