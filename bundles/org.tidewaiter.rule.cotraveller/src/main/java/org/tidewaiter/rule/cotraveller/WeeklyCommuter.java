package org.tidewaiter.rule.cotraveller;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.osgi.service.component.annotations.Component;
import org.tidewaiter.api.finding.Innocent.Answer;
import org.tidewaiter.api.finding.Phrase;
import org.tidewaiter.api.progress.Monitor;
import org.tidewaiter.api.record.Crossings;
import org.tidewaiter.api.record.DataSet;
import org.tidewaiter.api.rule.Candidate;
import org.tidewaiter.api.rule.InnocentExplanation;
import org.tidewaiter.api.rule.Need;
import org.tidewaiter.api.rule.Verdict;

/**
 * The traveller keeps to a fixed period, as commuters and shift workers do.
 *
 * <p>If the suspect keeps to the same period of P days, all their meetings are one coincidence of
 * one in P: whoever of two such people meets once meets every time. What is left of the weight of
 * the meetings is log10 P. If only the traveller does, the weight is -1: ten to one that a person
 * of fixed habits travels for work, a stated figure.
 */
@Component
public final class WeeklyCommuter implements InnocentExplanation {

    private static final double FIXED_HABITS = 1;

    @Override
    public String id() {
        return "weekly-commuter";
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
        return List.of(Need.of(Crossings.PORT));
    }

    @Override
    public List<Verdict> judge(DataSet data, List<Candidate> candidates, Monitor monitor) {
        return candidates.stream().map(WeeklyCommuter::judge).toList();
    }

    private static Verdict judge(Candidate candidate) {
        long period = Chance.fact(candidate, "subjectPeriodDays");
        if (period == Rhythm.NONE) {
            return new Verdict(
                    Answer.DOES_NOT_APPLY, 0, Phrase.of("cotraveller.weeklyCommuter.no"));
        }
        boolean both = period == Chance.fact(candidate, "suspectPeriodDays");
        double explainable = Chance.explainableWeight(candidate);
        double weight =
                both ? explainable - StrictMath.log10(period) : Math.min(FIXED_HABITS, explainable);
        String key = both ? "cotraveller.weeklyCommuter.both" : "cotraveller.weeklyCommuter.yes";
        return new Verdict(
                Answer.APPLIES, Chance.less(weight), new Phrase(key, Map.of("period", period)));
    }

    @Override
    public ResourceBundle phrases(Locale locale) {
        return Phrases.in(locale);
    }
}
