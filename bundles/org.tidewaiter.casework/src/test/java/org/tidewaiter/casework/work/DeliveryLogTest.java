package org.tidewaiter.casework.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.tidewaiter.api.host.Delivery;
import org.tidewaiter.api.host.FindingSink;
import org.tidewaiter.casework.store.TestStores;

/** What an administrator reads of a queue that fails. */
class DeliveryLogTest {

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @BeforeEach
    void listen() {
        log.start();
        logger().addAppender(log);
        logger().setAdditive(false);
        logger().setLevel(Level.WARN);
    }

    @AfterEach
    void stopListening() {
        logger().detachAppender(log);
        logger().setAdditive(true);
        logger().setLevel(Level.OFF);
    }

    private static Logger logger() {
        return (Logger) LoggerFactory.getLogger("org.tidewaiter.casework.deliver");
    }

    /** Others may stand between them: a call can be under way by chance when a run is kept. */
    private List<String> lines(String with) {
        return log.list.stream()
                .map(ILoggingEvent::getFormattedMessage)
                .filter(line -> line.contains(with))
                .toList();
    }

    @Test
    void theSinkAndTheRunAreNamedAndNobodyWhoIsInAFinding() throws Exception {
        Situation kim = Situation.of("KIM MIN SU");
        Throwable thrown =
                new IllegalStateException(
                        "no room for KIM MIN SU", new IllegalArgumentException("KIM MIN SU"));
        AlertQueue queue = new AlertQueue("gate alerts").failing(1, thrown);
        try (Host host = new Host(TestStores.memory(), Host.NEXT_RUN).with(queue)) {
            host.keep(kim);
            queue.next();
            host.keep(kim, Situation.of("LEE"));
            queue.next();
            queue.next();
        }
        List<String> lines = lines("and failed");
        assertEquals(1, lines.size());
        String line = lines.get(0);
        assertTrue(
                line.startsWith(
                        "sink \"gate alerts\" was given run 1, page 1 of 1 and failed, it is offered"
                                + " again: java.lang.IllegalStateException at "),
                line);
        assertTrue(line.contains(", caused by java.lang.IllegalArgumentException at "), line);
        assertFalse(line.contains("KIM"), line);
    }

    @Test
    void aCallThatHasNotReturnedWhenTheNextRunIsKeptIsTold() throws Exception {
        CountDownLatch released = new CountDownLatch(1);
        AlertQueue queue = new AlertQueue("gate alerts");
        queue.act =
                delivery -> {
                    try {
                        released.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                };
        try (Host host = new Host(TestStores.memory(), Host.NEXT_RUN).with(queue)) {
            host.keep(Situation.of("KIM"));
            queue.next();
            host.keep(Situation.of("KIM"));
            released.countDown();
        }
        assertEquals(
                List.of(
                        "sink \"gate alerts\" was given run 1, page 1 of 1 and has not returned:"
                                + " run 2 waits"),
                lines("run 2 waits"));
    }

    @Test
    void aBlankNameIsRefused() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        FindingSink nameless =
                new FindingSink() {
                    @Override
                    public String name() {
                        asked.countDown();
                        return " ";
                    }

                    @Override
                    public void take(Delivery delivery) {
                        throw new AssertionError("it was given run " + delivery.run());
                    }
                };
        AlertQueue queue = new AlertQueue("queue");
        try (Host host = new Host(TestStores.memory(), Host.NEXT_RUN).with(nameless)) {
            host.keep(Situation.of("KIM"));
            host.with(queue);
            queue.next();
            asked.await();
        }
        String told = nameless.getClass().getName() + " has a blank name: it is given nothing";
        assertTrue(lines("blank").contains(told), told);
        assertEquals(List.of(), lines("and failed"));
    }
}
