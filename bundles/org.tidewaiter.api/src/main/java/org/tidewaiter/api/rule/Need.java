package org.tidewaiter.api.rule;

import java.util.List;
import org.tidewaiter.api.record.Column;
import org.tidewaiter.api.record.Port;

/**
 * What a rule or an explanation needs of the records.
 *
 * @param columns those that must have values; the required columns of a port go without saying
 * @param optional whether the rule works, with a loss, without it
 */
public record Need(Port port, List<Column> columns, boolean optional) {

    /** Copies the columns; checks that the port has them. */
    public Need {
        columns = List.copyOf(columns);
        if (!port.columns().containsAll(columns)) {
            throw new IllegalArgumentException(port.table() + " does not have all of " + columns);
        }
    }

    /** The rule is not applicable without this table, with rows, and these columns. */
    public static Need of(Port port, Column... columns) {
        return new Need(port, List.of(columns), false);
    }

    /** The rule is better with this. */
    public static Need better(Port port, Column... columns) {
        return new Need(port, List.of(columns), true);
    }
}
