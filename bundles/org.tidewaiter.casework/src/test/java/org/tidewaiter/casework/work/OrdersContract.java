package org.tidewaiter.casework.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tidewaiter.casework.AuditQuery;
import org.tidewaiter.casework.CheckAnswer;
import org.tidewaiter.casework.CheckAnswer.Seen;
import org.tidewaiter.casework.Decision;
import org.tidewaiter.casework.FindingFile;
import org.tidewaiter.casework.InspectionOrder;
import org.tidewaiter.casework.InspectionOrder.Standing;
import org.tidewaiter.casework.InspectionResult;
import org.tidewaiter.casework.InspectionResult.Found;
import org.tidewaiter.casework.Listed;
import org.tidewaiter.casework.OrderChange;
import org.tidewaiter.casework.OrderDraft;
import org.tidewaiter.casework.OrderQuery;
import org.tidewaiter.casework.OrderResult;
import org.tidewaiter.casework.Orders.Cancellation;
import org.tidewaiter.casework.OvertakenException;
import org.tidewaiter.casework.Recipient;
import org.tidewaiter.casework.RuleEffort;
import org.tidewaiter.casework.RuleFigures;
import org.tidewaiter.casework.Status;
import org.tidewaiter.casework.Step;
import org.tidewaiter.casework.Step.Act;

/** Orders to inspect, and what comes back. */
interface OrdersContract extends NeedsStore {

    Cancellation GONE = new Cancellation("the ship has left", "hana");

    static OrderDraft draft(Desk desk, String officer, int dueInHours) {
        return new OrderDraft(
                new Recipient(Recipient.Kind.UNIT, "container team"),
                "pier 4, shed B",
                desk.clock.last().plus(Duration.ofHours(dueInHours)),
                List.of("the seal", "the weight", "who holds the key"),
                "wear gloves",
                officer);
    }

    static OrderResult result(Found found, int minutes, String officer) {
        return new OrderResult(
                new InspectionResult(found, "two of six", officer),
                List.of(
                        new CheckAnswer(Seen.CONFIRMED, ""),
                        new CheckAnswer(Seen.NOT_CONFIRMED, "40 kg less"),
                        new CheckAnswer(Seen.NOT_CHECKED, "nobody there")),
                minutes);
    }

    @Test
    default void anOrderIsAStepOfItsFindingAndInTheLog() {
        try (Desk desk = desk()) {
            Situation kim = Situation.of("P1");
            desk.keep(kim);
            OrderDraft draft = draft(desk, "hana", 8);
            OrderChange made = desk.orders.order(kim.id(), 1, draft);
            InspectionOrder order = made.order();
            assertEquals(order, desk.orders.find(order.number()).orElseThrow());
            assertEquals(draft, order.draft());
            assertEquals(Standing.OPEN, order.standing());
            assertEquals(kim.id(), order.ground().id());
            assertEquals("P1", order.ground().subject().id());
            assertEquals(desk.state(kim), made.state());
            assertEquals(Status.NEW, made.state().status());
            Step step = desk.casework.file(kim.id()).orElseThrow().history().get(1);
            assertEquals(Act.ORDERED, step.act());
            assertEquals("#" + order.number(), step.note());
            assertEquals(order.at(), step.at());
            var entries = desk.audit.entries(AuditQuery.on("finding/" + kim.id(), 10));
            assertEquals("order", entries.get(0).note().action());
            assertTrue(
                    entries.get(0)
                            .note()
                            .detail()
                            .contains("to UNIT container team at pier 4, shed B"),
                    entries.get(0).note().detail());
            assertTrue(desk.chainHolds());
        }
    }

    @Test
    default void whatComesBackIsTheOutcomeOfItsFindingAndFeedsTheFigures() {
        try (Desk desk = desk()) {
            Situation kim = Situation.of("P1");
            desk.keep(kim, Situation.of("P2"));
            long number = desk.orders.order(kim.id(), 1, draft(desk, "hana", 8)).order().number();
            OrderResult result = result(Found.PARTLY, 150, "minsu");
            OrderChange done = desk.orders.complete(number, 1, result);
            assertEquals(Standing.DONE, done.order().standing());
            assertEquals(2, done.order().version());
            assertEquals(3, done.state().version());
            assertEquals(
                    result, ((InspectionOrder.Done) done.order().closing().orElseThrow()).result());
            FindingFile file = desk.casework.file(kim.id()).orElseThrow();
            assertEquals(Act.INSPECTED, file.history().get(2).act());
            InspectionResult noted = file.inspections().get(0).result();
            assertEquals(Found.PARTLY, noted.found());
            assertEquals("#" + number + " two of six", noted.note());
            assertEquals("minsu", noted.officer());
            RuleFigures figures = desk.casework.figures().get(0);
            assertEquals(1, figures.inspected());
            assertEquals(1, figures.hits());
            assertEquals(List.of(new RuleEffort("cotraveller", 1, 1, 150)), desk.orders.efforts());
            assertEquals(
                    List.of(
                            "nightly keep run/1",
                            "hana order finding/" + kim.id(),
                            "minsu inspect finding/" + kim.id()),
                    desk.actions());
            assertTrue(desk.chainHolds());
        }
    }

