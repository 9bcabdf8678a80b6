package org.tidewaiter.casework.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.tidewaiter.casework.AuditQuery;
import org.tidewaiter.casework.Decision;
import org.tidewaiter.casework.DismissalReason;
import org.tidewaiter.casework.FindingFile;
import org.tidewaiter.casework.FindingState;
import org.tidewaiter.casework.InspectionResult;
import org.tidewaiter.casework.InspectionResult.Found;
import org.tidewaiter.casework.OvertakenException;
import org.tidewaiter.casework.Status;
import org.tidewaiter.casework.Step;
import org.tidewaiter.casework.Step.Act;

/** What officers do to a finding. */
interface ActsContract extends NeedsStore {

    @Test
    default void aDecisionIsAStepWithItsNoteAndInTheLog() {
        try (Desk desk = desk()) {
            Situation kim = Situation.of("P1");
            desk.keep(kim);
            FindingState state =
                    desk.casework.decide(
                            kim.id(),
                            1,
                            Decision.dismissed(DismissalReason.INNOCENT, "crew", "hana"));
            assertEquals(2, state.version());
            assertEquals(state, desk.state(kim));
            Step step = desk.casework.file(kim.id()).orElseThrow().history().get(1);
            assertEquals(Act.DECIDED, step.act());
            assertEquals("hana", step.officer());
            assertEquals("crew", step.note());
            assertEquals(Optional.of(DismissalReason.INNOCENT), step.reason());
            var entries = desk.audit.entries(AuditQuery.on("finding/" + kim.id(), 10));
            assertEquals(1, entries.size());
            assertEquals("DISMISSED INNOCENT: crew", entries.get(0).note().detail());
            assertTrue(desk.chainHolds());
        }
    }

    @Test
    default void aDismissalNeedsAReason() {
        assertThrows(
                IllegalArgumentException.class, () -> Decision.of(Status.DISMISSED, "", "hana"));
    }

    @Test
    default void theSecondOfTwoOfficersIsToldAndOverwritesNothing() {
        try (Desk desk = desk()) {
            Situation kim = Situation.of("P1");
            desk.keep(kim);
            desk.casework.decide(kim.id(), 1, Decision.of(Status.CONFIRMED, "drugs", "hana"));
            OvertakenException told =
                    assertThrows(
                            OvertakenException.class,
                            () ->
                                    desk.casework.decide(
                                            kim.id(),
                                            1,
                                            Decision.of(Status.IN_REVIEW, "", "minsu")));
            assertEquals(Status.CONFIRMED, told.state().status());
            assertEquals(1, told.since().size());
            assertEquals("hana", told.since().get(0).officer());
            assertEquals("drugs", told.since().get(0).note());
            assertEquals(desk.state(kim), told.state());
            assertEquals(2, desk.state(kim).version());
            assertEquals(
                    List.of("nightly keep run/1", "hana decide finding/" + kim.id()),
                    desk.actions());
        }
    }

    @Test
    default void aRunThatChangedTheFactsOvertakesAnOfficer() {
        try (Desk desk = desk()) {
            Situation kim = Situation.of("P1");
            desk.keep(kim);
            desk.keep(kim.weight(1));
            OvertakenException told =
                    assertThrows(
                            OvertakenException.class,
                            () ->
                                    desk.casework.decide(
                                            kim.id(),
                                            1,
                                            Decision.of(Status.CONFIRMED, "", "hana")));
            assertEquals(Act.CHANGED, told.since().get(0).act());
            assertEquals("2", told.since().get(0).note());
        }
    }

    @Test
    default void whoKnowsNoSuchFindingOrVersionIsRefused() {
        try (Desk desk = desk()) {
            Situation kim = Situation.of("P1");
            desk.keep(kim);
            Decision decision = Decision.of(Status.CONFIRMED, "", "hana");
            assertThrows(
                    NoSuchElementException.class, () -> desk.casework.decide("none", 1, decision));
            for (long version : new long[] {-1, 0, 2}) {
                assertThrows(
                        IllegalArgumentException.class,
                        () -> desk.casework.decide(kim.id(), version, decision));
            }
            assertThrows(
                    IllegalArgumentException.class, () -> desk.casework.undo(kim.id(), 1, " "));
        }
    }

    @Test
    default void undoingGoesBackDecisionByDecision() {
        try (Desk desk = desk()) {
            Situation kim = Situation.of("P1");
            desk.keep(kim);
            var work = desk.casework;
            work.decide(kim.id(), 1, Decision.dismissed(DismissalReason.DUPLICATE, "", "hana"));
            work.decide(kim.id(), 2, Decision.of(Status.ESCALATED, "", "hana"));
            FindingState once = work.undo(kim.id(), 3, "boss");
            assertEquals(Status.DISMISSED, once.status());
            assertEquals(Optional.of(DismissalReason.DUPLICATE), once.reason());
            assertEquals(Status.NEW, work.undo(kim.id(), 4, "boss").status());
            assertThrows(IllegalStateException.class, () -> work.undo(kim.id(), 5, "boss"));
            work.decide(kim.id(), 5, Decision.of(Status.CONFIRMED, "", "hana"));
            assertEquals(Status.NEW, work.undo(kim.id(), 6, "boss").status());
            assertEquals(7, work.file(kim.id()).orElseThrow().history().size());
        }
    }

