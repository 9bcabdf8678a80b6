package org.tidewaiter.rule.realimporter;

import java.util.Map;
import org.osgi.service.component.annotations.Component;
import org.tidewaiter.api.finding.Innocent.Answer;
import org.tidewaiter.api.finding.Phrase;
import org.tidewaiter.api.rule.Candidate;
import org.tidewaiter.api.rule.InnocentExplanation;
import org.tidewaiter.api.rule.Verdict;

/**
 * The importer may go on openly as the delinquent: two or more of telephone, mail, representative
 * and address are the delinquent's in the register, and no telephone, mail or representative is
 * another. Who takes over a business openly answers for its taxes by the law of many countries, and
 * collection finds it without a search.
 *
 * <p>It lowers nothing: a phoenix firm often keeps its entries too, so the register alone cannot
 * tell one from the other. Where the delinquent itself still pays the duty or gets the goods,
 * nothing was taken over.
 */
@Component(service = InnocentExplanation.class)
public final class OpenSuccessor implements SuccessorReason {

    private static final long FEWEST_SAME = 2;

    @Override
    public Verdict judge(Candidate candidate) {
        long same = LawfulFacts.fact(candidate, LawfulFacts.ENTRIES_SAME);
        long different = LawfulFacts.fact(candidate, LawfulFacts.ENTRIES_DIFFERENT);
        Map<String, Object> facts = Map.of("same", same, "different", different);
        String key = "realimporter.open.no";
        boolean open = false;
        if (same >= FEWEST_SAME && different == 0) {
            open = candidate.evidence().stream().noneMatch(Bonds::isHand);
            key = "realimporter.open." + (open ? "yes" : "hand");
        }
        return new Verdict(
                open ? Answer.CANNOT_TELL : Answer.DOES_NOT_APPLY, 0, new Phrase(key, facts));
    }

    @Override
    public String id() {
        return "open-successor";
    }

    @Override
    public String version() {
        return "1.0.0";
    }
}
