package org.tidewaiter.rule.papercompany;

import java.util.List;
import org.tidewaiter.api.progress.Monitor;
import org.tidewaiter.api.record.Column;
import org.tidewaiter.api.record.Cursor;
import org.tidewaiter.api.record.Imports;
import org.tidewaiter.api.record.Missing;
import org.tidewaiter.api.record.Table;
import org.tidewaiter.api.rule.RuleContext;
import org.tidewaiter.kernel.column.TupleCodes;
import org.tidewaiter.kernel.work.Parts;

/**
 * Reads the imports into arrays by row: each part writes the places of its own rows, and numbers
 * the exporters it meets; the numberings are merged in the order of the parts.
 */
final class ShipmentReader {

    /** While it is read, a row takes this much; 17 bytes of it stay. */
    private static final long PEAK_BYTES_A_ROW = 44;

    private static final int SECONDS_A_DAY = 86_400;

    private static final List<Column> COLUMNS =
            List.of(
                    Imports.DECLARED_AT,
                    Imports.IMPORTER_ID,
                    Imports.EXPORTER_ID,
                    Imports.EXPORTER_NAME,
                    Imports.EXPORTER_ADDRESS,
                    Imports.DEPARTURE_COUNTRY,
                    Imports.ORIGIN_COUNTRY,
                    Imports.HS_CODE,
                    Imports.NET_MASS_KG,
                    Imports.CUSTOMS_VALUE,
                    Imports.CURRENCY);

    private final Table table;
    private final Monitor monitor;
    private final int threads;
    private final int[] importer;
    private final int[] mention;
    private final int[] day;
    private final int[] goods;
    private final int[] currency;
    private final float[] density;

    private ShipmentReader(RuleContext context, Table table) {
        if (table.rows() > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException(
                    "imports has "
                            + table.rows()
                            + " rows; this rule reads at most "
                            + (Integer.MAX_VALUE - 8));
        }
        this.table = table;
        monitor = context.monitor();
        threads = context.threads();
        monitor.reserve(table.rows() * PEAK_BYTES_A_ROW);
        int rows = (int) table.rows();
        importer = new int[rows];
        mention = new int[rows];
        day = new int[rows];
        goods = new int[rows];
        currency = new int[rows];
        density = new float[rows];
    }

    /** Reads all imports; none if the host gave none that name an exporter. */
    static Shipments read(RuleContext context) {
        return context.data()
                .table(Imports.PORT)
                .filter(ShipmentReader::namesExporters)
                .map(table -> new ShipmentReader(context, table).read())
                .orElseGet(Shipments::none);
    }

    private static boolean namesExporters(Table table) {
        return table.has(Imports.EXPORTER_ID) || table.has(Imports.EXPORTER_NAME);
    }

    /** The numbers of one part. */
    private static final class Part {
        private final TupleCodes mentions = new TupleCodes(Shipments.WIDTH);
        private long withoutExporter;
        private int begin = Integer.MAX_VALUE;
        private int end;
    }

    private Shipments read() {
        monitor.phase("read-imports", 0);
        List<Cursor> cursors = table.split(threads, COLUMNS);
        Part[] parts = new Part[cursors.size()];
        Parts.run(
                threads,
                parts.length,
                i -> {
                    parts[i] = new Part();
                    readPart(cursors.get(i), parts[i]);
                });
        TupleCodes mentions = new TupleCodes(Shipments.WIDTH);
        long without = 0;
        for (Part part : parts) {
            int[] merged = mentions.merge(part.mentions);
            for (int row = part.begin; row < part.end; row++) {
                mention[row] = mention[row] < 0 ? Shipments.NOBODY : merged[mention[row]];
            }
            without += part.withoutExporter;
        }
        byte[] value = new ValueNorms(goods, currency, density).judge();
        return new Shipments(importer, mention, day, goods, value, mentions, without);
    }

    private void readPart(Cursor cursor, Part part) {
        try (cursor) {
            while (cursor.advance()) {
                readBatch(cursor, part);
            }
        }
    }

    private void readBatch(Cursor cursor, Part part) {
        long[] rows = cursor.rows();
        int first = Math.toIntExact(rows[0]);
        part.begin = Math.min(part.begin, first);
        part.end = first + cursor.size();
        System.arraycopy(cursor.codes(Imports.IMPORTER_ID), 0, importer, first, cursor.size());
        System.arraycopy(cursor.codes(Imports.HS_CODE), 0, goods, first, cursor.size());
        System.arraycopy(cursor.codes(Imports.CURRENCY), 0, currency, first, cursor.size());
        long[] seconds = cursor.seconds(Imports.DECLARED_AT);
        long[] value = cursor.wholes(Imports.CUSTOMS_VALUE);
        long[] mass = cursor.wholes(Imports.NET_MASS_KG);
        Names names = new Names(cursor);
        for (int i = 0; i < cursor.size(); i++) {
            int row = first + i;
            day[row] = (int) Math.floorDiv(seconds[i], (long) SECONDS_A_DAY);
            mention[row] = names.mention(i, part.mentions);
            part.withoutExporter += mention[row] < 0 ? 1 : 0;
            boolean told = value[i] != Missing.WHOLE && mass[i] != Missing.WHOLE && mass[i] > 0;
            density[row] = told ? (float) ((double) value[i] / mass[i]) : Float.NaN;
        }
    }

    /** The columns of a batch that name its exporters. */
    private record Names(
            int[] id, int[] name, int[] address, int[] departure, int[] origin, int[] tuple) {

        Names(Cursor cursor) {
            this(
                    cursor.codes(Imports.EXPORTER_ID),
                    cursor.codes(Imports.EXPORTER_NAME),
                    cursor.codes(Imports.EXPORTER_ADDRESS),
                    cursor.codes(Imports.DEPARTURE_COUNTRY),
                    cursor.codes(Imports.ORIGIN_COUNTRY),
                    new int[Shipments.WIDTH]);
        }

        int mention(int i, TupleCodes mentions) {
            if (id[i] == Missing.CODE && name[i] == Missing.CODE) {
                return Shipments.NOBODY;
            }
            tuple[Shipments.ID] = id[i];
            tuple[Shipments.NAME] = name[i];
            tuple[Shipments.ADDRESS] = address[i];
            // Goods leave from where the seller is more often than they originate there.
            tuple[Shipments.COUNTRY] = departure[i] == Missing.CODE ? origin[i] : departure[i];
            return mentions.add(tuple);
        }
    }
}
