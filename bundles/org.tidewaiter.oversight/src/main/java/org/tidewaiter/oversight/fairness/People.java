package org.tidewaiter.oversight.fairness;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * Everybody of one kind in the records, numbered from 0.
 *
 * @param find the number of an id that findings carry
 * @param partitions one an attribute
 */
record People(int size, Function<String, OptionalInt> find, List<Partition> partitions) {}
