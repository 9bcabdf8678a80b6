package org.tidewaiter.casework.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tidewaiter.api.finding.Phrase;
import org.tidewaiter.api.finding.RecordRef;
import org.tidewaiter.api.finding.Shortfall;
import org.tidewaiter.api.host.Delivery;
import org.tidewaiter.api.host.Delivery.Change;
import org.tidewaiter.api.run.RunReport;
import org.tidewaiter.casework.Decision;
import org.tidewaiter.casework.Status;
import org.tidewaiter.casework.store.StoreSettings;

/** What the queues of a host are given, and in which order. */
interface DeliveryContract extends NeedsStore {

    Situation KIM = Situation.of("KIM");
    Situation LEE = Situation.of("LEE");
    Situation PARK = Situation.of("PARK");

    @Test
    default void whatRunsAddAndChangeIsGivenOnceInTheirOrder() throws Exception {
        AlertQueue queue = new AlertQueue("queue");
        try (Host host = new Host(settings(), Host.SOON).with(queue)) {
            host.keep(KIM, LEE);
            assertEquals("1 1/1: NEW KIM, NEW LEE", queue.told());
            host.keep(KIM, LEE.weight(5), PARK);
            assertEquals("2 1/1: CHANGED LEE, NEW PARK", queue.told());
            host.keep(KIM, LEE.weight(5));
            host.keep(KIM, LEE.weight(5), PARK);
            host.keep(KIM.weight(9), LEE.weight(5), PARK);
            assertEquals("5 1/1: CHANGED KIM", queue.told(), "a run that changes nothing is none");
        }
    }

    @Test
    default void theFactsAreThoseOfTheRunThoughTheyChangedAndWereDecidedOnSince() throws Exception {
        AlertQueue queue = new AlertQueue("queue");
        StoreSettings settings = settings();
        try (Host host = new Host(settings, Host.SOON).with(queue)) {
            host.keep(PARK);
            assertEquals("1 1/1: NEW PARK", queue.told());
        }
        try (Host host = new Host(settings, Host.SOON)) {
            host.keep(KIM);
            host.keep(KIM.weight(9));
            host.casework.decide(KIM.id(), 2, Decision.of(Status.CONFIRMED, "", "hana"));
            host.with(queue);
            Delivery first = queue.next();
            assertEquals(List.of(new Delivery.Entry(Change.NEW, KIM.finding())), first.entries());
            assertEquals(host.casework.runs(3).get(1).keptAt(), first.keptAt());
            assertEquals(
                    List.of(new Delivery.Entry(Change.CHANGED, KIM.weight(9).finding())),
                    queue.next().entries());
        }
    }

    @Test
    default void aSinkThatFailsIsGivenTheSameAgainAndNothingIsLost() throws Exception {
        List<Throwable> all =
                List.of(
                        new IllegalStateException("full"),
                        new NoClassDefFoundError("gone"),
                        new IOException("no line"));
        for (Throwable thrown : all) {
            AlertQueue queue = new AlertQueue("queue").failing(2, thrown);
            try (Host host = new Host(settings(), Host.SOON).with(queue)) {
                host.keep(KIM);
                for (int offer = 1; offer <= 3; offer++) {
                    assertEquals("1 1/1: NEW KIM", queue.told(), thrown + ", offer " + offer);
                }
                host.keep(KIM, LEE);
                assertEquals("2 1/1: NEW LEE", queue.told());
            }
        }
    }

    @Test
    default void whatFailedIsTriedAgainWhenTheNextRunIsKept() throws Exception {
        AlertQueue queue = new AlertQueue("queue").failing(1, new IllegalStateException("full"));
        try (Host host = new Host(settings(), Host.NEXT_RUN).with(queue)) {
            host.keep(KIM);
            assertEquals("1 1/1: NEW KIM", queue.told());
            host.keep(KIM, LEE);
            assertEquals("1 1/1: NEW KIM", queue.told());
            assertEquals("2 1/1: NEW LEE", queue.told());
        }
    }

    @Test
    default void aStoreThatIsOpenedAgainGoesOnWhereItWas() throws Exception {
        StoreSettings settings = settings();
        AlertQueue before = new AlertQueue("queue");
        try (Host host = new Host(settings, Host.SOON).with(before)) {
            host.keep(KIM);
            assertEquals("1 1/1: NEW KIM", before.told());
        }
        try (Host host = new Host(settings, Host.SOON)) {
            host.keep(KIM, LEE);
            host.keep(KIM.weight(9), LEE, PARK);
        }
        AlertQueue queue = new AlertQueue("queue");
        try (Host host = new Host(settings, Host.SOON).with(queue)) {
            assertEquals("2 1/1: NEW LEE", queue.told(), "what was taken is not given again");
            assertEquals("3 1/1: CHANGED KIM, NEW PARK", queue.told());
            host.sinks.removeSink(queue);
            host.keep(KIM, LEE, PARK);
            host.with(queue);
            assertEquals("4 1/1: CHANGED KIM", queue.told(), "a sink that was away");
        }
    }

    @Test
    default void aNewSinkBeginsWithTheLastRun() throws Exception {
        try (Host host = new Host(settings(), Host.SOON)) {
            host.keep(KIM);
            host.keep(KIM, LEE);
            AlertQueue queue = new AlertQueue("queue");
            host.with(queue);
            assertEquals("2 1/1: NEW LEE", queue.told());
            host.keep(KIM, LEE, PARK);
            assertEquals("3 1/1: NEW PARK", queue.told());
        }
    }

