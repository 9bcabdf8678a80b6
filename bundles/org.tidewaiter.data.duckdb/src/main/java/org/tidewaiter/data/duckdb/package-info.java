/**
 * A folder of CSV and Parquet files as a {@link org.tidewaiter.api.record.DataSet}.
 *
 * <p>DuckDB reads, checks, orders and encodes in stages that an auditor can read; the SQL of each
 * stage is built in a class of its own: {@code Reading}, {@code Typing}, {@code Rejecting}, {@code
 * Ordering}, {@code Encoding}. What a cursor lends is cut once, the columns of a scan together and
 * only when a rule asks for them, into plain files of primitives in the scratch folder ({@code
 * ColumnFile}): they are read at the speed of the disk cache, by any number of cursors, at any row,
 * without a query.
 */
@NullMarked
package org.tidewaiter.data.duckdb;

import org.jspecify.annotations.NullMarked;
