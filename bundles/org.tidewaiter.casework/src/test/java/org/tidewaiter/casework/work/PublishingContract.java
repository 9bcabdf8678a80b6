package org.tidewaiter.casework.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.tidewaiter.api.rule.Scope;
import org.tidewaiter.casework.AuditQuery;
import org.tidewaiter.casework.FourEyesException;
import org.tidewaiter.casework.ParameterEffect;
import org.tidewaiter.casework.ParameterProposal;
import org.tidewaiter.casework.ParameterSet;
import org.tidewaiter.casework.ParameterSet.Ruling;
import org.tidewaiter.casework.ParameterSet.Verdict;
import org.tidewaiter.casework.RunOrigin;
import org.tidewaiter.casework.Sighting;

/** Parameters that one proposes and another publishes. */
interface PublishingContract extends NeedsStore {

    private static ParameterProposal stricter(String rule, String officer) {
        return new ParameterProposal(
                rule,
                "1.0.0",
                Map.of("minShared", "4", "note", "a \"b\""),
                new ParameterEffect(Situation.DATA, Situation.AS_OF, 9, 7, 1, 3),
                "fewer",
                officer);
    }

    private static Ruling by(String officer, Verdict verdict) {
        return new Ruling(verdict, "seen", officer);
    }

    @Test
    default void whatAnotherPublishesIsInForceUnderItsNumber() {
        try (Desk desk = desk()) {
            ParameterSet open = desk.publishing.propose(stricter("cotraveller", "hana"));
            assertEquals(Map.of(), desk.publishing.inForce());
            ParameterSet published =
                    desk.publishing.decide(
                            "cotraveller", open.id(), by("minsu", Verdict.PUBLISHED));
            assertEquals(OptionalInt.of(1), published.number());
            assertEquals(Map.of("cotraveller", published), desk.publishing.inForce());
            assertEquals(List.of(published), desk.publishing.versions("cotraveller", 10));
            assertEquals(stricter("cotraveller", "hana"), published.proposal());
            assertEquals("minsu", published.ruling().orElseThrow().ruling().officer());
        }
    }

    @Test
    default void nobodyRulesOnWhatHeProposedAndOnlyHeWithdrawsIt() {
        try (Desk desk = desk()) {
            ParameterSet open = desk.publishing.propose(stricter("cotraveller", "hana"));
            for (Verdict verdict : List.of(Verdict.PUBLISHED, Verdict.REJECTED)) {
                assertThrows(
                        FourEyesException.class,
                        () ->
                                desk.publishing.decide(
                                        "cotraveller", open.id(), by("hana", verdict)));
            }
            assertThrows(
                    FourEyesException.class,
                    () ->
                            desk.publishing.decide(
                                    "cotraveller", open.id(), by("minsu", Verdict.WITHDRAWN)));
            assertEquals(List.of(open), desk.publishing.versions("cotraveller", 10));
            assertEquals(1, desk.actions().size());
            desk.publishing.decide("cotraveller", open.id(), by("hana", Verdict.WITHDRAWN));
            assertEquals(Map.of(), desk.publishing.inForce());
        }
    }

    @Test
    default void aLaterVersionReplacesAndTheEarlierStaysReadable() {
        try (Desk desk = desk()) {
            for (int i = 0; i < 3; i++) {
                ParameterSet open = desk.publishing.propose(stricter("cotraveller", "hana"));
                Verdict verdict = i == 1 ? Verdict.REJECTED : Verdict.PUBLISHED;
                desk.publishing.decide("cotraveller", open.id(), by("minsu", verdict));
            }
            List<OptionalInt> numbers =
                    desk.publishing.versions("cotraveller", 10).stream()
                            .map(ParameterSet::number)
                            .toList();
            assertEquals(
                    List.of(OptionalInt.of(2), OptionalInt.empty(), OptionalInt.of(1)), numbers);
            ParameterSet now = desk.publishing.inForce().get("cotraveller");
            assertEquals(OptionalInt.of(2), now.number());
            assertEquals(List.of(now), desk.publishing.versions("cotraveller", 1));
            assertEquals(List.of(), desk.publishing.versions("fakeexport", 10));
        }
    }

    @Test
    default void oneProposalOfARuleIsOpenAtATime() {
        try (Desk desk = desk()) {
            desk.publishing.propose(stricter("cotraveller", "hana"));
            desk.publishing.propose(stricter("fakeexport", "hana"));
            IllegalStateException told =
                    assertThrows(
                            IllegalStateException.class,
                            () -> desk.publishing.propose(stricter("cotraveller", "minsu")));
            assertTrue(told.getMessage().contains("hana"), told.getMessage());
        }
    }

