/**
 * Measures the kernels, as they are shipped, beside what a user would pick instead.
 *
 * <p>A {@link org.tidewaiter.bench.Row} draws records and gives two {@link
 * org.tidewaiter.bench.Side}s that answer the same question; {@link org.tidewaiter.bench.Runner}
 * lets them take turns and says how many times the processor time of the one the other needs. Not
 * shipped.
 */
@NullMarked
package org.tidewaiter.bench;

import org.jspecify.annotations.NullMarked;
