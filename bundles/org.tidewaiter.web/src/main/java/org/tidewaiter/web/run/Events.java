package org.tidewaiter.web.run;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.tidewaiter.web.http.Answer;
import org.tidewaiter.web.http.Json;
import org.tidewaiter.web.http.Problem;

/**
 * What happens, as server-sent events for whoever listens. Thread-safe.
 *
 * <p>Each listener holds a thread of the server; one that does not read loses events, and its
 * screen asks anew after the next.
 */
public final class Events {

    private static final int MOST_LISTENERS = 100;
    private static final int MOST_WAITING = 1_000;
    private static final long PERIOD_MILLIS = 150;
    private static final long COMMENT_EVERY_MILLIS = 15_000;
    private static final String CLOSE = "";

    private final Set<BlockingQueue<String>> listeners = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /** Tells everybody. */
    public void tell(String event, Object data) {
        String text = text(event, data);
        listeners.forEach(listener -> listener.offer(text));
    }

    private static String text(String event, Object data) {
        return "event: " + event + "\ndata: " + Json.text(data) + "\n\n";
    }

    /**
     * A stream of events.
     *
     * @param wanted whether the listener may still listen
     * @param progress of the run under way, if there is one
     * @throws Problem if too many listen
     */
    public Answer stream(BooleanSupplier wanted, Supplier<Optional<Object>> progress) {
        if (listeners.size() >= MOST_LISTENERS) {
            throw new Problem(503, "busy", "too many listen: try again later")
                    .header("Retry-After", "30");
        }
        return new Answer(
                200,
                java.util.Map.of("Content-Type", "text/event-stream;charset=utf-8"),
                out -> listen(out, wanted, progress));
    }

    private void listen(
            OutputStream out, BooleanSupplier wanted, Supplier<Optional<Object>> progress)
            throws IOException {
        BlockingQueue<String> waiting = new LinkedBlockingQueue<>(MOST_WAITING);
        listeners.add(waiting);
        try {
            write(out, ": listening\n\n");
            String last = "";
            long written = System.nanoTime();
            while ((!closed || !waiting.isEmpty()) && wanted.getAsBoolean()) {
                String next = waiting.poll(PERIOD_MILLIS, TimeUnit.MILLISECONDS);
                String at = progress.get().map(one -> text("progress", one)).orElse("");
                String news = (at.equals(last) ? "" : at) + (next == null ? "" : next);
                last = at;
                boolean silent = System.nanoTime() - written > COMMENT_EVERY_MILLIS * 1_000_000;
                if (!news.isEmpty() || silent) {
                    write(out, news.isEmpty() ? ": still here\n\n" : news);
                    written = System.nanoTime();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            listeners.remove(waiting);
        }
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    /** Ends every stream within a moment, after what was told before, and begins no more. */
    public void close() {
        closed = true;
        listeners.forEach(listener -> listener.offer(CLOSE));
    }
}
