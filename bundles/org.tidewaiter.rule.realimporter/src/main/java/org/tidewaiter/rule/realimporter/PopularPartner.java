package org.tidewaiter.rule.realimporter;

import java.util.Map;
import org.osgi.service.component.annotations.Component;
import org.tidewaiter.api.finding.Innocent.Answer;
import org.tidewaiter.api.finding.Phrase;
import org.tidewaiter.api.rule.Candidate;
import org.tidewaiter.api.rule.InnocentExplanation;
import org.tidewaiter.api.rule.Verdict;

/**
 * Every shared partner serves many importers, or many others took them up too: that one more did
 * says little.
 *
 * <p>Lowers by one, a stated figure: of ten who share only popular partners, nine just followed the
 * market.
 */
@Component(service = InnocentExplanation.class)
public final class PopularPartner implements SuccessorReason {

    /** A partner of this share of all importers is popular, rare as it may be among brokers. */
    private static final double POPULAR = 0.004;

    private static final long FEWEST_OTHER_TAKERS = 5;
    private static final double WEIGHT = -1;

    @Override
    public Verdict judge(Candidate candidate) {
        long holders = LawfulFacts.fact(candidate, LawfulFacts.RAREST_HOLDERS);
        long importers = LawfulFacts.fact(candidate, LawfulFacts.IMPORTERS);
        long takers = LawfulFacts.fact(candidate, LawfulFacts.OTHER_TAKERS);
        Map<String, Object> facts =
                Map.of("holders", holders, "importers", importers, "takers", takers);
        boolean many = holders > Rarity.FEW && holders >= POPULAR * importers;
        if (many || takers >= FEWEST_OTHER_TAKERS) {
            String key = many ? "realimporter.popular.yes" : "realimporter.popular.takers";
            return new Verdict(Answer.APPLIES, WEIGHT, new Phrase(key, facts));
        }
        return new Verdict(Answer.DOES_NOT_APPLY, 0, new Phrase("realimporter.popular.no", facts));
    }

    @Override
    public String id() {
        return "popular-partner";
    }

    @Override
    public String version() {
        return "1.0.0";
    }
}
