package org.tidewaiter.engine;

import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** Runs one task in a thread of its own, which keeps no process alive. */
final class Worker implements Executor {

    private final String name;
    private volatile @Nullable Thread thread;

    Worker(String name) {
        this.name = name;
    }

    @Override
    public void execute(Runnable task) {
        Thread started = new Thread(task, "tidewaiter-" + name);
        started.setDaemon(true);
        thread = started;
        started.start();
    }

    boolean isBusy() {
        Thread started = thread;
        return started != null && started.isAlive();
    }

    void interrupt() {
        Thread started = thread;
        if (started != null) {
            started.interrupt();
        }
    }
}
