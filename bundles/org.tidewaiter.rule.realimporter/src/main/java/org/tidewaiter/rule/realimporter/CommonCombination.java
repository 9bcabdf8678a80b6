package org.tidewaiter.rule.realimporter;

import java.util.Map;
import org.osgi.service.component.annotations.Component;
import org.tidewaiter.api.finding.Innocent.Answer;
import org.tidewaiter.api.finding.Phrase;
import org.tidewaiter.api.rule.Candidate;
import org.tidewaiter.api.rule.InnocentExplanation;
import org.tidewaiter.api.rule.Verdict;

/**
 * One other importer had most of the shared partners together before: the combination is a practice
 * of the market - a seller with its cold store, a house with its usual broker - and not the
 * delinquent's own.
 *
 * <p>Lowers by one and a half, a stated figure. How common each partner is by itself is in the
 * chance already. Who took the partners up only since then does not count: it may be another heir.
 */
@Component(service = InnocentExplanation.class)
public final class CommonCombination implements SuccessorReason {

    private static final double MOST_OF_THEM = 0.75;
    private static final double WEIGHT = -1.5;

    @Override
    public Verdict judge(Candidate candidate) {
        long shared = LawfulFacts.fact(candidate, LawfulFacts.SHARED);
        long together = LawfulFacts.fact(candidate, LawfulFacts.TOGETHER_BEFORE);
        Map<String, Object> facts = Map.of("shared", shared, "together", together);
        boolean applies = shared > 0 && together >= MOST_OF_THEM * shared;
        return new Verdict(
                applies ? Answer.APPLIES : Answer.DOES_NOT_APPLY,
                applies ? WEIGHT : 0,
                new Phrase("realimporter.common." + (applies ? "yes" : "no"), facts));
    }

    @Override
    public String id() {
        return "common-combination";
    }

    @Override
    public String version() {
        return "1.0.0";
    }
}
