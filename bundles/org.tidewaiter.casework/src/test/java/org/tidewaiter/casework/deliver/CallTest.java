package org.tidewaiter.casework.deliver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class CallTest {

    private final Call call = new Call(Thread.currentThread());

    @Test
    void aThreadIsInterruptedInACallAndNowhereElse() {
        call.interrupt();
        assertFalse(Thread.currentThread().isInterrupted());
        Optional<Boolean> within =
                call.ask(
                        () -> {
                            call.interrupt();
                            return Thread.currentThread().isInterrupted();
                        });
        assertEquals(Optional.of(true), within);
        assertFalse(Thread.currentThread().isInterrupted(), "the store is next");
    }

    @Test
    void aCallThatFailsLeavesTheThreadUninterruptedToo() {
        Error error = new AssertionError("x");
        Call.Failed failed =
                assertThrows(
                        Call.Failed.class,
                        () ->
                                call.ask(
                                        () -> {
                                            Thread.currentThread().interrupt();
                                            throw error;
                                        }));
        assertEquals(error, failed.getCause());
        assertFalse(Thread.currentThread().isInterrupted());
    }

    @Test
    void afterTheLastCallNoneBegins() {
        assertTrue(call.ask(() -> 1).isPresent());
        call.last();
        assertEquals(
                Optional.empty(),
                call.ask(
                        () -> {
                            throw new AssertionError("asked");
                        }));
    }
}
