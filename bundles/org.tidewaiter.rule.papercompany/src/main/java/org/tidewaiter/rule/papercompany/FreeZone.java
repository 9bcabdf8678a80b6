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
 * The address is in a free zone, where the law itself seats many small companies in one building.
 *
 * <p>The weight of the shared building is lowered by 1 in proportion to the firms whose address
 * names a free zone; a stated figure.
 */
@Component
public final class FreeZone implements InnocentExplanation {

    @Override
    public String id() {
        return "free-zone";
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
        return candidates.stream().map(FreeZone::judge).toList();
    }

    private static Verdict judge(Candidate candidate) {
        long firms = Explained.fact(candidate, "firms");
        long zone = Explained.fact(candidate, "freeZone");
        Map<String, Object> facts = Map.of("zone", zone, "firms", firms);
        if (zone == 0) {
            return new Verdict(
                    Answer.DOES_NOT_APPLY, 0, new Phrase("papercompany.freeZone.no", facts));
        }
        double weight = Math.min((double) zone / firms, Explained.building(candidate));
        return new Verdict(
                Answer.APPLIES,
                Explained.less(weight),
                new Phrase("papercompany.freeZone.yes", facts));
    }

    @Override
    public ResourceBundle phrases(Locale locale) {
        return Phrases.of(locale);
    }
}
