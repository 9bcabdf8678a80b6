package org.tidewaiter.kernel.work;

/**
 * A fixed number of threads that share ranges of work.
 *
 * <p>Cuts a range into as many contiguous parts as there are threads. What a part writes must
 * belong to it alone; what parts collect is merged in their order by the caller, so that results do
 * not depend on the number of threads. Immutable.
 *
 * @param threads at least 1; with 1 everything runs on the caller's thread
 * @param checkpoint called before each range is shared; what it throws ends the work
 */
public record Workers(int threads, Runnable checkpoint) {

    /** Checks the number of threads. */
    public Workers {
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be at least 1, was " + threads);
        }
    }

    /** Work on the half-open range of one part. */
    @FunctionalInterface
    public interface Part {
        /** Does the work from {@code from} to before {@code to}; {@code part} counts from 0. */
        void run(int part, int from, int to);
    }

    /** Into how many parts {@link #share} cuts a range. */
    public int parts() {
        return threads;
    }

    /**
     * Runs the parts of {@code 0 .. size - 1} and returns when all have ended.
     *
     * @throws java.util.concurrent.CancellationException as {@link Parts#run}
     */
    public void share(int size, Part work) {
        checkpoint.run();
        Parts.run(
                threads,
                threads,
                part -> work.run(part, border(size, part), border(size, part + 1)));
    }

    private int border(int size, int part) {
        return (int) ((long) size * part / threads);
    }
}
