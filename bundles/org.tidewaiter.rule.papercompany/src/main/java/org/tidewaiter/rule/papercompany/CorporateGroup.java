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
 * They are companies of one group, which lawfully share a house, a telephone and a director.
 *
 * <p>Companies of a group count as one hand. If k firms are g hands, the share (k - g) / (k - 1) of
 * what a group explains is taken away where links tell the group, and half of that where only a
 * first word of the name does that few other firms have: whoever founds paper companies names them
 * alike as well.
 */
@Component
public final class CorporateGroup implements InnocentExplanation {

    private static final double BY_NAME = 0.5;

    @Override
    public String id() {
        return "corporate-group";
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
        return candidates.stream().map(CorporateGroup::judge).toList();
    }

    private static Verdict judge(Candidate candidate) {
        long firms = Explained.fact(candidate, "firms");
        long linked = firms - Explained.fact(candidate, "linkedGroups");
        long named = firms - Explained.fact(candidate, "namedGroups") - linked;
        Map<String, Object> facts = Map.of("linked", linked, "named", named);
        if (linked + named <= 0) {
            return new Verdict(
                    Answer.DOES_NOT_APPLY, 0, new Phrase("papercompany.corporateGroup.no", facts));
        }
        double share = (linked + BY_NAME * named) / (firms - 1);
        String key =
                linked > 0 ? "papercompany.corporateGroup.yes" : "papercompany.corporateGroup.name";
        return new Verdict(
                Answer.APPLIES,
                Explained.less(share * Explained.group(candidate)),
                new Phrase(key, facts));
    }

    @Override
    public ResourceBundle phrases(Locale locale) {
        return Phrases.of(locale);
    }
}
