package org.tidewaiter.casework.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.tidewaiter.api.host.Delivery;
import org.tidewaiter.casework.deliver.Timing;

/** That a queue which does not return hurts nobody else, and not itself. */
interface SlowSinksContract extends NeedsStore {

    Situation KIM = Situation.of("KIM");
    Situation LEE = Situation.of("LEE");
    Situation PARK = Situation.of("PARK");

    /** Gives a call no time to return before it is interrupted, and little afterwards. */
    Timing HURRY = interrupting(Duration.ofMillis(100));

    /**
     * Gives a call no time to return before it is interrupted, and as much as it needs afterwards.
     */
    Timing PATIENT = interrupting(Duration.ofSeconds(30));

    private static Timing interrupting(Duration lastGrace) {
        return new Timing(
                Duration.ofHours(1), Duration.ofHours(1), Duration.ofMillis(1), lastGrace);
    }

    /** Blocks until it is released or interrupted; leaves the thread interrupted, and takes. */
    private static Consumer<Delivery> blocking(CountDownLatch released) {
        return delivery -> {
            try {
                released.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
    }

    /** Blocks until it is released, whoever interrupts it. */
    private static Consumer<Delivery> deaf(CompletableFuture<Thread> thread, CountDownLatch until) {
        return delivery -> {
            thread.complete(Thread.currentThread());
            while (until.getCount() > 0) {
                blocking(until).accept(delivery);
                Thread.interrupted();
            }
        };
    }

    @Test
    default void runsAreKeptAndOthersServedWhileASinkBlocks() throws Exception {
        CountDownLatch released = new CountDownLatch(1);
        AlertQueue slow = new AlertQueue("slow");
        AlertQueue quick = new AlertQueue("quick");
        slow.act = blocking(released);
        try (Host host = new Host(settings(), Host.NEXT_RUN).with(slow, quick)) {
            host.keep(KIM);
            assertEquals("1 1/1: NEW KIM", slow.told());
            assertEquals(2, host.keep(KIM, LEE).run());
            assertEquals("1 1/1: NEW KIM", quick.told());
            assertEquals("2 1/1: NEW LEE", quick.told());
            released.countDown();
            assertEquals("2 1/1: NEW LEE", slow.told());
        }
    }

    @Test
    default void aCallThatIsInterruptedAndReturnsHasTakenAndLeavesTheStoreSound() throws Exception {
        AlertQueue queue = new AlertQueue("queue");
        queue.act = blocking(new CountDownLatch(1));
        try (Host host = new Host(settings(), PATIENT).with(queue)) {
            host.keep(KIM);
            assertEquals("1 1/1: NEW KIM", queue.told());
            host.sinks.removeSink(queue);
            host.keep(KIM, LEE);
            queue.act = delivery -> Thread.currentThread().interrupt();
            host.with(queue);
            assertEquals("2 1/1: NEW LEE", queue.told());
            host.keep(KIM, LEE, PARK);
            assertEquals("3 1/1: NEW PARK", queue.told());
        }
    }

    @Test
    default void aCallThatNeverReturnsIsLeftBehindAndDoesNotCount() throws Exception {
        CountDownLatch released = new CountDownLatch(1);
        CompletableFuture<Thread> thread = new CompletableFuture<>();
        AlertQueue stuck = new AlertQueue("queue");
        stuck.act = deaf(thread, released);
        AlertQueue next = new AlertQueue("queue");
        try (Host host = new Host(settings(), HURRY).with(stuck)) {
            host.keep(KIM);
            assertEquals("1 1/1: NEW KIM", stuck.told());
            host.sinks.removeSink(stuck);
            assertEquals(1, released.getCount(), "it was not waited for");
            host.with(next);
            assertEquals("1 1/1: NEW KIM", next.told());
            released.countDown();
            Thread behind = thread.get();
            behind.join(TimeUnit.SECONDS.toMillis(30));
            assertFalse(behind.isAlive(), "its thread ends once it returns");
            host.keep(KIM, LEE);
            assertEquals("2 1/1: NEW LEE", next.told());
        }
    }

    @Test
    default void aCallThatWasLeftBehindIsNotRememberedWhenItReturns() throws Exception {
        CountDownLatch released = new CountDownLatch(1);
        CompletableFuture<Thread> thread = new CompletableFuture<>();
        AlertQueue queue = new AlertQueue("queue");
        queue.act = deaf(thread, released);
        try (Host host = new Host(settings(), HURRY).with(queue)) {
            host.keep(KIM);
            assertEquals("1 1/1: NEW KIM", queue.told());
            host.sinks.removeSink(queue);
            released.countDown();
            thread.get().join(TimeUnit.SECONDS.toMillis(30));
            host.with(queue);
            assertEquals("1 1/1: NEW KIM", queue.told());
        }
    }

    @Test
    default void aSinkMayGoInTheMiddleOfACall() throws Exception {
        AlertQueue queue = new AlertQueue("queue");
        CountDownLatch gone = new CountDownLatch(1);
        try (Host host = new Host(settings(), Host.SOON).with(queue)) {
            queue.act =
                    delivery -> {
                        host.sinks.removeSink(queue);
                        gone.countDown();
                    };
            host.keep(KIM);
            assertEquals("1 1/1: NEW KIM", queue.told());
            gone.await();
            host.keep(KIM, LEE);
            queue.act = delivery -> {};
            host.with(queue);
            assertEquals("2 1/1: NEW LEE", queue.told(), "the call returned: it was taken");
        }
    }
}