    @Test
    default void aDecisionMeanwhileDoesNotStopWhatComesBack() {
        try (Desk desk = desk()) {
            Situation kim = Situation.of("P1");
            desk.keep(kim);
            long number = desk.orders.order(kim.id(), 1, draft(desk, "hana", 8)).order().number();
            desk.casework.decide(kim.id(), 2, Decision.of(Status.ESCALATED, "", "boss"));
            OrderChange done = desk.orders.complete(number, 1, result(Found.FOUND, 5, "minsu"));
            assertEquals(Status.ESCALATED, done.state().status());
        }
    }

    @Test
    default void whoOrdersOnWhatHasChangedIsToldAndOrdersNothing() {
        try (Desk desk = desk()) {
            Situation kim = Situation.of("P1");
            desk.keep(kim);
            desk.orders.order(kim.id(), 1, draft(desk, "hana", 8));
            OvertakenException told =
                    assertThrows(
                            OvertakenException.class,
                            () -> desk.orders.order(kim.id(), 1, draft(desk, "minsu", 8)));
            assertEquals(Act.ORDERED, told.since().get(0).act());
            assertEquals("hana", told.since().get(0).officer());
            assertEquals(1, desk.orders.list(OrderQuery.on(kim.id())).total());
            assertEquals(2, desk.audit.head().number());
        }
    }

    @Test
    default void theSecondWhoEndsAnOrderIsToldAndOverwritesNothing() {
        try (Desk desk = desk()) {
            Situation kim = Situation.of("P1");
            desk.keep(kim);
            long number = desk.orders.order(kim.id(), 1, draft(desk, "hana", 8)).order().number();
            desk.orders.complete(number, 1, result(Found.NOTHING, 60, "minsu"));
            desk.casework.decide(kim.id(), 3, Decision.of(Status.IN_REVIEW, "", "boss"));
            InspectionOrder before = desk.orders.find(number).orElseThrow();
            OvertakenException told =
                    assertThrows(
                            OvertakenException.class,
                            () ->
                                    desk.orders.complete(
                                            number, 1, result(Found.FOUND, 10, "jiwoo")));
            assertEquals(1, told.since().size());
            assertEquals(Act.INSPECTED, told.since().get(0).act());
            assertEquals("minsu", told.since().get(0).officer());
            assertEquals(desk.state(kim), told.state());
            assertThrows(OvertakenException.class, () -> desk.orders.cancel(number, 1, GONE));
            assertThrows(OvertakenException.class, () -> desk.orders.cancel(number, 2, GONE));
            assertEquals(before, desk.orders.find(number).orElseThrow());
            assertEquals(1, desk.casework.file(kim.id()).orElseThrow().inspections().size());
            assertEquals(4, desk.audit.head().number());
        }
    }

    @Test
    default void aCancelledOrderSaysWhyAndCountsForNothing() {
        try (Desk desk = desk()) {
            Situation kim = Situation.of("P1");
            desk.keep(kim);
            long number = desk.orders.order(kim.id(), 1, draft(desk, "hana", 8)).order().number();
            InspectionOrder order = desk.orders.cancel(number, 1, GONE).order();
            assertEquals(Standing.CANCELLED, order.standing());
            assertEquals(
                    GONE.reason(),
                    ((InspectionOrder.Cancelled) order.closing().orElseThrow()).reason());
            Step step = desk.casework.file(kim.id()).orElseThrow().history().get(2);
            assertEquals(Act.ORDER_CANCELLED, step.act());
            assertEquals("#" + number + " the ship has left", step.note());
            assertEquals(List.of(), desk.orders.efforts());
            assertEquals(0, desk.casework.figures().get(0).inspected());
            OvertakenException told =
                    assertThrows(
                            OvertakenException.class,
                            () ->
                                    desk.orders.complete(
                                            number, 1, result(Found.FOUND, 10, "minsu")));
            assertEquals(Act.ORDER_CANCELLED, told.since().get(0).act());
        }
    }

    @Test
    default void whatFitsNoOrderIsRefusedAndNothingIsKept() {
        try (Desk desk = desk()) {
            Situation kim = Situation.of("P1");
            desk.keep(kim);
            OrderDraft late = draft(desk, "hana", -1);
            assertThrows(
                    IllegalArgumentException.class, () -> desk.orders.order(kim.id(), 1, late));
            OrderDraft draft = draft(desk, "hana", 8);
            assertThrows(NoSuchElementException.class, () -> desk.orders.order("none", 1, draft));
            long number = desk.orders.order(kim.id(), 1, draft).order().number();
            OrderResult whole = result(Found.FOUND, 1, "minsu");
            OrderResult short1 = new OrderResult(whole.outcome(), whole.answers().subList(0, 2), 1);
            assertThrows(
                    IllegalArgumentException.class, () -> desk.orders.complete(number, 1, short1));
            for (long version : new long[] {-1, 0, 2}) {
                assertThrows(
                        IllegalArgumentException.class,
                        () -> desk.orders.complete(number, version, whole));
            }
            assertThrows(
                    NoSuchElementException.class, () -> desk.orders.complete(number + 1, 1, whole));
            assertEquals(Optional.empty(), desk.orders.find(number + 1));
            assertEquals(2, desk.audit.head().number());
        }
    }

