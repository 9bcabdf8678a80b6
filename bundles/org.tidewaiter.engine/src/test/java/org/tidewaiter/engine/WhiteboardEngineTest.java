package org.tidewaiter.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tidewaiter.api.record.DataSet;
import org.tidewaiter.api.run.RunRequest;

class WhiteboardEngineTest {

    @Test
    void withoutServicesARunEndsWithAnEmptyReport() throws InterruptedException {
        DataSet data = Samples.tenExports().build();
        WhiteboardEngine engine = new WhiteboardEngine(seconds(0));
        assertEquals(List.of(), engine.rules());
        assertEquals(List.of(), engine.explanations());
        assertEquals(List.of(), engine.start(RunRequest.on(data)).await().rules());
        engine.stop();
        assertThrows(IllegalStateException.class, () -> engine.start(RunRequest.on(data)));
    }

    @Test
    void theConfiguredTimeIsForRequestsThatDoNotSay() {
        RunRequest request = RunRequest.on(Samples.tenExports().build());
        WhiteboardEngine engine = new WhiteboardEngine(seconds(0));
        assertEquals(Optional.empty(), engine.timed(request).ruleTime());
        engine.change(seconds(60));
        assertEquals(Optional.of(Duration.ofSeconds(60)), engine.timed(request).ruleTime());
        Duration own = Duration.ofSeconds(7);
        assertEquals(Optional.of(own), engine.timed(request.ruleTime(own)).ruleTime());
        engine.change(seconds(-1));
        assertEquals(Optional.empty(), engine.timed(request).ruleTime(), "told in the log");
    }

    private static WhiteboardEngine.Config seconds(int ruleSeconds) {
        WhiteboardEngine.Config config = mock(WhiteboardEngine.Config.class);
        when(config.ruleSeconds()).thenReturn(ruleSeconds);
        return config;
    }
}
