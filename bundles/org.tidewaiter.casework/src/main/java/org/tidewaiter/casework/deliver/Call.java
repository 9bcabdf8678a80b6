package org.tidewaiter.casework.deliver;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * A call of a sink's own code, by one thread, that another may interrupt.
 *
 * <p>The thread is interrupted in the call and nowhere else: H2 cannot read its file in a thread
 * that was interrupted, because Java closes the file's channel.
 */
final class Call {

    private final Thread thread;
    private boolean underWay;
    private boolean over;

    /** For calls by this thread. */
    Call(Thread thread) {
        this.thread = thread;
    }

    /** What a sink threw, of whatever kind. */
    static final class Failed extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Failed(Throwable cause) {
            super(cause);
        }
    }

    /**
     * Asks a sink.
     *
     * @return empty if no call may begin any more
     * @throws Failed if it throws; an error too is the sink's own, and must not end the thread
     */
    <T> Optional<T> ask(Supplier<T> question) {
        if (!begun()) {
            return Optional.empty();
        }
        try {
            return Optional.of(question.get());
        } catch (Throwable thrown) {
            throw new Failed(thrown);
        } finally {
            end();
        }
    }

    private synchronized boolean begun() {
        underWay = !over;
        return underWay;
    }

    /** The sink may have interrupted the thread itself: that too ends here. */
    private synchronized void end() {
        underWay = false;
        Thread.interrupted();
    }

    synchronized boolean isUnderWay() {
        return underWay;
    }

    /** Lets no other call begin. */
    synchronized void last() {
        over = true;
    }

    /** Interrupts the call, if one is under way. */
    synchronized void interrupt() {
        if (underWay) {
            thread.interrupt();
        }
    }
}