    @Test
    default void anOrderOfNothingOrForNowhereCannotBeMade() {
        Recipient team = new Recipient(Recipient.Kind.UNIT, "team");
        Instant at = Instant.EPOCH;
        for (List<String> checks : List.of(List.<String>of(), List.of("a", " "))) {
            assertThrows(
                    IllegalArgumentException.class,
                    () -> new OrderDraft(team, "here", at, checks, "", "hana"));
        }
        assertThrows(
                IllegalArgumentException.class,
                () -> new OrderDraft(team, " ", at, List.of("a"), "", "hana"));
        assertThrows(
                IllegalArgumentException.class, () -> new Recipient(Recipient.Kind.OFFICER, ""));
        assertThrows(IllegalArgumentException.class, () -> new Cancellation(" ", "hana"));
        assertThrows(IllegalArgumentException.class, () -> result(Found.FOUND, -1, "hana"));
    }

    @Test
    default void openOrdersComeFirstByTheirTimeAndAllAreCounted() {
        try (Desk desk = desk()) {
            Situation kim = Situation.of("P1");
            desk.keep(kim);
            long cancelled =
                    desk.orders.order(kim.id(), 1, draft(desk, "hana", 1)).order().number();
            desk.orders.cancel(cancelled, 1, GONE);
            long later = desk.orders.order(kim.id(), 3, draft(desk, "hana", 9)).order().number();
            long sooner = desk.orders.order(kim.id(), 4, draft(desk, "minsu", 5)).order().number();
            Listed<InspectionOrder> all = desk.orders.list(OrderQuery.on(kim.id()));
            assertEquals(
                    List.of(sooner, later, cancelled),
                    all.rows().stream().map(InspectionOrder::number).toList());
            Listed<InspectionOrder> cut =
                    desk.orders.list(
                            new OrderQuery(
                                    Set.of(Standing.OPEN), Optional.empty(), Optional.empty(), 1));
            assertEquals(1, cut.rows().size());
            assertEquals(2, cut.total());
            Listed<InspectionOrder> hanas =
                    desk.orders.list(
                            new OrderQuery(
                                    Set.of(Standing.OPEN),
                                    Optional.empty(),
                                    Optional.of("hana"),
                                    9));
            assertEquals(later, hanas.rows().get(0).number());
            assertEquals(1, hanas.total());
            desk.clock.pass(Duration.ofHours(6));
            assertTrue(all.rows().get(0).overdue(desk.clock.last()));
            assertEquals(false, all.rows().get(1).overdue(desk.clock.last()));
            assertEquals(false, all.rows().get(2).overdue(desk.clock.last()));
        }
    }

    @Test
    default void anyTextComesBackAsItWas() {
        try (Desk desk = desk()) {
            Situation kim = Situation.of("P1");
            desk.keep(kim);
            String text = "'; DROP TABLE finding; -- <b>한국 \uD83D\uDEA2";
            OrderDraft draft =
                    new OrderDraft(
                            new Recipient(Recipient.Kind.UNIT, text),
                            text,
                            Instant.parse("2026-08-01T00:00:00Z"),
                            List.of(text),
                            text,
                            text);
            assertEquals(draft, desk.orders.order(kim.id(), 1, draft).order().draft());
        }
    }

    @Test
    default void ordersOfAWithdrawnFindingEndAndSayNothingAnyMore() {
        try (Desk desk = desk()) {
            Situation kim = Situation.of("P1");
            desk.keep(kim);
            long back = desk.orders.order(kim.id(), 1, draft(desk, "hana", 8)).order().number();
            desk.orders.complete(back, 1, result(Found.FOUND, 60, "minsu"));
            long open = desk.orders.order(kim.id(), 3, draft(desk, "hana", 8)).order().number();
            desk.retention.recordsExpired(
                    Set.copyOf(kim.finding().records()), "order to erase", "admin");
            for (long number : new long[] {back, open}) {
                InspectionOrder order = desk.orders.find(number).orElseThrow();
                assertEquals(List.of("\u2013", "\u2013", "\u2013"), order.draft().checks());
                assertEquals("\u2013", order.draft().place());
                assertEquals("", order.draft().note());
                assertEquals("", order.ground().subject().id());
            }
            OrderResult kept =
                    ((InspectionOrder.Done)
                                    desk.orders.find(back).orElseThrow().closing().orElseThrow())
                            .result();
            assertEquals("", kept.outcome().note());
            assertEquals(Found.FOUND, kept.outcome().found());
            assertEquals("", kept.answers().get(1).note());
            assertEquals(List.of(new RuleEffort("cotraveller", 1, 1, 60)), desk.orders.efforts());
            OvertakenException told =
                    assertThrows(
                            OvertakenException.class,
                            () -> desk.orders.complete(open, 1, result(Found.FOUND, 1, "minsu")));
            assertEquals(Act.WITHDRAWN, told.since().get(0).act());
        }
    }
}
