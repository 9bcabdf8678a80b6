package org.tidewaiter.rule.realimporter;

import java.util.Arrays;

/**
 * The import declarations as arrays, importer by importer and day by day.
 *
 * <p>A place is a row in this order. Codes are those of the records where a part of the chain is a
 * trader or a carrier, else dense numbers of {@link PartBook}. Immutable once read.
 */
final class ImportRows {

    /** Importers are codes of traders; the places of one end where those of the next begin. */
    final int[] start;

    /** By place: the row of the table. */
    final int[] rowOf;

    /** By place: days since 1970. */
    final int[] dayOf;

    /** By place: what it counts as volume, see {@link Volume}. */
    final long[] volumeOf;

    /** By place: whether it begins a declaration; further items do not. */
    final boolean[] begins;

    /** By place: the customs office, empty if the records have none. */
    final int[] officeOf;

    /** How many codes an office can have. */
    final int offices;

    final Volume volume;
    final PartBook book;

    private final int[][] codeOf;

    /** What measures a volume: the first of these that the records can tell. */
    enum Volume {
        /** Customs value in minor units of the one currency there is. */
        VALUE("minor units"),
        /** Net mass in grams. */
        MASS("grams"),
        /** Each declaration counts one. */
        DECLARATIONS("declarations");

        final String unit;

        Volume(String unit) {
            this.unit = unit;
        }
    }

    /** Columns by place; see the fields. */
    record Columns(
            int[] start,
            int[] rowOf,
            int[] dayOf,
            long[] volumeOf,
            boolean[] begins,
            int[] officeOf,
            int[][] codeOf) {}

    ImportRows(Columns columns, Volume volume, PartBook book) {
        start = columns.start;
        rowOf = columns.rowOf;
        dayOf = columns.dayOf;
        volumeOf = columns.volumeOf;
        begins = columns.begins;
        officeOf = columns.officeOf;
        offices = Arrays.stream(officeOf).max().orElse(-1) + 1;
        codeOf = columns.codeOf;
        this.volume = volume;
        this.book = book;
    }

    int size() {
        return rowOf.length;
    }

    /** How many codes an importer can have. */
    int importers() {
        return start.length - 1;
    }

    boolean has(ChainPart part) {
        return codeOf[part.ordinal()].length > 0;
    }

    /** Whether the declarations tell in what lanes the goods move. */
    boolean tellsLanes() {
        return has(ChainPart.SUPPLIER) || has(ChainPart.WAREHOUSE) || has(ChainPart.GOODS);
    }

    /** The code of a part of the chain at a place, -1 where it is not given. */
    int code(ChainPart part, int place) {
        int[] codes = codeOf[part.ordinal()];
        return codes.length == 0 ? -1 : codes[place];
    }

    /** The token of a part of the chain at a place, -1 where it is not given. */
    int token(ChainPart part, int place) {
        int code = code(part, place);
        return code < 0 ? -1 : book.token(part, code);
    }

    int office(int place) {
        return officeOf.length == 0 ? -1 : officeOf[place];
    }

    /** The first place of an importer on a day or later; its end if there is none. */
    int from(int importer, int day) {
        int low = start[importer];
        int high = start[importer + 1];
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (dayOf[middle] < day) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** How many declarations begin at places from and before to. */
    int declarations(int from, int to) {
        int count = 0;
        for (int place = from; place < to; place++) {
            count += begins[place] ? 1 : 0;
        }
        return count;
    }

    /** The different tokens at places from and before to, ascending. */
    int[] tokens(int from, int to) {
        int[] tokens = new int[(to - from) * ChainPart.ALL.size()];
        int size = 0;
        for (int place = from; place < to; place++) {
            for (ChainPart part : ChainPart.ALL) {
                int token = token(part, place);
                if (token >= 0) {
                    tokens[size++] = token;
                }
            }
        }
        return Distinct.of(tokens, size);
    }
}
