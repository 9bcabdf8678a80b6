package org.tidewaiter.bench;

/** A turn of each side, one right after the other. */
record Round(Turn ours, Turn peer) {

    /**
     * Unless told otherwise: below this share of the due processor time, others were at work on the
     * machine.
     */
    static final double LEAST_SHARE = 0.7;

    /** How many times our processor time the peer needs. */
    double ratio() {
        return peer.cpuSeconds() / ours.cpuSeconds();
    }

    /** Whether either side was held up so much that the round says nothing. */
    boolean isDisturbed(int threads, double leastShare) {
        return ours.share(threads) < leastShare || peer.share(threads) < leastShare;
    }
}
