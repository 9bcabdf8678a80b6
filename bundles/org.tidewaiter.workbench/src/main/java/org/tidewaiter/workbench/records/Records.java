package org.tidewaiter.workbench.records;

import java.util.Optional;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import org.eclipse.core.runtime.jobs.Job;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.util.tracker.ServiceTracker;
import org.tidewaiter.api.record.DataSet;
import org.tidewaiter.workbench.desk.HostServices;
import org.tidewaiter.workbench.desk.News;
import org.tidewaiter.workbench.desk.Problems;

/**
 * The records at hand: the data set service of the highest ranking, whoever lends it, the host or
 * {@link OpenRecords}. It is not given back while somebody reads a row of it or a run is on it.
 * Thread-safe.
 */
public final class Records {

    /** The family of jobs that read the records, which are cancelled before these leave. */
    public static final Object READERS = new Object();

    private static final Records AT_HAND = new Records(HostServices.context());

    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final ServiceTracker<DataSet, DataSet> tracker;
    private @Nullable DataSet data;

    private Records(BundleContext context) {
        tracker =
                new ServiceTracker<>(context, DataSet.class, null) {
                    @Override
                    public DataSet addingService(ServiceReference<DataSet> reference) {
                        DataSet added = super.addingService(reference);
                        lend(added, context);
                        return added;
                    }

                    @Override
                    public void removedService(
                            ServiceReference<DataSet> reference, DataSet removed) {
                        takeBack(removed);
                        super.removedService(reference, removed);
                    }
                };
    }

    /** The records at hand. */
    public static Records atHand() {
        synchronized (AT_HAND.tracker) {
            if (AT_HAND.tracker.getTrackingCount() < 0) {
                AT_HAND.tracker.open();
            }
        }
        return AT_HAND;
    }

    private void lend(DataSet added, BundleContext context) {
        ServiceReference<DataSet> best = context.getServiceReference(DataSet.class);
        lock.writeLock().lock();
        try {
            data = best == null ? added : context.getService(best);
        } finally {
            lock.writeLock().unlock();
        }
        News.tell(new News.RecordsChanged());
    }

    /** Waits for its readers: a run on it is cancelled. */
    private void takeBack(DataSet removed) {
        if (ask(lent -> lent == removed).orElse(false)) {
            endReaders();
            lock.writeLock().lock();
            try {
                data = null;
            } finally {
                lock.writeLock().unlock();
            }
            DataSet next = tracker.getService();
            if (next != null && next != removed) {
                lend(next, HostServices.context());
            }
            HostServices.engine().ifPresent(engine -> engine.forget(removed));
            News.tell(new News.RecordsChanged());
        }
    }

    private static void endReaders() {
        Job.getJobManager().cancel(READERS);
        try {
            Job.getJobManager().join(READERS, null);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            Problems.log("records left while they were read", e);
        }
    }

    /** Reads them, if there are any; must be short, or a job of the family {@link #READERS}. */
    public <T> Optional<T> ask(Function<DataSet, T> question) {
        lock.readLock().lock();
        try {
            DataSet lent = data;
            return lent == null ? Optional.empty() : Optional.of(question.apply(lent));
        } finally {
            lock.readLock().unlock();
        }
    }

    /** The records, for a job of the family {@link #READERS}. */
    public Optional<DataSet> now() {
        return ask(Function.identity());
    }
}
