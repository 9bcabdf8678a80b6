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
 * The address names a town or district and no house, so that the building may be nothing but the
 * place where a geocoder puts everybody whose house it does not find.
 *
 * <p>The weight of the shared building is lowered in proportion to the firms whose address names no
 * street; where the building is known to its street only, the rule has halved it already.
 */
@Component
public final class DistrictOnly implements InnocentExplanation {

    @Override
    public String id() {
        return "district-only";
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
        return List.of(Need.of(Traders.PORT, Traders.ADDRESS));
    }

    @Override
    public List<Verdict> judge(DataSet data, List<Candidate> candidates, Monitor monitor) {
        return candidates.stream().map(DistrictOnly::judge).toList();
    }

    private static Verdict judge(Candidate candidate) {
        long firms = Explained.fact(candidate, "firms");
        long coarse = Explained.fact(candidate, "coarse");
        boolean street = Explained.fact(candidate, "street") > 0;
        Map<String, Object> facts = Map.of("coarse", coarse, "firms", firms);
        if (coarse == 0 && !street) {
            return new Verdict(
                    Answer.DOES_NOT_APPLY, 0, new Phrase("papercompany.districtOnly.no", facts));
        }
        double share = (double) coarse / firms;
        String key =
                coarse > 0 ? "papercompany.districtOnly.yes" : "papercompany.districtOnly.street";
        return new Verdict(
                Answer.APPLIES,
                Explained.less(share * Explained.building(candidate)),
                new Phrase(key, facts));
    }

    @Override
    public ResourceBundle phrases(Locale locale) {
        return Phrases.of(locale);
    }
}
