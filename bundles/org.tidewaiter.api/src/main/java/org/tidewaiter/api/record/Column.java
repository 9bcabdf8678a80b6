package org.tidewaiter.api.record;

/**
 * A column of a table: its name, the meaning of its values, and the primitive that lends them.
 *
 * <p>Names are those of the record layout, in lower case with underscores. A required column has a
 * value in every row; rows without one are rejected when the data set is opened.
 */
public sealed interface Column {

    /** The name in the header of a file. */
    String name();

    /** Whether every row has a value. */
    boolean required();

    /**
     * A text that is (part of) the table's key; never lent as a column, since almost every row has
     * its own: ask {@link Table#texts} for the few rows that are cited.
     */
    record Key(String name) implements Column {
        @Override
        public boolean required() {
            return true;
        }
    }

    /**
     * A text, lent as a dense {@code int} code of the codebook of {@code domain}.
     *
     * @param domain columns of the same domain, in any table, share their codes
     * @param form how the text is brought to one form on reading
     */
    record Code(String name, String domain, Form form, boolean required) implements Column {}

    /** How the text of a {@link Code} is brought to one form on reading. */
    enum Form {
        /** Trimmed. */
        TEXT,
        /** Trimmed and in upper case. */
        UPPER,
        /** Trimmed, in upper case, leading zeros dropped: {@code 0081} and {@code 81} are one. */
        NUMBER
    }

    /**
     * A calendar day, lent as the {@code int} count of days since 1970-01-01.
     *
     * @param planned whether it may lie after {@link DataSet#asOf()}; if not, such a day is not yet
     *     known and is lent as missing
     */
    record Day(String name, boolean required, boolean planned) implements Column {}

    /**
     * An instant, lent as {@code long} seconds since 1970-01-01T00:00:00Z.
     *
     * @param planned as in {@link Day}
     */
    record Time(String name, boolean required, boolean planned) implements Column {}

    /**
     * A decimal number in the file, lent as a {@code long} count of a small unit.
     *
     * @param unit the unit lent: {@code grams}, {@code minor units}, {@code items}
     * @param scale how many of that unit make one of the file's (1000 for kilograms to grams)
     */
    record Whole(String name, String unit, int scale, boolean required) implements Column {}

    /**
     * A real number, lent as {@code double}.
     *
     * @param unit the unit of file and loan alike, such as {@code degrees}
     * @param min the least value accepted
     * @param max the greatest value accepted
     */
    record Real(String name, String unit, double min, double max, boolean required)
            implements Column {}
}
