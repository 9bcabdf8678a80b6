package org.tidewaiter.api.record;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Walks the rows of a table in batches and lends their columns as arrays.
 *
 * <ul>
 *   <li>Before the first {@link #advance()}: nothing may be asked for.
 *   <li>After {@code advance()} returned {@code true}: {@link #size()} is at least 1 and indexes 0
 *       to {@code size() - 1} of every lent array are valid; arrays may be longer.
 *   <li>At the next {@code advance()}, the arrays are overwritten: copy what you keep.
 *   <li>After {@code advance()} returned {@code false}, and after {@link #close()}: nothing may be
 *       asked for.
 * </ul>
 *
 * <p>Used by one thread. Asking for a column that the scan did not name is an {@link
 * IllegalArgumentException}.
 */
@ConsumerType
public interface Cursor extends AutoCloseable {

    /**
     * Moves to the next batch.
     *
     * @return whether there is one
     * @throws java.util.concurrent.CancellationException if the run was cancelled
     */
    boolean advance();

    /** How many rows this batch has. */
    int size();

    /** The row numbers of this batch, for {@link Table#texts} and citations. */
    long[] rows();

    /** Lends codes, {@link Missing#CODE} where empty. */
    int[] codes(Column.Code column);

    /** Lends days since 1970-01-01, {@link Missing#DAY} where empty. */
    int[] days(Column.Day column);

    /** Lends seconds since 1970-01-01T00:00:00Z, {@link Missing#SECONDS} where empty. */
    long[] seconds(Column.Time column);

    /** Lends whole numbers in the column's unit, {@link Missing#WHOLE} where empty. */
    long[] wholes(Column.Whole column);

    /** Lends real numbers in the column's unit, NaN where empty. */
    double[] reals(Column.Real column);

    /** Ends the walk and frees what it holds; safe to call twice. */
    @Override
    void close();
}
