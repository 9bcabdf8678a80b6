package org.tidewaiter.health;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class FailedComponentsTest {

    @Test
    void theInnermostCauseIsTheReason() {
        String trace =
                """
                java.lang.reflect.InvocationTargetException
                \tat jdk.internal.reflect.Native.newInstance(Native.java:1)
                Caused by: java.lang.IllegalStateException: outer
                \tat a.B.c(B.java:1)
                Caused by: java.lang.IllegalArgumentException: fdr must be at most 0.5, was "2"
                \t... 7 more
                """;
        assertEquals("fdr must be at most 0.5, was \"2\"", FailedComponents.reason(trace));
    }

    @Test
    void withoutACauseTheFirstLineIsTheReason() {
        assertEquals(
                "x is wrong", FailedComponents.reason("java.io.IOException: x is wrong\n\tat a"));
        assertEquals("no reason is known", FailedComponents.reason(""));
    }
}