    @Test
    default void aProposalIsRuledOnOnce() {
        try (Desk desk = desk()) {
            ParameterSet open = desk.publishing.propose(stricter("cotraveller", "hana"));
            desk.publishing.decide("cotraveller", open.id(), by("minsu", Verdict.REJECTED));
            IllegalStateException told =
                    assertThrows(
                            IllegalStateException.class,
                            () ->
                                    desk.publishing.decide(
                                            "cotraveller",
                                            open.id(),
                                            by("jiwoo", Verdict.PUBLISHED)));
            assertTrue(told.getMessage().contains("rejected by minsu"), told.getMessage());
            assertThrows(
                    NoSuchElementException.class,
                    () ->
                            desk.publishing.decide(
                                    "fakeexport", open.id(), by("minsu", Verdict.REJECTED)));
        }
    }

    @Test
    default void ofManyAtOnceOneProposalIsOpenAndOneRulingStands() throws Exception {
        try (Desk desk = desk()) {
            List<Callable<ParameterSet>> proposing = new ArrayList<>();
            List<Callable<ParameterSet>> ruling = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                String officer = "o" + i;
                proposing.add(() -> desk.publishing.propose(stricter("cotraveller", officer)));
                ruling.add(
                        () ->
                                desk.publishing.decide(
                                        "cotraveller", 1, by("r" + officer, Verdict.PUBLISHED)));
            }
            assertEquals(1, succeeded(proposing));
            assertEquals(1, succeeded(ruling));
            assertEquals(1, desk.publishing.versions("cotraveller", 100).size());
            assertTrue(desk.chainHolds());
        }
    }

    /** How many of these, all begun at once, were not refused as too late. */
    private static int succeeded(List<Callable<ParameterSet>> acts) throws Exception {
        ExecutorService officers = Executors.newFixedThreadPool(acts.size());
        CountDownLatch together = new CountDownLatch(acts.size());
        List<Future<ParameterSet>> asked = new ArrayList<>();
        for (Callable<ParameterSet> act : acts) {
            asked.add(
                    officers.submit(
                            () -> {
                                together.countDown();
                                together.await();
                                return act.call();
                            }));
        }
        int done = 0;
        for (Future<ParameterSet> one : asked) {
            try {
                one.get();
                done++;
            } catch (ExecutionException e) {
                assertEquals(IllegalStateException.class, e.getCause().getClass(), () -> "" + e);
            }
        }
        officers.shutdown();
        return done;
    }

    @Test
    default void everyActIsInTheLogWithItsReason() {
        try (Desk desk = desk()) {
            ParameterSet open = desk.publishing.propose(stricter("cotraveller", "hana"));
            desk.publishing.decide("cotraveller", open.id(), by("minsu", Verdict.PUBLISHED));
            String object = "parameters/cotraveller/" + open.id();
            assertEquals(
                    List.of("hana propose " + object, "minsu publish " + object), desk.actions());
            List<String> details =
                    desk.audit.entries(AuditQuery.on(object, 10)).stream()
                            .map(entry -> entry.note().detail())
                            .toList();
            assertEquals(
                    List.of("{minShared=4, note=a \"b\"}: fewer", "version 1 by hana: seen"),
                    details);
            assertTrue(desk.chainHolds());
        }
    }

    @Test
    default void aSightingSaysWhichVersionTheRunWasMadeWith() {
        try (Desk desk = desk()) {
            Situation kim = Situation.of("P1");
            Situation ship = Situation.of("P2").rule("fakeexport", "burst");
            desk.keep(kim, ship);
            RunOrigin published =
                    new RunOrigin(
                            "nightly",
                            new Scope.Everyone(),
                            List.of(),
                            List.of(),
                            Map.of("cotraveller", 7));
            desk.casework.keep(Runs.of(kim, ship), published);
            assertEquals(List.of(OptionalInt.of(7), OptionalInt.empty()), parameters(desk, kim));
            assertEquals(List.of(OptionalInt.empty(), OptionalInt.empty()), parameters(desk, ship));
            assertEquals(Map.of("cotraveller", 7), desk.casework.runs(1).get(0).published());
        }
    }

    private static List<OptionalInt> parameters(Desk desk, Situation of) {
        return desk.casework.file(of.id()).orElseThrow().sightings().stream()
                .map(Sighting::parameters)
                .toList();
    }
}
