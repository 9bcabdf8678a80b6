package org.tidewaiter.casework.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tidewaiter.api.finding.SubjectKind;
import org.tidewaiter.casework.AuditNote;
import org.tidewaiter.casework.Decision;
import org.tidewaiter.casework.DismissalReason;
import org.tidewaiter.casework.HandOver;
import org.tidewaiter.casework.HandedOver;
import org.tidewaiter.casework.InspectionResult.Found;
import org.tidewaiter.casework.Listed;
import org.tidewaiter.casework.OpenWork;
import org.tidewaiter.casework.Party;
import org.tidewaiter.casework.ShiftQuery;
import org.tidewaiter.casework.SnoozeOrder;
import org.tidewaiter.casework.Status;
import org.tidewaiter.casework.Step;
import org.tidewaiter.casework.Step.Act;
import org.tidewaiter.casework.WorklistRow;

/** What is open at the end of a shift, and how it comes to a colleague. */
interface ShiftsContract extends NeedsStore {

    private static OpenWork open(Desk desk, String officer) {
        return desk.shifts.open(new ShiftQuery(officer, Instant.EPOCH, Duration.ofHours(12), 100));
    }

    private static List<String> subjects(Listed<WorklistRow> list) {
        assertEquals(list.total(), list.rows().size());
        return list.rows().stream().map(row -> row.subject().id()).sorted().toList();
    }

    private static void decide(Desk desk, Situation on, Status status, String officer) {
        desk.casework.decide(on.id(), desk.state(on).version(), Decision.of(status, "", officer));
    }

    private static void give(Desk desk, Situation what, String to, String officer) {
        desk.casework.assign(what.id(), desk.state(what).version(), Optional.of(to), officer);
    }

    private static void read(Desk desk, Situation what, String officer) {
        desk.audit.append(new AuditNote(officer, "read", "finding/" + what.id(), "", ""));
    }

    @Test
    default void inReviewIsMineWhereIHaveItOrTookItAndNobodyHasIt() {
        try (Desk desk = desk()) {
            Situation taken = Situation.of("P1");
            Situation given = Situation.of("P2");
            Situation givenAway = Situation.of("P3");
            Situation anothers = Situation.of("P4");
            Situation decidedAgain = Situation.of("P5");
            desk.keep(taken, given, givenAway, anothers, decidedAgain);
            decide(desk, taken, Status.IN_REVIEW, "hana");
            decide(desk, given, Status.IN_REVIEW, "minsu");
            give(desk, given, "hana", "minsu");
            decide(desk, givenAway, Status.IN_REVIEW, "hana");
            give(desk, givenAway, "minsu", "hana");
            decide(desk, anothers, Status.IN_REVIEW, "minsu");
            decide(desk, decidedAgain, Status.IN_REVIEW, "hana");
            decide(desk, decidedAgain, Status.IN_REVIEW, "minsu");
            assertEquals(List.of("P1", "P2"), subjects(open(desk, "hana").inReview()));
            assertEquals(List.of("P3", "P4", "P5"), subjects(open(desk, "minsu").inReview()));
        }
    }

    @Test
    default void dueIsWhatLosesItsUseBeforeTheNextShift() {
        try (Desk desk = desk()) {
            Instant now = desk.clock.last();
            Situation past = Situation.of("P1").reviewBy(now.minusSeconds(3600));
            Situation soon = Situation.of("P2").reviewBy(now.plus(Duration.ofHours(11)));
            Situation later = Situation.of("P3").reviewBy(now.plus(Duration.ofHours(13)));
            Situation never = Situation.of("P4");
            Situation closed = Situation.of("P5").reviewBy(now);
            Situation nobodys = Situation.of("P6").reviewBy(now);
            desk.keep(past, soon, later, never, closed, nobodys);
            for (Situation one : List.of(past, soon, later, never, closed)) {
                give(desk, one, "hana", "hana");
            }
            decide(desk, closed, Status.CONFIRMED, "hana");
            assertEquals(List.of("P1", "P2"), subjects(open(desk, "hana").due()));
            OpenWork longer =
                    desk.shifts.open(
                            new ShiftQuery("hana", Instant.EPOCH, Duration.ofHours(14), 100));
            assertEquals(
                    List.of("P1", "P2", "P3"),
                    longer.due().rows().stream().map(row -> row.subject().id()).toList());
        }
    }

