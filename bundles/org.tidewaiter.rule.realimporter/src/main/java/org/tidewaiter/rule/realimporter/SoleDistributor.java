package org.tidewaiter.rule.realimporter;

import java.util.Map;
import org.osgi.service.component.annotations.Component;
import org.tidewaiter.api.finding.Innocent.Answer;
import org.tidewaiter.api.finding.Phrase;
import org.tidewaiter.api.rule.Candidate;
import org.tidewaiter.api.rule.InnocentExplanation;
import org.tidewaiter.api.rule.Verdict;

/**
 * The supplier sells to one importer at a time, and changed its distributor: then its goods move to
 * the new one, and nothing else of the chain does.
 *
 * <p>Lowers by one and a half where only such suppliers are shared, a stated figure. Where other
 * partners moved along, a change of distributor does not explain them.
 */
@Component(service = InnocentExplanation.class)
public final class SoleDistributor implements SuccessorReason {

    private static final double WEIGHT = -1.5;

    @Override
    public Verdict judge(Candidate candidate) {
        long suppliers = LawfulFacts.fact(candidate, LawfulFacts.SUPPLIERS);
        long exclusive = LawfulFacts.fact(candidate, LawfulFacts.EXCLUSIVE_SUPPLIERS);
        long others = LawfulFacts.fact(candidate, LawfulFacts.OTHER_PARTNERS);
        Map<String, Object> facts =
                Map.of("suppliers", suppliers, "exclusive", exclusive, "others", others);
        boolean applies = exclusive > 0 && exclusive == suppliers && others == 0;
        String key = "realimporter.distributor.no";
        if (applies) {
            key = "realimporter.distributor.yes";
        } else if (exclusive > 0) {
            key = "realimporter.distributor.more";
        }
        return new Verdict(
                applies ? Answer.APPLIES : Answer.DOES_NOT_APPLY,
                applies ? WEIGHT : 0,
                new Phrase(key, facts));
    }

    @Override
    public String id() {
        return "sole-distributor";
    }

    @Override
    public String version() {
        return "1.0.0";
    }
}
