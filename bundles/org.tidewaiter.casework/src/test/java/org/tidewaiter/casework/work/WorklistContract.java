package org.tidewaiter.casework.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tidewaiter.api.finding.RiskClass;
import org.tidewaiter.api.finding.SubjectKind;
import org.tidewaiter.casework.Decision;
import org.tidewaiter.casework.Filter;
import org.tidewaiter.casework.Order;
import org.tidewaiter.casework.Party;
import org.tidewaiter.casework.Query;
import org.tidewaiter.casework.Snooze;
import org.tidewaiter.casework.SnoozeOrder;
import org.tidewaiter.casework.Status;
import org.tidewaiter.casework.Worklist;
import org.tidewaiter.casework.WorklistRow;

/** Which findings an officer sees, in which order. */
interface WorklistContract extends NeedsStore {

    private static List<String> walked(Desk desk, Query first) {
        List<String> ids = new ArrayList<>();
        Optional<Query> query = Optional.of(first);
        while (query.isPresent()) {
            Worklist page = desk.casework.worklist(query.get());
            page.rows().forEach(row -> ids.add(row.id()));
            query = query.get().after(page);
        }
        return ids;
    }

    private static void someOfEverything(Desk desk) {
        List<Situation> situations = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            Situation situation =
                    Situation.of("P" + i).label(i % 3 == 0 ? "" : "N" + i % 5).weight(i % 7);
            if (i % 2 == 0) {
                situation = situation.reviewBy(Situation.AS_OF.plus(Duration.ofHours(i % 4)));
            }
            situations.add(i % 3 == 0 ? situation.rule("fakeexport", "burst") : situation);
        }
        desk.keep(situations.subList(0, 20).toArray(new Situation[0]));
        desk.keep(situations.toArray(new Situation[0]));
        for (int i = 0; i < 10; i++) {
            Status status = Status.values()[i % 4];
            desk.casework.decide(situations.get(i).id(), 1, Decision.of(status, "", "hana"));
        }
    }

    @Test
    default void everyOrderWalksEveryFindingOnceByPagesAndBack() {
        try (Desk desk = desk()) {
            someOfEverything(desk);
            for (Order order : Order.values()) {
                Query whole = Query.of(Filter.ALL, order, 1000);
                List<String> all = walked(desk, whole);
                assertEquals(40, new LinkedHashSet<>(all).size(), order.name());
                for (int limit : new int[] {1, 7, 39, 40}) {
                    assertEquals(all, walked(desk, Query.of(Filter.ALL, order, limit)));
                }
                List<String> back =
                        walked(desk, new Query(Filter.ALL, order, true, Optional.empty(), 7));
                Collections.reverse(back);
                assertEquals(all, back, order.name());
            }
        }
    }

    @Test
    default void anOrderIsThatOfItsName() {
        try (Desk desk = desk()) {
            Instant soon = Situation.AS_OF;
            Situation weak = Situation.of("P1").label("b").weight(1).reviewBy(soon);
            Situation strong = Situation.of("P2").label("").weight(9);
            Situation other =
                    Situation.of("P3")
                            .label("a")
                            .weight(5)
                            .rule("fakeexport", "burst")
                            .reviewBy(soon.plusSeconds(1));
            desk.keep(weak);
            desk.keep(weak, strong, other);
            desk.casework.decide(strong.id(), 1, Decision.of(Status.IN_REVIEW, "", "hana"));
            assertEquals(List.of("P2", "P3", "P1"), desk.subjects(Filter.ALL, Order.STRENGTH));
            assertEquals(List.of("P2", "P1", "P3"), desk.subjects(Filter.ALL, Order.RULE));
            assertEquals(List.of("P2", "P3", "P1"), desk.subjects(Filter.ALL, Order.SUBJECT));
            assertEquals(List.of("P1", "P2", "P3"), desk.subjects(Filter.ALL, Order.AGE));
            assertEquals(List.of("P3", "P1", "P2"), desk.subjects(Filter.ALL, Order.STATUS));
            assertEquals(List.of("P1", "P3", "P2"), desk.subjects(Filter.ALL, Order.REVIEW_BY));
        }
    }

    @Test
    default void aFilterNarrowsRowsAndCountAlike() {
        try (Desk desk = desk()) {
            someOfEverything(desk);
            Filter all = Filter.ALL;
            for (Filter filter :
                    List.of(
                            all.of("fakeexport"),
                            all.with(Set.of(Status.NEW)),
                            Filter.OPEN,
                            all.matching("n3"),
                            all.matching("P1"),
                            all.of("cotraveller").matching("n3").with(EnumSet.of(Status.NEW)))) {
                Worklist list = desk.casework.worklist(Query.of(filter, Order.STRENGTH, 1000));
                assertEquals(list.rows().size(), list.total(), filter.toString());
                assertTrue(list.total() > 0 && list.total() < 40, filter.toString());
            }
        }
    }

    @Test
    default void eachFilterKeepsWhatItNames() {
        try (Desk desk = desk()) {
            Situation kim = Situation.of("P1").label("Kim_%").with("S1").reviewBy(Situation.AS_OF);
            Situation lee = Situation.of("P2").rule("fakeexport", "burst");
            desk.keep(kim, lee);
            desk.casework.assign(kim.id(), 1, Optional.of("hana"), "boss");
            Filter all = Filter.ALL;
            Filter kind = filter(Optional.of("burst"), Optional.empty(), Optional.empty());
            Filter hers = filter(Optional.empty(), Optional.of("hana"), Optional.empty());
            Filter nobodys = filter(Optional.empty(), Optional.of(""), Optional.empty());
            Filter due =
                    filter(
                            Optional.empty(),
                            Optional.empty(),
                            Optional.of(Situation.AS_OF.plusSeconds(1)));
            assertEquals(List.of("P2"), desk.subjects(kind, Order.STRENGTH));
            assertEquals(List.of("P1"), desk.subjects(hers, Order.STRENGTH));
            assertEquals(List.of("P2"), desk.subjects(nobodys, Order.STRENGTH));
            assertEquals(List.of("P1"), desk.subjects(due, Order.STRENGTH));
            assertEquals(List.of("P1"), desk.subjects(all.matching("LEE s1"), Order.STRENGTH));
            assertEquals(List.of("P1"), desk.subjects(all.matching("m_%"), Order.STRENGTH));
            assertEquals(List.of(), desk.subjects(all.matching("m%_"), Order.STRENGTH));
            assertEquals(List.of(), desk.subjects(all.matching("' OR 1=1 --"), Order.STRENGTH));
        }
    }

    private static Filter filter(
            Optional<String> kind, Optional<String> assignee, Optional<Instant> due) {
        return new Filter(
                Set.of(),
                Optional.empty(),
                kind,
                Optional.of(RiskClass.REVIEW),
                assignee,
                Optional.empty(),
                due,
                Filter.Snoozed.LEFT_OUT);
    }

    @Test
    default void aMarkOfAnotherOrderOrOfNobodyIsRefused() {
        try (Desk desk = desk()) {
            desk.keep(Situation.of("P1"), Situation.of("P2"));
            String mark =
                    desk.casework
                            .worklist(Query.of(Filter.ALL, Order.STRENGTH, 1))
                            .next()
                            .orElseThrow();
            for (String wrong : List.of(mark, "", "????", "YWJj", "' OR 1=1")) {
                Query query = new Query(Filter.ALL, Order.AGE, false, Optional.of(wrong), 10);
                assertThrows(
                        IllegalArgumentException.class, () -> desk.casework.worklist(query), wrong);
            }
        }
    }

    @Test
    default void aSnoozedFindingIsLeftOutCountedAndComesBack() {
        try (Desk desk = desk()) {
            Situation kim = Situation.of("P1").with("S1");
            Situation also = kim.rule("fakeexport", "burst");
            Situation related = Situation.of("P2").with("P1");
            desk.keep(kim, also, related);
            Snooze snooze = desk.casework.snooze(order(desk, "P1", Duration.ofDays(2)));
            Worklist list = desk.casework.worklist(Query.of(Filter.OPEN, Order.STRENGTH, 10));
            assertEquals(
                    List.of(also.id(), related.id()).stream().sorted().toList(),
                    list.rows().stream().map(WorklistRow::id).sorted().toList());
            assertEquals(2, list.total());
            assertEquals(1, list.snoozed());
            assertEquals(Optional.of(snooze), desk.casework.file(kim.id()).orElseThrow().snooze());
            assertEquals(List.of(kim.id()), ids(desk, Filter.OPEN.with(Filter.Snoozed.ONLY)));
            assertEquals(3, ids(desk, Filter.OPEN.with(Filter.Snoozed.LISTED)).size());
            desk.clock.pass(Duration.ofDays(3));
            assertEquals(3, ids(desk, Filter.OPEN).size());
            assertEquals(Optional.empty(), desk.casework.file(kim.id()).orElseThrow().snooze());
        }
    }

    private static List<String> ids(Desk desk, Filter filter) {
        Worklist list = desk.casework.worklist(Query.of(filter, Order.STRENGTH, 10));
        assertEquals(list.rows().size(), list.total());
        return list.rows().stream().map(WorklistRow::id).toList();
    }

    private static SnoozeOrder order(Desk desk, String subject, Duration time) {
        return new SnoozeOrder(
                new Party(SubjectKind.TRAVELLER, subject),
                "cotraveller",
                desk.clock.last().plus(time),
                "crew of the line",
                "hana");
    }

    @Test
    default void aSnoozeCanBeEndedOnceAndIsListed() {
        try (Desk desk = desk()) {
            desk.keep(Situation.of("P1"));
            Snooze longer = desk.casework.snooze(order(desk, "P1", Duration.ofDays(9)));
            Snooze shorter = desk.casework.snooze(order(desk, "P1", Duration.ofDays(2)));
            assertEquals(List.of(shorter, longer), desk.casework.snoozes(10));
            assertEquals(0, ids(desk, Filter.OPEN).size());
            Worklist twice = desk.casework.worklist(Query.of(Filter.OPEN, Order.AGE, 10));
            assertEquals(1, twice.snoozed(), "two snoozes of one finding count once");
            Snooze ended = desk.casework.endSnooze(shorter.id(), "boss");
            assertEquals("boss", ended.ended().orElseThrow().officer());
            assertEquals(ended, desk.casework.endSnooze(shorter.id(), "another"));
            assertEquals(List.of(longer, ended), desk.casework.snoozes(10));
            desk.casework.endSnooze(longer.id(), "boss");
            assertEquals(1, ids(desk, Filter.OPEN).size());
            assertEquals(
                    List.of(
                            "nightly keep run/1",
                            "hana snooze snooze/" + longer.id(),
                            "hana snooze snooze/" + shorter.id(),
                            "boss end-snooze snooze/" + shorter.id(),
                            "boss end-snooze snooze/" + longer.id()),
                    desk.actions());
        }
    }

    @Test
    default void aSnoozeIntoThePastIsRefused() {
        try (Desk desk = desk()) {
            assertThrows(
                    IllegalArgumentException.class,
                    () -> desk.casework.snooze(order(desk, "P1", Duration.ofDays(-1))));
            assertThrows(
                    IllegalArgumentException.class,
                    () -> desk.casework.snooze(order(desk, "P1", Duration.ofDays(4_000_000))));
            assertEquals(List.of(), desk.casework.snoozes(10));
        }
    }
}
