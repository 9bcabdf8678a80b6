package org.tidewaiter.rule.cotraveller;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class JourneysTest {

    private static final int ICN = 0;
    private static final int NRT = 1;
    private static final int KIX = 2;
    private static final int GMP = 3;

    private final List<Voyage> legs = new ArrayList<>();

    private JourneysTest leg(int day, int from, int to) {
        legs.add(new Voyage(0, 0, from, to, day, day * 86_400L, day * 86_400L + 7200));
        return this;
    }

    /** The first leg of each journey. */
    private List<Integer> firsts() {
        int[] load = new int[legs.size()];
        Voyages voyages = new Voyages(legs.toArray(new Voyage[0]), load);
        int[] all = IntStream.range(0, legs.size()).toArray();
        Journeys journeys = Journeys.of(voyages, all, 60);
        List<Integer> firsts = new ArrayList<>();
        for (int journey = 0; journey < journeys.count(); journey++) {
            firsts.add(journeys.begin(journey));
            int end = journey + 1 < journeys.count() ? journeys.begin(journey + 1) : all.length;
            assertEquals(end, journeys.end(journey));
        }
        return firsts;
    }

    @Test
    void outboundAndReturnAreOneJourney() {
        assertEquals(
                List.of(0, 2),
                leg(1, ICN, NRT).leg(4, NRT, ICN).leg(10, ICN, NRT).leg(12, NRT, ICN).firsts());
    }

    @Test
    void connectionsBelongToTheJourney() {
        assertEquals(
                List.of(0, 3),
                leg(1, ICN, NRT).leg(1, NRT, KIX).leg(9, KIX, ICN).leg(20, ICN, KIX).firsts());
    }

    @Test
    void returnFromElsewhereBelongsToTheJourney() {
        assertEquals(List.of(0), leg(1, ICN, NRT).leg(5, KIX, ICN).firsts());
    }

    @Test
    void departureFromElsewhereToElsewhereBeginsAJourney() {
        assertEquals(List.of(0, 1), leg(1, ICN, NRT).leg(5, KIX, GMP).firsts());
    }

    @Test
    void returnOnTheLastDayStillBelongs() {
        assertEquals(List.of(0), leg(1, ICN, NRT).leg(61, NRT, ICN).firsts());
    }

    @Test
    void tooLateAReturnIsAJourneyOfItsOwn() {
        assertEquals(List.of(0, 1), leg(1, ICN, NRT).leg(62, NRT, ICN).firsts());
    }

    @Test
    void lookBackThatBeginsAbroadCountsFromThere() {
        assertEquals(
                List.of(0, 2),
                leg(1, NRT, ICN).leg(8, ICN, NRT).leg(20, NRT, ICN).leg(30, ICN, NRT).firsts());
    }

    @Test
    void nobodyHasNoJourney() {
        assertEquals(List.of(), firsts());
    }
}
