package org.tidewaiter.casework.deliver;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.tidewaiter.api.host.FindingSink;
import org.tidewaiter.casework.store.ConfiguredStore;
import org.tidewaiter.casework.store.Store;
import org.tidewaiter.casework.work.Outbox;
import org.tidewaiter.casework.work.RunListener;

/**
 * Has each sink that is registered served by a courier. Thread-safe.
 *
 * <p>Immediate, because a sink that was away is to be given what it missed before anybody asks for
 * casework. There only while a sink is, because without one nobody needs the store open; not by a
 * mandatory reference, because a sink is no requirement of an installation.
 */
@Component(
        service = RunListener.class,
        immediate = true,
        property = "sinks.cardinality.minimum:Integer=1")
public final class SinkDispatcher implements RunListener, AutoCloseable {

    private final Outbox outbox;
    private final Timing timing;
    private final Map<FindingSink, Courier> couriers = new IdentityHashMap<>();
    private final ConcurrentMap<String, Courier> served = new ConcurrentHashMap<>();

    /** Gives what is in the store that is configured. */
    @Activate
    public SinkDispatcher(@Reference ConfiguredStore configured) {
        this(configured.store(), Timing.PROMISED);
    }

    /** Gives what is in a store. */
    public SinkDispatcher(Store store, Timing timing) {
        outbox = new Outbox(store);
        this.timing = timing;
    }

    /** Begins to serve a sink. */
    @Reference(
            name = "sinks",
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    public synchronized void addSink(FindingSink sink) {
        Courier courier = new Courier(sink, outbox, timing, served);
        couriers.put(sink, courier);
        courier.start();
    }

    /** Ends to serve a sink; waits some seconds for a call that is under way. */
    public void removeSink(FindingSink sink) {
        end(taken(sink));
        ringAll();
    }

    /** One may have waited for the name of another. */
    private synchronized void ringAll() {
        couriers.values().forEach(Courier::ring);
    }

    private synchronized List<Courier> taken(FindingSink sink) {
        Courier courier = couriers.remove(sink);
        return courier == null ? List.of() : List.of(courier);
    }

    @Override
    public synchronized void kept(long run) {
        couriers.values().forEach(courier -> courier.kept(run));
    }

    /** Ends to serve all sinks; waits some seconds for calls that are under way. */
    @Override
    @Deactivate
    public void close() {
        end(takenAll());
    }

    private synchronized List<Courier> takenAll() {
        List<Courier> all = List.copyOf(couriers.values());
        couriers.clear();
        return all;
    }

    private void end(List<Courier> ending) {
        ending.forEach(Courier::stop);
        List<Courier> slow = stillThere(ending, timing.grace());
        slow.forEach(Courier::interruptCall);
        stillThere(slow, timing.lastGrace()).forEach(Courier::leaveBehind);
    }

    /** Those that have not ended after so long together. */
    private static List<Courier> stillThere(Collection<Courier> ending, Duration atMost) {
        long until = System.nanoTime() + atMost.toNanos();
        List<Courier> slow = new ArrayList<>();
        for (Courier courier : ending) {
            try {
                if (!courier.ended(Duration.ofNanos(until - System.nanoTime()))) {
                    slow.add(courier);
                }
            } catch (InterruptedException e) {
                // whoever stops us is in a hurry: no more waiting
                Thread.currentThread().interrupt();
                slow.add(courier);
            }
        }
        return slow;
    }
}
