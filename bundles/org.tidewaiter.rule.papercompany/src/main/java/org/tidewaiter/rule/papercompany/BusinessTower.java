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
 * So many firms sit there that an importer who deals with the place meets several of them: a trade
 * centre, an office tower, a registration office.
 *
 * <p>The test already counts the firms of the building; what it cannot know is that buyers come for
 * the building itself. From the number of unrelated firms that makes a hub on, the weight of the
 * shared building is lowered by 1, and by 1 more for every ten times as many; stated figures.
 */
@Component
public final class BusinessTower implements InnocentExplanation {

    @Override
    public String id() {
        return "business-tower";
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
        return candidates.stream().map(BusinessTower::judge).toList();
    }

    private static Verdict judge(Candidate candidate) {
        long unrelated = Explained.fact(candidate, "unrelated");
        long hub = Explained.fact(candidate, "hubFirms");
        Map<String, Object> facts = Map.of("unrelated", unrelated, "hub", hub);
        if (unrelated <= hub) {
            return new Verdict(
                    Answer.DOES_NOT_APPLY, 0, new Phrase("papercompany.businessTower.no", facts));
        }
        double lowered = 1 + StrictMath.log10((double) unrelated / hub);
        // Companies without trade have no weight of their building that could be lowered.
        boolean trade = candidate.kind().equals(CandidateWriter.KIND);
        double weight = trade ? Math.min(lowered, Explained.building(candidate)) : lowered;
        return new Verdict(
                Answer.APPLIES,
                Explained.less(weight),
                new Phrase("papercompany.businessTower.yes", facts));
    }

    @Override
    public ResourceBundle phrases(Locale locale) {
        return Phrases.of(locale);
    }
}
