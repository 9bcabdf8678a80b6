package org.tidewaiter.bench;

/**
 * What one answer of a side took.
 *
 * @param wallSeconds elapsed
 * @param cpuSeconds of the whole process
 */
record Turn(double wallSeconds, double cpuSeconds) {

    /** How much of the processor time that was due to so many threads was had. */
    double share(int threads) {
        return cpuSeconds / (wallSeconds * threads);
    }
}