    @Test
    default void assigningAndInspectingLeaveTheStatusAlone() {
        try (Desk desk = desk()) {
            Situation kim = Situation.of("P1");
            desk.keep(kim);
            var work = desk.casework;
            work.decide(kim.id(), 1, Decision.of(Status.ESCALATED, "", "hana"));
            work.assign(kim.id(), 2, Optional.of("minsu"), "hana");
            work.outcome(kim.id(), new InspectionResult(Found.PARTLY, "two of six", "minsu"));
            work.outcome(kim.id(), new InspectionResult(Found.FOUND, "all six", "minsu"));
            FindingState state = work.assign(kim.id(), 5, Optional.empty(), "hana");
            FindingFile file = work.file(kim.id()).orElseThrow();
            assertEquals(Status.ESCALATED, state.status());
            assertEquals(Optional.empty(), state.assignee());
            assertEquals(
                    List.of(
                            Act.FOUND,
                            Act.DECIDED,
                            Act.ASSIGNED,
                            Act.INSPECTED,
                            Act.INSPECTED,
                            Act.ASSIGNED),
                    file.history().stream().map(Step::act).toList());
            assertEquals(Optional.of("minsu"), file.history().get(3).assignee());
            assertEquals(
                    List.of(Found.PARTLY, Found.FOUND),
                    file.inspections().stream().map(i -> i.result().found()).toList());
        }
    }

    @Test
    default void earlierFindingsOnTheSamePartiesAreInTheFile() {
        try (Desk desk = desk()) {
            Situation kim = Situation.of("P1").with("S1");
            Situation asSuspect = Situation.of("P2").with("P1");
            Situation sameSuspect = Situation.of("P3").with("S1");
            Situation stranger = Situation.of("P4").with("S9");
            desk.keep(kim, asSuspect, sameSuspect, stranger);
            desk.casework.decide(
                    asSuspect.id(), 1, Decision.dismissed(DismissalReason.INNOCENT, "", "hana"));
            FindingFile file = desk.casework.file(kim.id()).orElseThrow();
            assertEquals(2, file.earlierTotal());
            assertEquals(
                    List.of(asSuspect.id(), sameSuspect.id()).stream().sorted().toList(),
                    file.earlier().stream().map(row -> row.id()).toList());
            assertTrue(
                    file.earlier().stream()
                            .anyMatch(row -> row.state().status() == Status.DISMISSED));
        }
    }

    @Test
    default void fiftyOfficersAtOnceLoseNothingAndFormOneChain() throws Exception {
        int officers = 50;
        int findings = 20;
        try (Desk desk = desk()) {
            desk.casework.keep(Runs.of(Runs.many(findings)), Runs.NIGHTLY);
            List<String> ids = desk.rows().stream().map(row -> row.id()).toList();
            CountDownLatch start = new CountDownLatch(1);
            ExecutorService threads = Executors.newFixedThreadPool(officers);
            List<Future<List<String>>> all = new ArrayList<>();
            for (int i = 0; i < officers; i++) {
                String officer = "officer" + i;
                all.add(threads.submit(() -> decided(desk, ids, officer, start)));
            }
            start.countDown();
            List<String> confirmed = new ArrayList<>();
            for (Future<List<String>> one : all) {
                confirmed.addAll(of(one));
            }
            threads.shutdown();
            assertEquals(officers * findings, confirmed.size());
            List<String> kept = new ArrayList<>();
            for (String id : ids) {
                for (Step step : desk.casework.file(id).orElseThrow().history()) {
                    if (step.act() == Act.DECIDED) {
                        kept.add(step.note());
                    }
                }
            }
            assertEquals(confirmed.stream().sorted().toList(), kept.stream().sorted().toList());
            assertEquals(1 + officers * findings, desk.audit.head().number());
            assertTrue(desk.chainHolds());
        }
    }

    private static List<String> of(Future<List<String>> one) throws InterruptedException {
        try {
            return one.get();
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        }
    }

    /** Decides each finding once, looking again as often as he is overtaken. */
    private static List<String> decided(
            Desk desk, List<String> ids, String officer, CountDownLatch start)
            throws InterruptedException {
        start.await();
        List<String> notes = new ArrayList<>();
        for (String id : ids) {
            String note = officer + " on " + id;
            long version = 1;
            boolean done = false;
            while (!done) {
                try {
                    desk.casework.decide(id, version, Decision.of(Status.IN_REVIEW, note, officer));
                    notes.add(note);
                    done = true;
                } catch (OvertakenException overtaken) {
                    version = overtaken.state().version();
                }
            }
        }
        return notes;
    }
}
