package org.tidewaiter.rule.papercompany;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.osgi.service.component.annotations.Component;
import org.tidewaiter.api.finding.Innocent.Answer;
import org.tidewaiter.api.finding.Phrase;
import org.tidewaiter.api.progress.Monitor;
import org.tidewaiter.api.record.DataSet;
import org.tidewaiter.api.record.Traders;
import org.tidewaiter.api.rule.Candidate;
import org.tidewaiter.api.rule.InnocentExplanation;
import org.tidewaiter.api.rule.Need;
import org.tidewaiter.api.rule.Verdict;

/**
 * The address is that of a forwarder, broker or warehouse, or in care of somebody: written on the
 * papers of many exporters that sit elsewhere.
 *
 * <p>Then the tail competes with an ordinary cause: an importer whose exporters all ship through
 * one agent. One importer in ten is taken to have such an agent, a stated figure, so no more than 1
 * is left of the weight of the shared building where an agent has its office there; where addresses
 * are in care of somebody or at a post office box, in proportion to the firms that have one.
 */
@Component
public final class AgentsAddress implements InnocentExplanation {

    /** Minus the logarithm of the share of importers with one agent. */
    private static final double LEFT = 1;

    @Override
    public String id() {
        return "agents-address";
    }

    @Override
    public String version() {
        return "1.0.0";
    }

    @Override
    public String rule() {
        return PaperCompanyRule.ID;
    }

    @Override
    public List<Need> needs() {
        return List.of(Need.of(Traders.PORT));
    }

    @Override
    public List<Verdict> judge(DataSet data, List<Candidate> candidates, Monitor monitor) {
        return candidates.stream().map(AgentsAddress::judge).toList();
    }

    private static Verdict judge(Candidate candidate) {
        long firms = Explained.fact(candidate, "firms");
        long agents = Explained.fact(candidate, "agents");
        long careOf = Explained.fact(candidate, "careOf");
        Map<String, Object> facts = Map.of("agents", agents, "careOf", careOf, "firms", firms);
        if (agents == 0 && careOf == 0) {
            return new Verdict(
                    Answer.DOES_NOT_APPLY, 0, new Phrase("papercompany.agentsAddress.no", facts));
        }
        double share = agents > 0 ? 1 : (double) careOf / firms;
        double weight = share * (Explained.building(candidate) - LEFT);
        String key =
                agents > 0
                        ? "papercompany.agentsAddress.agent"
                        : "papercompany.agentsAddress.careOf";
        return new Verdict(Answer.APPLIES, Explained.less(weight), new Phrase(key, facts));
    }

    @Override
    public ResourceBundle phrases(Locale locale) {
        return Phrases.of(locale);
    }
}
