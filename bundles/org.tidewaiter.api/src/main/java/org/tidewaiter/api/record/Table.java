package org.tidewaiter.api.record;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * One table of a data set. Rows are numbered from 0 in ascending order of the key.
 *
 * <p>Thread-safe: several cursors may be open at once. Columns that the host did not give are lent
 * as wholly missing, so that a rule needs no second code path.
 */
@ConsumerType
public interface Table {

    /** The shape of this table. */
    Port port();

    /** How many rows it has. */
    long rows();

    /** Whether at least one row has a value in this column. */
    boolean has(Column column);

    /**
     * Walks all rows in ascending order.
     *
     * @param columns what the cursor will lend; no {@link Column.Key}
     */
    Cursor scan(List<? extends Column> columns);

    /**
     * Cuts the rows into contiguous parts, in order, that may be walked by different threads.
     *
     * @param parts how many, at least 1; parts may be empty
     */
    List<Cursor> split(int parts, List<? extends Column> columns);

    /**
     * Walks the given rows only, in ascending order and each once.
     *
     * @param rows row numbers in any order, repeats allowed
     */
    Cursor pick(long[] rows, List<? extends Column> columns);

    /**
     * The texts of one column for some rows, in the order asked for, empty where missing.
     *
     * @param column of any kind; times in ISO 8601 with {@code Z}
     */
    List<String> texts(Column column, long[] rows);

    /**
     * The keys by which findings cite these rows; the parts of a composite key joined by {@code /}.
     */
    List<String> keys(long[] rows);
}
