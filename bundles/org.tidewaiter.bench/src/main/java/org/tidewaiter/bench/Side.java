package org.tidewaiter.bench;

/** One of two that answer the same question. Used by one thread at a time. */
interface Side {

    /** Answers the question anew and keeps the answer; this is what is timed. */
    void answer() throws Exception;

    /** Sums up the whole answer, row by row in one order; not timed. */
    Checksum checksum() throws Exception;
}
