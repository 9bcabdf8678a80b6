package org.tidewaiter.web.run;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.tidewaiter.api.run.RiskEngine;
import org.tidewaiter.api.run.Run;
import org.tidewaiter.api.run.RunReport;
import org.tidewaiter.api.run.RunRequest;
import org.tidewaiter.web.http.Problem;

/**
 * Runs while somebody waits for the answer, a few at once; nothing of them is kept. Thread-safe.
 */
public final class Asking {

    private static final int AT_ONCE = 2;

    /** Whoever tries one value after the other soon asks more than that. */
    private static final long WAIT_SECONDS = 15;

    private final Semaphore free = new Semaphore(AT_ONCE);
    private final Set<Run> runs = ConcurrentHashMap.newKeySet();

    /**
     * Runs a request to its end; waits some seconds if others are asking.
     *
     * @throws Problem if too many are waited for, or a value is not one the rule takes
     */
    public RunReport run(RiskEngine engine, RunRequest request) {
        if (!acquired()) {
            throw new Problem(409, "busy", "others are trying rules: try again in a moment")
                    .header("Retry-After", "5");
        }
        try {
            return ended(started(engine, request));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Problem(503, "not-ready", "the server is ending");
        } finally {
            free.release();
        }
    }

    private boolean acquired() {
        try {
            return free.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private RunReport ended(Run run) throws InterruptedException {
        runs.add(run);
        try {
            return run.await();
        } finally {
            runs.remove(run);
        }
    }

    private static Run started(RiskEngine engine, RunRequest request) {
        try {
            return engine.start(request);
        } catch (IllegalArgumentException e) {
            // the api says: a rule, a parameter or a value is not known; its message is for a
            // person
            throw Problem.badRequest(String.valueOf(e.getMessage()));
        }
    }

    /** Cancels all and waits for their end: the records are going. */
    void cancel() {
        for (Run run : runs) {
            run.cancel();
            try {
                run.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