    @Test
    default void escalatedIsOpenUntilSomebodyTakesItUp() {
        try (Desk desk = desk()) {
            Situation waits = Situation.of("P1");
            Situation takenUp = Situation.of("P2");
            Situation decided = Situation.of("P3");
            Situation undone = Situation.of("P4");
            desk.keep(waits, takenUp, decided, undone);
            for (Situation one : List.of(waits, takenUp, decided, undone)) {
                decide(desk, one, Status.ESCALATED, "hana");
            }
            give(desk, takenUp, "boss", "boss");
            decide(desk, decided, Status.IN_REVIEW, "boss");
            desk.casework.undo(undone.id(), 2, "hana");
            assertEquals(List.of("P1"), subjects(open(desk, "hana").escalated()));
            assertEquals(List.of(), subjects(open(desk, "boss").escalated()));
        }
    }

    @Test
    default void whatWasGivenToMeIsUnopenedUntilIReadItAfterThat() {
        try (Desk desk = desk()) {
            Situation unread = Situation.of("P1");
            Situation read = Situation.of("P2");
            Situation givenBack = Situation.of("P3");
            Situation ownTaking = Situation.of("P4");
            Situation readByOthers = Situation.of("P5");
            desk.keep(unread, read, givenBack, ownTaking, readByOthers);
            read(desk, givenBack, "hana");
            read(desk, ownTaking, "hana");
            give(desk, ownTaking, "hana", "hana");
            for (Situation one : List.of(unread, read, givenBack, readByOthers)) {
                give(desk, one, "hana", "minsu");
            }
            read(desk, read, "hana");
            read(desk, readByOthers, "minsu");
            assertEquals(List.of("P1", "P3", "P5"), subjects(open(desk, "hana").unopened()));
            read(desk, givenBack, "hana");
            assertEquals(List.of("P1", "P5"), subjects(open(desk, "hana").unopened()));
        }
    }

    @Test
    default void ordersAndSnoozesOfMineAreListed() {
        try (Desk desk = desk()) {
            Situation kim = Situation.of("P1");
            desk.keep(kim);
            desk.orders.order(kim.id(), 1, OrdersContract.draft(desk, "hana", 1));
            desk.orders.order(kim.id(), 2, OrdersContract.draft(desk, "minsu", 1));
            for (int hours : List.of(20, 10)) {
                desk.casework.snooze(
                        new SnoozeOrder(
                                new Party(SubjectKind.TRAVELLER, "P" + hours),
                                "cotraveller",
                                desk.clock.last().plus(Duration.ofHours(hours)),
                                "away",
                                "hana"));
            }
            OpenWork work = open(desk, "hana");
            assertEquals(1, work.orders().total());
            assertEquals("hana", work.orders().rows().get(0).draft().officer());
            assertEquals(1, work.snoozes().total());
            assertEquals("P10", work.snoozes().rows().get(0).order().subject().id());
            desk.clock.pass(Duration.ofHours(2));
            assertTrue(open(desk, "hana").orders().rows().get(0).overdue(desk.clock.last()));
            desk.clock.pass(Duration.ofHours(9));
            assertEquals("P20", open(desk, "hana").snoozes().rows().get(0).order().subject().id());
        }
    }

