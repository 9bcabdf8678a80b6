/**
 * The records of a host, lent as columns.
 *
 * <p>A {@link org.tidewaiter.api.record.DataSource} opens a location as a {@link
 * org.tidewaiter.api.record.DataSet}: a set of tables, each described by a {@link
 * org.tidewaiter.api.record.Port} (its name, its key and its typed columns). A rule asks a {@link
 * org.tidewaiter.api.record.Table} for some columns and walks a {@link
 * org.tidewaiter.api.record.Cursor}; each batch lends primitive arrays that are valid until the
 * next {@code advance()}.
 *
 * <p>What a rule may rely on, whatever the host, the file format and the order of the rows in it:
 *
 * <ul>
 *   <li>rows of a table come in ascending order of its key, so row numbers are the same every time;
 *   <li>texts are dense codes in ascending order of the text, so an order by code is an order by
 *       text; columns of one domain share their codes and can be joined without a text;
 *   <li>keys are unique, times are UTC, a missing value is the sentinel in {@link
 *       org.tidewaiter.api.record.Missing};
 *   <li>nothing after {@link org.tidewaiter.api.record.DataSet#asOf()} is visible.
 * </ul>
 */
@Export
@Version("1.0.0")
@NullMarked
package org.tidewaiter.api.record;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
