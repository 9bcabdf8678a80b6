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
 * They are one party: a family, a couple, colleagues.
 *
 * <p>Ten parties of one booking are ordinary for one that is not, a stated figure: the weight is -1
 * in proportion to the voyages on one booking. It stays small, since a courier on the suspect's own
 * booking is the plainest case.
 */
@Component
public final class SameBooking implements InnocentExplanation {

    private static final double WEIGHT = -1;

    @Override
    public String id() {
        return "same-booking";
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
        return List.of(Need.of(Crossings.PORT, Crossings.BOOKING_REFERENCE));
    }

    @Override
    public List<Verdict> judge(DataSet data, List<Candidate> candidates, Monitor monitor) {
        return candidates.stream().map(SameBooking::judge).toList();
    }

    private static Verdict judge(Candidate candidate) {
        long known = Chance.fact(candidate, "bookingKnown");
        long same = Chance.fact(candidate, "sameBooking");
        Map<String, Object> facts = Map.of("same", same, "known", known);
        if (known == 0) {
            return new Verdict(
                    Answer.CANNOT_TELL, 0, new Phrase("cotraveller.sameBooking.unknown", facts));
        } else if (same == 0) {
            return new Verdict(
                    Answer.DOES_NOT_APPLY, 0, new Phrase("cotraveller.sameBooking.no", facts));
        }
        double share = (double) same / Math.max(1, Chance.fact(candidate, "shared"));
        return new Verdict(
                Answer.APPLIES,
                WEIGHT * Math.min(1, share),
                new Phrase("cotraveller.sameBooking.yes", facts));
    }

    @Override
    public ResourceBundle phrases(Locale locale) {
        return Phrases.in(locale);
    }
}