    @Test
    default void whatIDidIsCountedSinceTheShiftBegan() {
        try (Desk desk = desk()) {
            Situation one = Situation.of("P1");
            Situation two = Situation.of("P2");
            Situation three = Situation.of("P3");
            desk.keep(one, two, three);
            decide(desk, three, Status.CONFIRMED, "hana");
            Instant began = desk.clock.last().plusMillis(1);
            decide(desk, one, Status.CONFIRMED, "hana");
            decide(desk, two, Status.CONFIRMED, "hana");
            desk.casework.decide(
                    one.id(), 2, Decision.dismissed(DismissalReason.DUPLICATE, "", "hana"));
            decide(desk, three, Status.IN_REVIEW, "minsu");
            give(desk, two, "minsu", "hana");
            long number =
                    desk.orders
                            .order(one.id(), 3, OrdersContract.draft(desk, "hana", 1))
                            .order()
                            .number();
            desk.orders.complete(number, 1, OrdersContract.result(Found.PARTLY, 10, "hana"));
            assertEquals(
                    List.of(
                            new OpenWork.Count(Act.DECIDED, "CONFIRMED", 2),
                            new OpenWork.Count(Act.DECIDED, "DISMISSED", 1),
                            new OpenWork.Count(Act.ASSIGNED, "", 1),
                            new OpenWork.Count(Act.INSPECTED, "PARTLY", 1),
                            new OpenWork.Count(Act.ORDERED, "", 1)),
                    desk.shifts
                            .open(new ShiftQuery("hana", began, Duration.ofHours(12), 100))
                            .done());
        }
    }

    @Test
    default void whatALimitCutsIsCounted() {
        try (Desk desk = desk()) {
            Situation one = Situation.of("P1");
            Situation two = Situation.of("P2");
            desk.keep(one, two);
            decide(desk, one, Status.IN_REVIEW, "hana");
            decide(desk, two, Status.IN_REVIEW, "hana");
            OpenWork cut =
                    desk.shifts.open(
                            new ShiftQuery("hana", Instant.EPOCH, Duration.ofHours(12), 1));
            assertEquals(1, cut.inReview().rows().size());
            assertEquals(2, cut.inReview().total());
        }
    }

    @Test
    default void handingOverGoesThroughWhereNobodyWasFaster() {
        try (Desk desk = desk()) {
            Situation one = Situation.of("P1");
            Situation two = Situation.of("P2");
            Situation three = Situation.of("P3");
            desk.keep(one, two, three);
            decide(desk, two, Status.CONFIRMED, "boss");
            HandedOver handed =
                    desk.shifts.handOver(
                            new HandOver(
                                    List.of(
                                            new HandOver.Item(three.id(), 1),
                                            new HandOver.Item(two.id(), 1),
                                            new HandOver.Item(one.id(), 1)),
                                    "minsu",
                                    "ship at dawn",
                                    "hana"));
            assertEquals(
                    List.of(three.id(), one.id()),
                    handed.done().stream().map(state -> state.id()).toList());
            assertEquals(Optional.of("minsu"), desk.state(one).assignee());
            assertEquals(Optional.empty(), desk.state(two).assignee());
            assertEquals(1, handed.overtaken().size());
            assertEquals("P2", handed.overtaken().get(0).row().subject().id());
            assertEquals("boss", handed.overtaken().get(0).since().get(0).officer());
            Step step = desk.casework.file(one.id()).orElseThrow().history().get(1);
            assertEquals(Act.ASSIGNED, step.act());
            assertEquals("ship at dawn", step.note());
            assertEquals(4, desk.audit.head().number());
            assertTrue(desk.chainHolds());
            assertEquals(List.of("P1", "P3"), subjects(open(desk, "minsu").unopened()));
        }
    }

    @Test
    default void handingOverWhatIsNotThereChangesNothing() {
        try (Desk desk = desk()) {
            Situation one = Situation.of("P1");
            desk.keep(one);
            HandOver.Item real = new HandOver.Item(one.id(), 1);
            for (HandOver.Item wrong :
                    List.of(new HandOver.Item("none", 1), new HandOver.Item("zzz", 1))) {
                assertThrows(
                        NoSuchElementException.class,
                        () ->
                                desk.shifts.handOver(
                                        new HandOver(List.of(real, wrong), "minsu", "", "hana")));
            }
            assertThrows(
                    IllegalArgumentException.class,
                    () -> new HandOver(List.of(real, real), "minsu", "", "hana"));
            assertThrows(
                    IllegalArgumentException.class,
                    () ->
                            desk.shifts.handOver(
                                    new HandOver(
                                            List.of(new HandOver.Item(one.id(), 9)),
                                            "minsu",
                                            "",
                                            "hana")));
            assertEquals(1, desk.state(one).version());
            assertEquals(1, desk.audit.head().number());
        }
    }
}
