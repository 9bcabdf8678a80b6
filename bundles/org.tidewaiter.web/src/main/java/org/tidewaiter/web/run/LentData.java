package org.tidewaiter.web.run;

import java.util.Optional;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tidewaiter.api.record.DataSet;
import org.tidewaiter.web.http.Problem;

/**
 * The data set that whoever opened it lends. It is not taken back while somebody reads a row of it.
 * Thread-safe.
 */
public final class LentData {

    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private @Nullable DataSet data;
    private boolean madeUp;

    /** Lends a data set. */
    void lend(DataSet lent, boolean isMadeUp) {
        lock.writeLock().lock();
        try {
            data = lent;
            madeUp = isMadeUp;
        } finally {
            lock.writeLock().unlock();
        }
    }

    /** Takes a data set back, if it is the one that is lent; waits for its readers. */
    void takeBack(DataSet lent) {
        lock.writeLock().lock();
        try {
            if (data == lent) {
                data = null;
            }
        } finally {
            lock.writeLock().unlock();
        }
    }

    /** Reads it, if there is one; must be short, or stop when it is about to leave. */
    public <T> Optional<T> ask(Function<DataSet, T> question) {
        lock.readLock().lock();
        try {
            DataSet lent = data;
            return lent == null ? Optional.empty() : Optional.of(question.apply(lent));
        } finally {
            lock.readLock().unlock();
        }
    }

    /**
     * Reads it, as {@link #ask} does.
     *
     * @throws Problem if there is none
     */
    public <T> T have(Function<DataSet, T> question) {
        return ask(question).orElseThrow(LentData::none);
    }

    /** The data set, to run rules on, which a run may be cancelled for. */
    public DataSet now() {
        return have(Function.<DataSet>identity());
    }

    /** Whether it is the made-up world. */
    public boolean madeUp() {
        return ask(lent -> madeUp).orElse(false);
    }

    private static Problem none() {
        return new Problem(409, "no-data", "no records are at hand: have some opened first");
    }
}
