package org.tidewaiter.casework.work;

import java.time.Duration;
import org.tidewaiter.api.host.FindingSink;
import org.tidewaiter.casework.Casework;
import org.tidewaiter.casework.Intake;
import org.tidewaiter.casework.deliver.SinkDispatcher;
import org.tidewaiter.casework.deliver.Timing;
import org.tidewaiter.casework.store.StoreSettings;

/** A desk whose findings go to the queues of a host. */
final class Host implements AutoCloseable {

    /** Tries again at once, and does not wait for whoever does not return. */
    static final Timing SOON = waiting(Duration.ofMillis(1));

    /** Tries again when the next run is kept. */
    static final Timing NEXT_RUN = waiting(Duration.ofHours(1));

    private static Timing waiting(Duration afterAFailure) {
        Duration patience = Duration.ofSeconds(20);
        return new Timing(afterAFailure, Duration.ofHours(1), patience, patience);
    }

    final Desk desk;
    final Casework casework;
    final SinkDispatcher sinks;

    Host(StoreSettings settings, Timing timing) {
        desk = new Desk(settings);
        sinks = new SinkDispatcher(desk.store, timing);
        casework = new SqlCasework(desk.store, 0).telling(sinks);
    }

    Host with(FindingSink... others) {
        for (FindingSink sink : others) {
            sinks.addSink(sink);
        }
        return this;
    }

    Intake keep(Situation... situations) {
        return casework.keep(Runs.of(situations), Runs.NIGHTLY);
    }

    @Override
    public void close() {
        sinks.close();
        desk.close();
    }
}
