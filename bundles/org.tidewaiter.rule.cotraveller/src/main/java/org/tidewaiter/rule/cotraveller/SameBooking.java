package org.tidewaiter.rule.cotraveller;

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
import org.tidewaiter.api.rule.Candidate;
import org.tidewaiter.api.rule.InnocentExplanation;
import org.tidewaiter.api.rule.Need;
import org.tidewaiter.api.rule.Verdict;

/**
 * They are one party: a family, a couple, colleagues.
 *
 * <p>Who is on the suspect's booking knows the suspect: chance is no longer what the suspicion
 * competes with, lawful company is, and that shares voyages as accomplices do. One in a thousand
 * people met being an accomplice and ten parties of one booking being ordinary for one that is not,
 * 2 in log10 units is all that any number of voyages on one booking can weigh; voyages on separate
 * bookings keep their share. It lowers and never excludes: a courier on the suspect's own booking
 * is the plainest case.
 *
 * <p>Whether they are a household tells more. One family name, seats in one row and pooled bags are
 * likelier for a household; for each, its absence speaks against one. All figures are stated: of
 * households 6 in 10 have one name (wives often keep theirs), 17 in 20 sit in one row, 7 in 10 pool
 * bags; of others on one booking 1 in 10, 10 in 20 and 2 in 10.
 */
@Component
public final class SameBooking implements InnocentExplanation {

    /** What is left for a party of which nothing more is known. */
    private static final double LEFT = 2;

    /** What one sign of a household can tell at most, either way. */
    private static final double MOST = 1;

    /** Households and others that show a sign. */
    private enum Sign {
        NAME(0.6, 0.1),
        ROW(0.85, 0.5),
        BAGS(0.7, 0.2);

        private final double household;
        private final double others;

        Sign(double household, double others) {
            this.household = household;
            this.others = others;
        }

        /**
         * How much likelier a household is, in log10 units. Two legs of one booking are seated and
         * checked in by one decision, so an occasion counts half.
         */
        double weight(long shown, long known) {
            double each = StrictMath.log10(household / others);
            double eachNot = StrictMath.log10((1 - household) / (1 - others));
            double sum = (shown * each + (known - shown) * eachNot) / 2;
            return Math.max(-MOST, Math.min(MOST, sum));
        }
    }

    @Override
    public String id() {
        return "same-booking";
    }

    @Override
    public String version() {
        return "2.0.0";
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
        Map<String, Object> facts = new TreeMap<>();
        for (String name :
                List.of("partySeats", "partyOneRow", "partyBags", "partyPooled", "partyOneName")) {
            facts.put(name, Chance.fact(candidate, name));
        }
        long known = Chance.fact(candidate, "bookingKnown");
        long same = Chance.fact(candidate, "sameBooking");
        facts.put("known", known);
        facts.put("same", same);
        if (known == 0) {
            return new Verdict(
                    Answer.CANNOT_TELL, 0, new Phrase("cotraveller.sameBooking.unknown", facts));
        } else if (same == 0) {
            return new Verdict(
                    Answer.DOES_NOT_APPLY, 0, new Phrase("cotraveller.sameBooking.no", facts));
        }
        double left = Math.max(0, LEFT - household(candidate));
        double explained = Math.max(0, Chance.explainableWeight(candidate) - left);
        return new Verdict(
                Answer.APPLIES,
                Chance.less(explained * same / known),
                new Phrase("cotraveller.sameBooking.yes", facts));
    }

    private static double household(Candidate candidate) {
        long oneName = Chance.fact(candidate, "partyOneName");
        // a name is one fact, not half of one
        return Sign.NAME.weight(2 * Math.max(0, oneName), oneName == Party.NAME_UNKNOWN ? 0 : 2)
                + Sign.ROW.weight(
                        Chance.fact(candidate, "partyOneRow"), Chance.fact(candidate, "partySeats"))
                + Sign.BAGS.weight(
                        Chance.fact(candidate, "partyPooled"), Chance.fact(candidate, "partyBags"));
    }

    @Override
    public ResourceBundle phrases(Locale locale) {
        return Phrases.in(locale);
    }
}
