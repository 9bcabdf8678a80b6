package org.tidewaiter.rule.realimporter;

import java.util.Map;
import org.osgi.service.component.annotations.Component;
import org.tidewaiter.api.finding.Innocent.Answer;
import org.tidewaiter.api.finding.Phrase;
import org.tidewaiter.api.rule.Candidate;
import org.tidewaiter.api.rule.InnocentExplanation;
import org.tidewaiter.api.rule.Verdict;

/**
 * The importer bought the stock of a bankrupt firm: it clears what lies in the warehouse, and no
 * more comes.
 *
 * <p>Lowers by one, a stated figure, and by what the chain and the goods weigh, since a stock
 * explains both, where what was taken up was used for two months at most and then not for three.
 */
@Component(service = InnocentExplanation.class)
public final class StockBuyer implements SuccessorReason {

    private static final long MOST_USE_DAYS = 61;
    private static final long LEAST_QUIET_DAYS = 92;
    private static final double WEIGHT = -1;

    @Override
    public Verdict judge(Candidate candidate) {
        long use = LawfulFacts.fact(candidate, LawfulFacts.USE_DAYS);
        long quiet = LawfulFacts.fact(candidate, LawfulFacts.QUIET_DAYS);
        Map<String, Object> facts = Map.of("use", use, "quiet", quiet);
        if (use <= MOST_USE_DAYS && quiet < LEAST_QUIET_DAYS) {
            return new Verdict(
                    Answer.CANNOT_TELL, 0, new Phrase("realimporter.stock.early", facts));
        }
        boolean applies = use <= MOST_USE_DAYS;
        return new Verdict(
                applies ? Answer.APPLIES : Answer.DOES_NOT_APPLY,
                applies ? WEIGHT - LawfulFacts.chainWeight(candidate) : 0,
                new Phrase("realimporter.stock." + (applies ? "yes" : "no"), facts));
    }

    @Override
    public String id() {
        return "stock-buyer";
    }

    @Override
    public String version() {
        return "1.0.0";
    }
}
