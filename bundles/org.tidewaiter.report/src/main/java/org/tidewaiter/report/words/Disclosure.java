package org.tidewaiter.report.words;

import java.util.Locale;
import java.util.Set;
import org.tidewaiter.api.record.Reject;

/** Which values of a host's rows may leave in a report: no document number of a traveller does. */
public final class Disclosure {

    /** What stands in place of a masked value. */
    public static final String MASK = "\u2022\u2022\u2022\u2022";

    private static final Set<String> TABLES_WITH_DOCUMENTS = Set.of("crossings", "violations");

    private Disclosure() {}

    /** The value of a field, or the mask. */
    public static String shown(String field, String value) {
        return secret(field) ? MASK : value;
    }

    /** The rejected value, or the mask if it is or may hold a document number. */
    public static String shown(Reject reject) {
        boolean wholeRow = reject.column().isEmpty();
        boolean mayHoldNumber = wholeRow && TABLES_WITH_DOCUMENTS.contains(reject.table());
        return mayHoldNumber && !reject.value().isEmpty()
                ? MASK
                : shown(reject.column(), reject.value());
    }

    /** Columns a host adds of its own are known by their names. */
    private static boolean secret(String field) {
        String name = field.toLowerCase(Locale.ROOT);
        return name.contains("passport")
                || (name.contains("doc") && (name.contains("num") || name.contains("_no")));
    }
}
