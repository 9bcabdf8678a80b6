package org.tidewaiter.rule.cotraveller;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tidewaiter.api.finding.Evidence;
import org.tidewaiter.api.finding.Innocent.Answer;
import org.tidewaiter.api.finding.Phrase;
import org.tidewaiter.api.finding.SubjectKind;
import org.tidewaiter.api.progress.Monitor;
import org.tidewaiter.api.record.Crossings;
import org.tidewaiter.api.record.DataSet;
import org.tidewaiter.api.record.Links;
import org.tidewaiter.api.rule.Candidate;
import org.tidewaiter.api.rule.Citation;
import org.tidewaiter.api.rule.InnocentExplanation;
import org.tidewaiter.api.rule.Verdict;
import org.tidewaiter.testkit.MemoryDataSet;
import org.tidewaiter.testkit.MemoryDataSetBuilder;

class ExplanationsTest {

    private static final int TOUR = 10;

    private static Candidate.Builder candidate(Map<String, Object> facts) {
        return Candidate.about(CandidateWriter.KIND, SubjectKind.TRAVELLER, "A")
                .key("S")
                .headline(Phrase.of("cotraveller.headline"))
                .facts(facts)
                .evidence(line("shared-voyages", 6))
                .evidence(line("moving-as-one", -2))
                .evidence(line("adjacent-seats", 3));
    }

    private static Evidence line(String kind, double weight) {
        return Evidence.of(kind, 1, 1, "", weight, Phrase.of("cotraveller.sharedVoyages"));
    }

    private static Verdict judge(InnocentExplanation reason, Map<String, Object> facts) {
        return reason.judge(
                        MemoryDataSet.named("none").build(),
                        List.of(
                                candidate(facts)
                                        .cite(new Citation(Crossings.PORT, 0, "subject"))
                                        .build()),
                        Monitor.NONE)
                .get(0);
    }

    /** The meetings weigh 4 without it. */
    @Test
    void meetingsOnOneBookingWeighTwoAtMost() {
        SameBooking reason = new SameBooking();
        assertEquals(-2, judge(reason, booked(4, 4)).weight(), 1e-12);
        assertEquals(-1, judge(reason, booked(4, 2)).weight(), 1e-12);
        assertEquals(Answer.APPLIES, judge(reason, booked(4, 1)).answer());
        assertEquals(Answer.DOES_NOT_APPLY, judge(reason, booked(4, 0)).answer());
        assertEquals(Answer.CANNOT_TELL, judge(reason, booked(0, 0)).answer());
    }

    @Test
    void householdSignsLowerAPartyAndTheirAbsenceRaisesIt() {
        SameBooking reason = new SameBooking();
        double unknown = judge(reason, booked(4, 4)).weight();
        assertEquals(unknown - Math.log10(6), judge(reason, party("OneName", 1)).weight(), 1e-12);
        assertEquals(
                unknown + Math.log10(0.9 / 0.4),
                judge(reason, party("OneName", 0)).weight(),
                1e-12);
        assertEquals(
                unknown - Math.log10(3.5),
                judge(reason, party("Bags", 2, "Pooled", 2)).weight(),
                1e-12);
        assertTrue(judge(reason, party("Bags", 4, "Pooled", 0)).weight() > unknown);
        assertEquals(unknown - 1, judge(reason, party("Bags", 20, "Pooled", 20)).weight(), 1e-12);
        assertTrue(judge(reason, party("Seats", 4, "OneRow", 4)).weight() < unknown);
        assertTrue(judge(reason, party("Seats", 4, "OneRow", 1)).weight() > unknown);
    }

    @Test
    void noPartyIsRaisedAboveItsMeetings() {
        Map<String, Object> facts =
                party("OneName", 0, "Bags", 4, "Pooled", 0, "Seats", 4, "OneRow", 0);
        assertTrue(judge(new SameBooking(), facts).weight() <= 0);
    }

    private static Map<String, Object> party(Object... signs) {
        Map<String, Object> facts = booked(4, 4);
        for (int i = 0; i < signs.length; i += 2) {
            facts.put("party" + signs[i], ((Integer) signs[i + 1]).longValue());
        }
        return facts;
    }

    private static Map<String, Object> booked(long known, long same) {
        Party nothing = new Party();
        Map<String, Object> facts = new TreeMap<>();
        nothing.putInto(facts);
        facts.put("shared", 4L);
        facts.put("bookingKnown", known);
        facts.put("sameBooking", same);
        return facts;
    }

    @Test
    void declaredFamilyLeavesOneWhicheverWayTheLinkGoes() {
        for (String ends : List.of("from_id=A,to_id=S", "from_id=S,to_id=A")) {
            Verdict verdict = judgeFamily(ends + ",relation=FAMILY");
            assertEquals(Answer.APPLIES, verdict.answer());
            assertEquals(-3, verdict.weight(), 1e-12);
        }
    }

    @Test
    void onlyAFamilyLinkOfTheTwoThatIsValidCounts() {
        for (String link :
                List.of(
                        "from_id=A,to_id=S,relation=CONTACT",
                        "from_id=A,to_id=T,relation=FAMILY",
                        "from_id=A,to_id=S,relation=FAMILY,valid_to=2025-12-31",
                        "from_id=A,to_id=S,relation=FAMILY,valid_from=2026-03-01")) {
            assertEquals(Answer.DOES_NOT_APPLY, judgeFamily(link).answer(), link);
        }
    }

