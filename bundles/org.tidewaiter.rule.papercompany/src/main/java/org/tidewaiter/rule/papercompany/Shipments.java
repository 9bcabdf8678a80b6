package org.tidewaiter.rule.papercompany;

import org.tidewaiter.api.record.Missing;
import org.tidewaiter.kernel.column.TupleCodes;

/**
 * Every import item, by its row: who bought of whom, when, what.
 *
 * <p>Memory: 21 bytes a row and 32 to 40 a mention. A mention is one spelling of an exporter: id,
 * name, address and country as written, each of which may be missing. Filled once, then read by any
 * thread.
 *
 * @param importer the importer's trader code by row
 * @param mention by row, {@link #NOBODY} where no exporter is named
 * @param day days since 1970-01-01 by row
 * @param goods the code of the goods by row, {@link Missing#CODE} if missing
 * @param value whether the value per kilogram is like that of like goods, by row: see {@link
 *     ValueNorms}
 * @param mentions tuples of exporter id, name, address, country
 */
record Shipments(
        int[] importer,
        int[] mention,
        int[] day,
        int[] goods,
        byte[] value,
        TupleCodes mentions,
        long withoutExporter) {

    /** A row that names no exporter. */
    static final int NOBODY = -1;

    static final int ID = 0;
    static final int NAME = 1;
    static final int ADDRESS = 2;
    static final int COUNTRY = 3;

    /** How many ints make a mention. */
    static final int WIDTH = 4;

    /** No imports at all. */
    static Shipments none() {
        return new Shipments(
                new int[0],
                new int[0],
                new int[0],
                new int[0],
                new byte[0],
                new TupleCodes(WIDTH),
                0);
    }

    int rows() {
        return mention.length;
    }
}
