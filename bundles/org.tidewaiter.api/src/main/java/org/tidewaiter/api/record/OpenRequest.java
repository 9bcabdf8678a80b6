package org.tidewaiter.api.record;

import java.util.List;

/**
 * What to open and under which limits.
 *
 * @param location a folder, or whatever else the source understands
 * @param ports the tables to look for
 * @param allowedRejects the share of rows, 0 to 1, that may be rejected before opening fails; NaN
 *     to use what the data set itself says, else 1 %
 * @param threads how many threads may work at once
 * @param memoryBytes how much memory outside the Java heap may be used; beyond it, disk
 */
public record OpenRequest(
        String location, List<Port> ports, double allowedRejects, int threads, long memoryBytes) {

    /** Checks ranges. */
    public OpenRequest {
        ports = List.copyOf(ports);
        if (allowedRejects < 0 || allowedRejects > 1) {
            throw new IllegalArgumentException(
                    "allowedRejects must be 0 to 1, was " + allowedRejects);
        }
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be at least 1, was " + threads);
        }
        if (memoryBytes < 1 << 26) {
            throw new IllegalArgumentException(
                    "memoryBytes must be at least 64 MiB, was " + memoryBytes);
        }
    }
}
