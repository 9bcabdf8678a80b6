package org.tidewaiter.report;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.tidewaiter.api.record.Column;
import org.tidewaiter.api.record.Crossings;
import org.tidewaiter.api.record.Imports;
import org.tidewaiter.api.record.Port;
import org.tidewaiter.api.record.Ports;
import org.tidewaiter.api.record.Reject;
import org.tidewaiter.api.record.Traders;

/**
 * Which values of a host's rows may be shown: no document number of a traveller ever is, and what
 * tells who a person is only to whom it must be.
 */
public final class Disclosure {

    /** What stands in place of a masked value. */
    public static final String MASK = "\u2022\u2022\u2022\u2022";

    private static final Set<String> TABLES_WITH_DOCUMENTS = Set.of("crossings", "violations");

    private static final Set<String> PERSONAL =
            Set.of(
                    Crossings.FAMILY_NAME.name(),
                    Crossings.GIVEN_NAMES.name(),
                    Crossings.BIRTH_DATE.name(),
                    Crossings.CONTACT.name(),
                    Crossings.PAYMENT.name(),
                    Traders.PHONE.name(),
                    Traders.EMAIL.name(),
                    Traders.REPRESENTATIVE.name(),
                    Imports.DELIVERY_PHONE.name());

    private Disclosure() {}

    /** The value of a field, or the mask if it is a document number. */
    public static String shown(String field, String value) {
        return secret(field) ? MASK : value;
    }

    /** The value of a field, or the mask if it is a document number or personal. */
    public static String masked(String table, String field, String value) {
        return personal(table, field) ? MASK : shown(field, value);
    }

    /**
     * Whether a field tells who a person is: one of the record layout that does, or one that the
     * host added and whose meaning nobody here knows.
     */
    public static boolean personal(String table, String field) {
        if (PERSONAL.contains(field)) {
            return true;
        }
        Optional<Port> port =
                Ports.ALL.stream().filter(one -> one.table().equals(table)).findFirst();
        Optional<Column> known = port.flatMap(one -> one.column(field));
        return known.isEmpty();
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
