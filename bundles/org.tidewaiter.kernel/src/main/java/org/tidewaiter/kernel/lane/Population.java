package org.tidewaiter.kernel.lane;

/**
 * The rows that are learned from.
 *
 * @param rows each an index of the arrays, each once
 * @param valueOf by row, at least 0
 * @param partyOf by row, from 0 to {@code parties - 1}
 */
public record Population(int[] rows, int[] valueOf, int[] partyOf, int parties) {}