    private static Verdict judgeFamily(String link) {
        MemoryDataSetBuilder data = MemoryDataSet.named("family");
        data.asOf(Instant.parse("2026-01-31T00:00:00Z"));
        data.row(Links.PORT, ("from_kind=TRAVELLER,to_kind=TRAVELLER," + link).split(","));
        Candidate candidate =
                candidate(Map.of()).cite(new Citation(Crossings.PORT, 0, "subject")).build();
        return new DeclaredFamily().judge(data.build(), List.of(candidate), Monitor.NONE).get(0);
    }

    @Test
    void twoOfOneRhythmMeetByOneCoincidence() {
        Verdict verdict = judge(new WeeklyCommuter(), periods(28, 28));
        assertEquals(Answer.APPLIES, verdict.answer());
        assertEquals(-(4 - Math.log10(28)), verdict.weight(), 1e-12);
    }

    @Test
    void travellerOfFixedHabitsAloneIsLoweredByOne() {
        assertEquals(-1, judge(new WeeklyCommuter(), periods(7, 0)).weight());
        assertEquals(-1, judge(new WeeklyCommuter(), periods(7, 28)).weight());
        assertEquals(Answer.DOES_NOT_APPLY, judge(new WeeklyCommuter(), periods(0, 7)).answer());
    }

    private static Map<String, Object> periods(long subject, long suspect) {
        return Map.of("subjectPeriodDays", subject, "suspectPeriodDays", suspect);
    }

    /** Out and back on the first two days with an agency's group, alone on two more voyages. */
    private static MemoryDataSetBuilder tour(int others) {
        MemoryDataSetBuilder data = MemoryDataSet.named("tour");
        for (int day = 1; day <= 4; day++) {
            row(data, "A" + day, day, "agency=AG");
            row(data, "S" + day, day, "agency=AG");
            for (int other = 0; day <= 2 && other < others; other++) {
                row(data, "T" + day + "-" + "%03d".formatted(other), day, "agency=AG");
            }
            row(data, "U" + day, day, "agency=OTHER");
            row(data, "W" + day, day, "agency=AG,traveller_status=CREW");
        }
        return data;
    }

    private static void row(MemoryDataSetBuilder data, String id, int day, String more) {
        String cells =
                "crossing_id="
                        + id
                        + ",voyage_number=1,departure_port=ICN,arrival_port=NRT,departure_time="
                        + "2026-01-0"
                        + day
                        + "T00:00:00Z,"
                        + more;
        data.row(Crossings.PORT, cells.split(","));
    }

    private static Verdict judgeTour(DataSet data) {
        Candidate.Builder candidate = candidate(Map.of());
        List<String> keys =
                data.table(Crossings.PORT)
                        .orElseThrow()
                        .keys(
                                LongStream.range(0, data.table(Crossings.PORT).orElseThrow().rows())
                                        .toArray());
        for (int row = 0; row < keys.size(); row++) {
            if (keys.get(row).startsWith("A")) {
                candidate.cite(new Citation(Crossings.PORT, row, "subject"));
            } else if (keys.get(row).startsWith("S")) {
                candidate.cite(new Citation(Crossings.PORT, row, "suspect"));
            }
        }
        return new TourBlock().judge(data, List.of(candidate.build()), Monitor.NONE).get(0);
    }

    @Test
    void tourExplainsItsOwnVoyagesOnly() {
        Verdict verdict = judgeTour(tour(TOUR - 2).build());
        assertEquals(Answer.APPLIES, verdict.answer());
        assertEquals(-0.5 * 4, verdict.weight());
        assertEquals(2L, verdict.text().facts().get("voyages"));
    }

    @Test
    void smallerGroupIsNoTour() {
        assertEquals(Answer.DOES_NOT_APPLY, judgeTour(tour(TOUR - 3).build()).answer());
    }

    @Test
    void tourNeedsTheAgencies() {
        DataSet data = tour(TOUR).without(Crossings.PORT, Crossings.AGENCY).build();
        assertEquals(Answer.CANNOT_TELL, judgeTour(data).answer());
    }

    static Stream<InnocentExplanation> reasons() {
        return Stream.of(
                new SameBooking(), new DeclaredFamily(), new TourBlock(), new WeeklyCommuter());
    }

    @ParameterizedTest
    @MethodSource("reasons")
    void everyReasonBelongsToTheRuleAndSpeaksBothLanguages(InnocentExplanation reason) {
        assertEquals(CotravellerRule.ID, reason.rule());
        assertTrue(reason.version().matches("\\d+\\.\\d+\\.\\d+"));
        assertFalse(reason.needs().isEmpty());
        ResourceBundle english = reason.phrases(Locale.ENGLISH);
        ResourceBundle korean = reason.phrases(Locale.KOREAN);
        String prefix = "cotraveller." + camelCase(reason.id()) + ".";
        List<String> keys = english.keySet().stream().filter(k -> k.startsWith(prefix)).toList();
        assertTrue(keys.size() >= 2, prefix);
        for (String key : keys) {
            assertTrue(!english.getString(key).equals(korean.getString(key)), key);
        }
    }

    private static String camelCase(String id) {
        int hyphen = id.indexOf('-');
        return id.substring(0, hyphen)
                + Character.toUpperCase(id.charAt(hyphen + 1))
                + id.substring(hyphen + 2);
    }

    @Test
    void bothLanguagesHaveTheSameSentences() {
        Set<String> korean = new HashSet<>(Phrases.in(Locale.KOREAN).keySet());
        // English names of settings are in @Parameter, and in English a rule itself says why
        korean.removeIf(key -> key.matches(".*\\.(parameter|why)\\..*") || key.startsWith("unit."));
        assertEquals(Phrases.in(Locale.ENGLISH).keySet(), korean);
        assertEquals(
                Phrases.in(Locale.ENGLISH).getString("cotraveller.together"),
                Phrases.in(Locale.FRENCH).getString("cotraveller.together"));
    }
}
