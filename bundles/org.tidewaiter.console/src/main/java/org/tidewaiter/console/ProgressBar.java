package org.tidewaiter.console;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Draws where the work is on one line of a terminal, five times a second; silent when piped.
 *
 * <p>The worker is never slowed: the bar samples, nobody reports to it.
 */
final class ProgressBar {

    private static final int WIDTH = 24;
    private static final long PERIOD_MILLIS = 200;
    private static final String ERASE_LINE = "\r\u001b[2K";

    /**
     * Where the work is.
     *
     * @param label what is being done
     * @param done steps done
     * @param steps steps in all, 0 if unknown
     * @param rows rows read so far, 0 if that means nothing here
     * @param elapsed since this work began
     */
    record Sample(String label, long done, long steps, long rows, Duration elapsed) {}

    private final PrintStream terminal;
    private final Supplier<Sample> sampler;
    private final boolean watched;
    private final ScheduledExecutorService clock;

    private ProgressBar(PrintStream terminal, boolean watched, Supplier<Sample> sampler) {
        this.terminal = terminal;
        this.watched = watched;
        this.sampler = sampler;
        this.clock =
                Executors.newSingleThreadScheduledExecutor(
                        work -> {
                            Thread thread = new Thread(work, "tidewaiter-progress");
                            thread.setDaemon(true);
                            return thread;
                        });
    }

    /**
     * Does work while the bar is drawn, if somebody looks at a terminal.
     *
     * @param watched whether somebody does
     */
    static <T, X extends Exception> T during(
            PrintStream terminal, boolean watched, Supplier<Sample> sampler, Work<T, X> work)
            throws X {
        ProgressBar bar = new ProgressBar(terminal, watched, sampler);
        if (watched) {
            bar.clock.scheduleAtFixedRate(
                    bar::draw, PERIOD_MILLIS, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
        }
        try {
            return work.done();
        } finally {
            bar.stop();
        }
    }

    /** Work that gives a result or throws. */
    interface Work<T, X extends Exception> {
        T done() throws X;
    }

    private void draw() {
        terminal.print(ERASE_LINE + line(sampler.get()));
        terminal.flush();
    }

    /** One line: bar, share, rows and rate, time left. */
    static String line(Sample at) {
        StringBuilder line = new StringBuilder();
        double share = at.steps() == 0 ? 0 : Math.min(1.0, (double) at.done() / at.steps());
        int full = (int) (share * WIDTH);
        line.append('[').append("=".repeat(full)).append(" ".repeat(WIDTH - full)).append("] ");
        if (at.steps() > 0) {
            line.append(String.format(Locale.ROOT, "%3.0f %%  ", 100 * share));
        }
        line.append(at.label());
        double seconds = at.elapsed().toMillis() / 1000.0;
        if (at.rows() > 0 && seconds > 0) {
            line.append(
                    String.format(
                            Locale.ROOT, "  %,d rows, %,.0f/s", at.rows(), at.rows() / seconds));
        }
        if (share > 0.05 && seconds > 1) {
            double left = seconds * (1 - share) / share;
            line.append(String.format(Locale.ROOT, "  %.0f s left", Math.ceil(left)));
        } else if (seconds >= 1) {
            line.append(String.format(Locale.ROOT, "  %.0f s", seconds));
        }
        return line.toString();
    }

    /** Stops drawing and leaves an empty line behind. */
    private void stop() {
        clock.shutdownNow();
        try {
            clock.awaitTermination(1, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (watched) {
            terminal.print(ERASE_LINE);
            terminal.flush();
        }
    }
}
