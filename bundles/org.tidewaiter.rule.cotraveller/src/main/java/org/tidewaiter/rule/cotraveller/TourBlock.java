package org.tidewaiter.rule.cotraveller;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import org.osgi.service.component.annotations.Component;
import org.tidewaiter.api.finding.Innocent.Answer;
import org.tidewaiter.api.finding.Phrase;
import org.tidewaiter.api.progress.Monitor;
import org.tidewaiter.api.record.Crossings;
import org.tidewaiter.api.record.DataSet;
import org.tidewaiter.api.record.Table;
import org.tidewaiter.api.rule.Candidate;
import org.tidewaiter.api.rule.InnocentExplanation;
import org.tidewaiter.api.rule.Need;
import org.tidewaiter.api.rule.Verdict;

/**
 * Both were among ten or more travellers of one agency, out and back: a tour.
 *
 * <p>It explains the voyages of the tour and no others; the weight of meetings shrinks by their
 * share. Reads all crossings once for any number of candidates.
 */
@Component
public final class TourBlock implements InnocentExplanation {

    private static final int LEAST_TRAVELLERS = 10;
    private static final int BOTH_LEGS = 2;

    @Override
    public String id() {
        return "tour-block";
    }

    @Override
    public String version() {
        return "1.0.0";
    }

    @Override
    public String rule() {
        return CotravellerRule.ID;
    }

    @Override
    public List<Need> needs() {
        return List.of(Need.of(Crossings.PORT, Crossings.AGENCY));
    }

    @Override
    public List<Verdict> judge(DataSet data, List<Candidate> candidates, Monitor monitor) {
        Table crossings = data.table(Crossings.PORT).orElseThrow();
        AgencyBlocks blocks = new AgencyBlocks(data, crossings);
        blocks.ask(candidates);
        monitor.checkpoint();
        blocks.count();
        List<Verdict> verdicts = new ArrayList<>();
        for (Candidate candidate : candidates) {
            verdicts.add(judge(candidate, blocks));
        }
        return verdicts;
    }

    private static Verdict judge(Candidate candidate, AgencyBlocks blocks) {
        AgencyBlocks.Shared shared = blocks.of(candidate);
        Map<String, Object> facts = new TreeMap<>();
        facts.put("least", (long) LEAST_TRAVELLERS);
        if (shared.told() == 0) {
            return new Verdict(
                    Answer.CANNOT_TELL, 0, new Phrase("cotraveller.tourBlock.unknown", facts));
        }
        long inBlock =
                shared.travellers().stream().filter(count -> count >= LEAST_TRAVELLERS).count();
        if (inBlock < BOTH_LEGS) {
            return new Verdict(
                    Answer.DOES_NOT_APPLY, 0, new Phrase("cotraveller.tourBlock.no", facts));
        }
        facts.put("voyages", inBlock);
        double share = (double) inBlock / shared.voyages();
        return new Verdict(
                Answer.APPLIES,
                Chance.less(share * Chance.explainableWeight(candidate)),
                new Phrase("cotraveller.tourBlock.yes", facts));
    }

    @Override
    public ResourceBundle phrases(Locale locale) {
        return Phrases.in(locale);
    }
}
