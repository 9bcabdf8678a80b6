package org.tidewaiter.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tidewaiter.api.record.DataSet;
import org.tidewaiter.api.run.RunRequest;

class WhiteboardEngineTest {

    @Test
    void withoutServicesARunEndsWithAnEmptyReport() throws InterruptedException {
        DataSet data = Samples.tenExports().build();
        WhiteboardEngine engine = new WhiteboardEngine();
        assertEquals(List.of(), engine.rules());
        assertEquals(List.of(), engine.explanations());
        assertEquals(List.of(), engine.start(RunRequest.on(data)).await().rules());
        engine.stop();
        assertThrows(IllegalStateException.class, () -> engine.start(RunRequest.on(data)));
    }
}
