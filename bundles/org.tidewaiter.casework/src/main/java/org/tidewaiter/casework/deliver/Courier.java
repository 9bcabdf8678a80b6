package org.tidewaiter.casework.deliver;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tidewaiter.api.host.Delivery;
import org.tidewaiter.api.host.FindingSink;
import org.tidewaiter.casework.StoreException;
import org.tidewaiter.casework.work.Outbox;
import org.tidewaiter.casework.work.Outbox.Waiting;

/**
 * Serves one sink by a thread of its own: run after run, again after a failure, until it is
 * stopped.
 *
 * <p>The log names sink and run. What a sink throws is told by its classes: a message may quote a
 * finding.
 */
final class Courier {

    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);

    private static final String WAITS = "waited for the store";

    /** A chain of causes may be a ring. */
    private static final int CAUSES_TOLD = 8;

    private final FindingSink sink;
    private final Outbox outbox;
    private final Timing timing;
    private final ConcurrentMap<String, Courier> served;
    private final Thread thread;
    private final Call call;
    private final Semaphore bell = new Semaphore(0);

    private boolean begun;

    private volatile long giving;
    private volatile boolean stopped;
    private volatile boolean leftBehind;

    /** For the log: the sink as far as it is known, and what it is being given. */
    private volatile String name = "";

    private volatile String doing = "was asked for its name";

    /**
     * A courier that is yet to start.
     *
     * @param served the couriers by the name of their sink; this one puts itself there
     */
    Courier(FindingSink sink, Outbox outbox, Timing timing, ConcurrentMap<String, Courier> served) {
        this.sink = sink;
        this.outbox = outbox;
        this.timing = timing;
        this.served = served;
        thread = new Thread(this::work, "tidewaiter-sink");
        thread.setDaemon(true);
        call = new Call(thread);
    }

    void start() {
        thread.start();
    }

    /**
     * Has it look for a run that was kept; a call that is under way since an earlier one is told.
     */
    void kept(long run) {
        if (giving < run && call.isUnderWay()) {
            LOG.warn("sink \"{}\" {} and has not returned: run {} waits", name, doing, run);
        }
        ring();
    }

    /** Has it look for runs now rather than after its pause. */
    void ring() {
        bell.release();
    }

    private void work() {
        int failures = 0;
        while (!stopped) {
            bell.drainPermits();
            failures = round() ? 0 : failures + 1;
            await(timing.pause(failures));
        }
        served.remove(name, this);
    }

    private void await(Duration pause) {
        try {
            bell.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            // by a sink that remembers the thread: to look once too often does no harm
            LOG.debug("the courier of sink \"{}\" was interrupted", name);
        }
    }

    /** Gives all that waits; whether it was taken. */
    private boolean round() {
        try {
            if (!introduced()) {
                return false;
            }
            Optional<Waiting> next = outbox.next(name);
            while (next.isPresent() && !stopped) {
                give(next.get());
                next = stopped ? next : outbox.next(name);
            }
            return true;
        } catch (Call.Failed failed) {
            tell("it is offered again", kinds(failed));
        } catch (StoreException e) {
            tell("the store is asked again", String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            // nobody else would hear of it, and the sink of nothing more
            tell("the store is asked again", kinds(e));
        }
        return false;
    }

    /** Of what was left behind enough has been told. */
    private void tell(String next, String why) {
        if (!leftBehind) {
            LOG.warn("sink \"{}\" {} and failed, {}: {}", name, doing, next, why);
        }
    }

    /** Whether the sink has a name, which no other sink has now. */
    private boolean introduced() {
        if (name.isEmpty()) {
            name = call.ask(sink::name).filter(this::isOwn).orElse("");
            doing = WAITS;
        }
        if (!name.isEmpty() && !begun) {
            outbox.begin(name);
            begun = true;
        }
        return begun;
    }

    private boolean isOwn(String told) {
        if (told.isBlank()) {
            LOG.error("{} has a blank name: it is given nothing", sink.getClass().getName());
            return false;
        }
        if (served.putIfAbsent(told, this) != null) {
            LOG.error(
                    "two sinks are named \"{}\": {} is given nothing while the other is here",
                    told,
                    sink.getClass().getName());
            return false;
        }
        return true;
    }

    private void give(Waiting waiting) {
        for (int page = 1; page <= waiting.pages(); page++) {
            if (stopped || !took(outbox.delivery(waiting, page))) {
                return;
            }
        }
        if (!leftBehind) {
            outbox.taken(name, waiting.run());
        }
    }

    /** Whether it was still to be given anything. */
    private boolean took(Delivery delivery) {
        giving = delivery.run();
        doing =
                "was given run %d, page %d of %d"
                        .formatted(delivery.run(), delivery.page(), delivery.pages());
        boolean took =
                call.ask(
                                () -> {
                                    sink.take(delivery);
                                    return delivery;
                                })
                        .isPresent();
        doing = WAITS;
        return took;
    }

    private static String kinds(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .filter(cause -> !(cause instanceof Call.Failed))
                .limit(CAUSES_TOLD)
                .map(Courier::kind)
                .collect(Collectors.joining(", caused by "));
    }

    private static String kind(Throwable thrown) {
        StackTraceElement[] frames = thrown.getStackTrace();
        return thrown.getClass().getName() + (frames.length == 0 ? "" : " at " + frames[0]);
    }

    /** Has it end with the call that is under way. */
    void stop() {
        stopped = true;
        call.last();
        ring();
    }

    void interruptCall() {
        call.interrupt();
    }

    /** Waits for its end, unless a sink that goes in the middle of a call waits for itself. */
    boolean ended(Duration atMost) throws InterruptedException {
        if (Thread.currentThread() != thread) {
            thread.join(Math.max(1, atMost.toMillis()));
        }
        return !thread.isAlive() || Thread.currentThread() == thread;
    }

    /** Goes without it; what it is doing does not count. */
    void leaveBehind() {
        leftBehind = true;
        served.remove(name, this);
        LOG.error(
                "sink \"{}\" {} and did not return: it is left behind, and given that again when it"
                        + " comes",
                name,
                doing);
    }
}
