package org.tidewaiter.rule.cotraveller;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SuspectSearchTest {

    private static ArrayWorld crowd(long seed) {
        ArrayWorld world = new ArrayWorld(2, 1, seed);
        for (int i = 0; i < 60; i++) {
            int person = world.newPerson();
            for (int trip = 0; trip < 40; trip++) {
                world.travel(person, world.drawn(world.anyPort(), world.random().nextInt(350)));
            }
        }
        return world;
    }

    private static SuspectSearch.Result search(
            Travel travel, Suspects suspects, Map<String, Object> changed, int focus) {
        SuspectSearch.Asked asked =
                new SuspectSearch.Asked(
                        new VoyageRange(0, travel.voyages().size()),
                        focus,
                        Inquiry.parameters(changed));
        return new SuspectSearch(travel, suspects, asked).search(0);
    }

    @Property(tries = 20)
    void countsAreThoseOfBruteForce(@ForAll long seed) {
        Travel travel = crowd(seed).build();
        SuspectSearch.Result result =
                search(travel, ArrayWorld.suspects(0, 7), Map.of(), SuspectSearch.EVERYONE);
        Map<Integer, Pair> byPerson = new HashMap<>();
        result.pairs().forEach(pair -> byPerson.put(pair.person(), pair));
        BitSet own = voyages(travel, 0);
        int met = 0;
        for (int person = 1; person < travel.people().size(); person++) {
            BitSet both = voyages(travel, person);
            both.and(own);
            met += both.isEmpty() || person == 7 ? 0 : 1;
            assertEquals(both.cardinality() >= 3 && person != 7, byPerson.containsKey(person));
            if (byPerson.containsKey(person)) {
                assertArrayEquals(both.stream().toArray(), byPerson.get(person).shared());
            }
        }
        assertEquals(met, result.met());
    }

    private static BitSet voyages(Travel travel, int person) {
        BitSet voyages = new BitSet();
        for (int voyage = 0; voyage < travel.voyages().size(); voyage++) {
            voyages.set(voyage, travel.graph().joins(person, voyage));
        }
        return voyages;
    }

    @Test
    void journeysAndNotVoyagesAreTested() {
        ArrayWorld world = new ArrayWorld(1, 4, 1);
        int suspect = world.newPerson();
        int person = world.newPerson();
        for (int trip = 0; trip < 3; trip++) {
            ArrayWorld.Trip joint = world.drawn(1, 30 + 100 * trip);
            world.travel(suspect, joint);
            world.travel(person, joint);
        }
        Travel travel = world.build();
        SuspectSearch.Result result =
                search(travel, ArrayWorld.suspects(0), Map.of(), SuspectSearch.EVERYONE);
        Pair pair = result.pairs().get(0);
        assertEquals(6, pair.shared().length);
        assertEquals(3, pair.sharedJourneys());
        assertEquals(3, pair.suspect().journeys().count());
        assertTrue(pair.expectedJourneys() < pair.expectedVoyages());
        assertTrue(pair.rarestChance() > 0 && pair.rarestChance() < 1);
    }

    @Test
    void oneSharedJourneyIsNoSurpriseHoweverManyVoyages() {
        ArrayWorld world = new ArrayWorld(1, 4, 1);
        ArrayWorld.Trip joint = new ArrayWorld.Trip(1, 30, 0, 33, 0);
        world.travel(world.newPerson(), joint);
        world.travel(world.newPerson(), joint);
        SuspectSearch.Result result =
                search(
                        world.build(),
                        ArrayWorld.suspects(0),
                        Map.of("minSharedVoyages", 2),
                        SuspectSearch.EVERYONE);
        assertTrue(result.pairs().get(0).p() > 0.1, "p is " + result.pairs().get(0).p());
    }

    @Test
    void returningTogetherSaysNothingWhereAllReturnTogether() {
        double together = pOfTwoJourneysAmong(40, 0);
        double apart = pOfTwoJourneysAmong(40, 40);
        assertTrue(apart < together / 5, together + " and " + apart);
    }

    /**
     * Two people on the same two journeys, among others who return with them or all on their own.
     */
    private static double pOfTwoJourneysAmong(int others, int spreadDays) {
        ArrayWorld world = new ArrayWorld(1, 4, 1);
        int suspect = world.newPerson();
        int mate = world.newPerson();
        for (int start : new int[] {30, 90}) {
            ArrayWorld.Trip joint = new ArrayWorld.Trip(1, start, 0, start + 3, 0);
            world.travel(suspect, joint);
            world.travel(mate, joint);
            for (int i = 0; i < others; i++) {
                int back = start + 3 + (spreadDays == 0 ? 0 : 1 + i % spreadDays);
                world.travel(world.newPerson(), new ArrayWorld.Trip(1, start, 0, back, 0));
            }
        }
        return search(
                        world.build(),
                        ArrayWorld.suspects(suspect),
                        Map.of("minSharedVoyages", 3),
                        SuspectSearch.EVERYONE)
                .pairs()
                .get(0)
                .p();
    }

    @Test
    void knownViolatorsAreLeftOutUnlessAskedFor() {
        Travel travel = crowd(3).build();
        Suspects everyone = ArrayWorld.suspects(IntStream.range(0, 60).toArray());
        SuspectSearch.Result without = search(travel, everyone, Map.of(), SuspectSearch.EVERYONE);
        assertEquals(0, without.met());
        assertEquals(List.of(), without.pairs());
        SuspectSearch.Result with =
                search(
                        travel,
                        everyone,
                        Map.of("includeKnownViolators", true),
                        SuspectSearch.EVERYONE);
        assertEquals(without.violatorsMet(), with.met());
        assertFalse(with.pairs().isEmpty());
    }

    @Test
    void suspectWithTooFewVoyagesTestsNobody() {
        Travel travel = crowd(3).build();
        SuspectSearch.Result result =
                search(
                        travel,
                        ArrayWorld.suspects(0),
                        Map.of("minSuspectVoyages", 90),
                        SuspectSearch.EVERYONE);
        assertTrue(result.tooFewVoyages());
        assertEquals(0, result.met());
        assertEquals(List.of(), result.pairs());
    }

    @Test
    void whoIsAskedAboutIsToldInEveryCase() {
        Travel travel = crowd(3).build();
        SuspectSearch.Result before =
                search(travel, ArrayWorld.suspects(0), Map.of(), SuspectSearch.EVERYONE);
        int met = before.pairs().get(0).person();
        for (Map<String, Object> changed :
                List.<Map<String, Object>>of(
                        Map.of("minSuspectVoyages", 90), Map.of("minSharedVoyages", 90))) {
            SuspectSearch.Result result = search(travel, ArrayWorld.suspects(0), changed, met);
            assertEquals(1, result.pairs().size());
            assertFalse(result.pairs().get(0).tested());
        }
    }
}
