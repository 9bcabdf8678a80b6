package org.tidewaiter.api.rule;

import org.osgi.annotation.versioning.ProviderType;
import org.tidewaiter.api.progress.Monitor;
import org.tidewaiter.api.record.DataSet;
import org.tidewaiter.api.record.Port;
import org.tidewaiter.api.record.Table;

/** What the engine lends to a rule for one run. */
@ProviderType
public interface RuleContext {

    /** The records; cursors from it count rows, report progress and throw when cancelled. */
    DataSet data();

    /** Progress and cancellation. */
    Monitor monitor();

    /** How many threads the rule may use, at least 1; its findings must not depend on it. */
    int threads();

    /**
     * A table that the card needs without option: the engine has checked that it is there.
     *
     * @throws IllegalStateException if the card does not need it
     */
    default Table table(Port port) {
        return data().table(port)
                .orElseThrow(
                        () ->
                                new IllegalStateException(
                                        "the rule's card does not need " + port.table()));
    }
}
