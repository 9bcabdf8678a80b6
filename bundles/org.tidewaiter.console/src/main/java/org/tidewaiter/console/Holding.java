package org.tidewaiter.console;

import org.tidewaiter.api.record.Crossings;
import org.tidewaiter.api.record.DataSet;
import org.tidewaiter.api.record.Exports;
import org.tidewaiter.api.record.Imports;
import org.tidewaiter.api.record.Missing;
import org.tidewaiter.api.record.Port;
import org.tidewaiter.api.record.Traders;
import org.tidewaiter.api.rule.Scope;

/**
 * Whether records hold a subject: a misspelt id must not be told that nothing speaks against it.
 */
final class Holding {

    private static final String BY_ROW = "row:";
    private static final String BY_DOCUMENT = "doc:";

    private Holding() {}

    /** Whether they do; also where it cannot be told, of a traveller known by a document's hash. */
    static boolean mayHold(DataSet data, Scope.One scope) {
        String id = scope.id();
        return switch (scope.kind()) {
            case TRAVELLER ->
                    id.startsWith(BY_DOCUMENT)
                            || known(data, Crossings.TRAVELLER_ID.domain(), id)
                            || id.startsWith(BY_ROW)
                                    && cited(data, Crossings.PORT, id.substring(BY_ROW.length()));
            case TRADER -> known(data, Traders.TRADER_ID.domain(), id);
            case DECLARATION -> cited(data, Exports.PORT, id) || cited(data, Imports.PORT, id);
            case ADDRESS -> false;
        };
    }

    private static boolean known(DataSet data, String domain, String id) {
        return data.codebook(domain).code(id) != Missing.CODE;
    }

    private static boolean cited(DataSet data, Port port, String id) {
        return data.table(port).isPresent() && data.record(port, id).isPresent();
    }
}
