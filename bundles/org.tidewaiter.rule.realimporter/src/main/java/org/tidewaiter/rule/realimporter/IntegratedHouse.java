package org.tidewaiter.rule.realimporter;

import java.util.Map;
import org.osgi.service.component.annotations.Component;
import org.tidewaiter.api.finding.Innocent.Answer;
import org.tidewaiter.api.finding.Phrase;
import org.tidewaiter.api.rule.Candidate;
import org.tidewaiter.api.rule.InnocentExplanation;
import org.tidewaiter.api.rule.Verdict;

/**
 * The shared broker, forwarder and warehouse are one logistics house, or always go together: who
 * hires one hires all.
 *
 * <p>Takes from the weight of the chance the share of the shared rarity that came along. The chance
 * itself already counts what goes together once; this lowers the rank as well, since the house, and
 * not the parties, chose the chain.
 */
@Component(service = InnocentExplanation.class)
public final class IntegratedHouse implements SuccessorReason {

    /** Less than this is no house. */
    private static final double LEAST_PERCENT = 20;

    @Override
    public Verdict judge(Candidate candidate) {
        double percent = candidate.number(LawfulFacts.HOUSE_PERCENT).orElse(0);
        Map<String, Object> facts =
                Map.of(
                        "percent",
                        percent,
                        "others",
                        LawfulFacts.fact(candidate, LawfulFacts.HOUSE_OTHERS));
        if (percent < LEAST_PERCENT) {
            return new Verdict(
                    Answer.DOES_NOT_APPLY, 0, new Phrase("realimporter.house.no", facts));
        }
        double weight = LawfulFacts.weightOf(candidate, EvidenceLines.SHARED_PARTNERS);
        return new Verdict(
                Answer.APPLIES,
                LawfulFacts.less(weight * percent / 100),
                new Phrase("realimporter.house.yes", facts));
    }

    @Override
    public String id() {
        return "integrated-logistics-house";
    }

    @Override
    public String version() {
        return "1.0.0";
    }
}
