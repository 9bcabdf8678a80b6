package org.tidewaiter.bench;

import java.nio.file.Path;

/**
 * What both sides are given.
 *
 * @param size how many records, 1000 at least; a row says which
 * @param threads for either side
 * @param seed of all records
 * @param scratch a folder for what a side must write
 */
record Setting(int size, int threads, long seed, Path scratch) {}