    @Test
    default void sinksAreServedEachForItself() throws Exception {
        AlertQueue broken = new AlertQueue("broken").failing(99, new IllegalStateException("x"));
        AlertQueue sound = new AlertQueue("sound");
        try (Host host = new Host(settings(), Host.NEXT_RUN).with(broken, sound)) {
            host.keep(KIM);
            assertEquals("1 1/1: NEW KIM", broken.told());
            assertEquals("1 1/1: NEW KIM", sound.told());
            host.keep(KIM, LEE);
            assertEquals("1 1/1: NEW KIM", broken.told());
            assertEquals("2 1/1: NEW LEE", sound.told());
        }
    }

    @Test
    default void aLargeRunIsGivenInPagesAndAgainFromTheFirst() throws Exception {
        AlertQueue queue = new AlertQueue("queue");
        int count = 2 * Delivery.MOST + 1;
        queue.act =
                delivery -> {
                    if (delivery.last()) {
                        queue.act = taken -> {};
                        throw new IllegalStateException("full");
                    }
                };
        try (Host host = new Host(settings(), Host.SOON).with(queue)) {
            host.casework.keep(Runs.of(Runs.many(count)), Runs.NIGHTLY);
            for (int offer = 1; offer <= 2; offer++) {
                Set<String> subjects = new HashSet<>();
                for (int page = 1; page <= 3; page++) {
                    Delivery delivery = queue.next();
                    assertEquals(page, delivery.page());
                    assertEquals(3, delivery.pages());
                    assertEquals(page == 3 ? 1 : Delivery.MOST, delivery.entries().size());
                    delivery.entries().forEach(entry -> subjects.add(entry.facts().id()));
                }
                assertEquals(count, subjects.size());
            }
            host.keep(KIM);
            assertEquals("2 1/1: NEW KIM", queue.told());
        }
    }

    @Test
    default void aControlIsGivenAsIfItWereNone() throws Exception {
        AlertQueue queue = new AlertQueue("queue");
        try (Host host = new Host(settings(), Host.SOON).with(queue)) {
            RunReport run = Runs.of(KIM);
            Shortfall why = new Shortfall("minShared", 2, 3, Phrase.of("near"));
            host.casework.keep(
                    new RunReport(
                            run.data(),
                            run.asOf(),
                            run.findings(),
                            List.of(LEE.finding().draft().shortfalls(List.of(why)).finding()),
                            run.rules()),
                    Runs.NIGHTLY);
            assertTrue(host.casework.file(LEE.id()).orElseThrow().control());
            assertEquals(
                    List.of(
                            new Delivery.Entry(Change.NEW, KIM.finding()),
                            new Delivery.Entry(Change.NEW, LEE.finding())),
                    queue.next().entries());
        }
    }

    @Test
    default void whatWasWithdrawnIsNotGivenAndDoesNotReappear() throws Exception {
        AlertQueue queue = new AlertQueue("queue");
        StoreSettings settings = settings();
        try (Host host = new Host(settings, Host.SOON).with(queue)) {
            host.keep(PARK);
            queue.next();
            host.sinks.removeSink(queue);
            host.keep(KIM, LEE);
            host.keep(KIM.weight(9), LEE, PARK);
            host.desk.retention.recordsExpired(
                    Set.of(new RecordRef("crossings", "C-KIM", "")), "order 7", "admin");
            host.keep(KIM.rows("C-later"), LEE, PARK);
            host.with(queue);
            assertEquals("2 1/1: NEW LEE", queue.told());
            Delivery back = queue.next();
            assertEquals(4, back.run(), "a run of whose findings none is left is none");
            assertEquals(
                    List.of(new Delivery.Entry(Change.CHANGED, KIM.rows("C-later").finding())),
                    back.entries());
        }
    }

    @Test
    default void whatIsWithdrawnBetweenTwoOffersIsNotOfferedAgain() throws Exception {
        AlertQueue queue = new AlertQueue("queue");
        try (Host host = new Host(settings(), Host.SOON).with(queue)) {
            queue.act =
                    delivery -> {
                        // the store can be written: the call is in no transaction
                        host.desk.retention.recordsExpired(
                                Set.of(new RecordRef("crossings", "C-KIM", "")),
                                "order 7",
                                "admin");
                        queue.act = taken -> {};
                        throw new IllegalStateException("full");
                    };
            host.keep(KIM, LEE);
            assertEquals("1 1/1: NEW KIM, NEW LEE", queue.told());
            assertEquals("1 1/1: NEW LEE", queue.told());
            host.keep(LEE, PARK);
            assertEquals("2 1/1: NEW PARK", queue.told());
        }
    }

    @Test
    default void ofTwoSinksOfOneNameTheSecondWaitsForTheFirst() throws Exception {
        AlertQueue first = new AlertQueue("queue");
        AlertQueue second = new AlertQueue("queue");
        try (Host host = new Host(settings(), Host.NEXT_RUN).with(first)) {
            host.keep(KIM);
            assertEquals("1 1/1: NEW KIM", first.told());
            host.with(second);
            host.keep(KIM, LEE);
            assertEquals("2 1/1: NEW LEE", first.told());
            host.sinks.removeSink(first);
            host.keep(KIM, LEE, PARK);
            assertEquals("3 1/1: NEW PARK", second.told());
        }
    }
}
