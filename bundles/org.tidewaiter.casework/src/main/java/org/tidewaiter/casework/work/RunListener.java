package org.tidewaiter.casework.work;

/** Is told of each run that was kept; a service within this bundle. Thread-safe. */
public interface RunListener {

    /** Hears of a run whose findings are in the store. Returns at once and throws nothing. */
    void kept(long run);
}
