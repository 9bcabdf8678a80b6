package org.tidewaiter.rule.fakeexport;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tidewaiter.api.finding.Phrase;
import org.tidewaiter.api.record.Codebook;
import org.tidewaiter.api.record.Column;
import org.tidewaiter.api.record.Cursor;
import org.tidewaiter.api.record.DataSet;
import org.tidewaiter.api.record.Domains;
import org.tidewaiter.api.record.Exports;
import org.tidewaiter.api.record.Missing;
import org.tidewaiter.api.record.Table;
import org.tidewaiter.api.rule.NotApplicableException;
import org.tidewaiter.api.rule.RuleContext;
import org.tidewaiter.kernel.column.TupleCodes;
import org.tidewaiter.kernel.work.Parts;

/**
 * Reads the export declarations, each part of the table by a thread of its own.
 *
 * <p>One pass; every row is written to its own place, and the lanes of the parts are merged in
 * their order and ranked, so that the result does not depend on the number of parts.
 */
final class ExportReader {

    private static final List<String> LATE_PROCEDURES =
            List.of("PERIODIC", "SUPPLEMENTARY", "AFTER_DEPARTURE");
    private static final List<String> YES = List.of("Y", "YES", "TRUE", "T", "1");

    private final Table table;
    private final ExportRows rows;
    private final int[] modeOf;
    private final boolean[] late;
    private final boolean[] refund;
    private final int scheduled;
    private final List<Column> columns = new ArrayList<>();

    private ExportReader(DataSet data, Table table, ExportRows rows) {
        this.table = table;
        this.rows = rows;
        this.modeOf = Mode.ordinals(data.codebook(Domains.TRANSPORT_MODE));
        this.late = among(data.codebook(Exports.PROCEDURE_CODE.domain()), LATE_PROCEDURES);
        this.refund = among(data.codebook(Exports.REFUND_CLAIMED.domain()), YES);
        this.scheduled = data.codebook(Exports.DEPARTURE_SOURCE.domain()).code("SCHEDULED");
        columns.addAll(
                List.of(
                        Exports.SUBMITTED_AT,
                        Exports.FIRST_SUBMITTED_AT,
                        Exports.PROCEDURE_CODE,
                        Exports.REFUND_CLAIMED,
                        Exports.EXPORTER_ID,
                        Exports.GOODS_PLACE,
                        Exports.EXIT_PORT,
                        Exports.BONDED_OUT_AT,
                        Exports.GATE_IN_AT,
                        Exports.DEPARTED_AT,
                        Exports.DEPARTURE_SOURCE,
                        Exports.TRANSPORT_MODE));
        addIf(rows.dueDay.length, Exports.LOADING_DUE_ON);
        addIf(rows.truckOf.length, Exports.TRUCK);
        addIf(rows.containerOf.length, Exports.CONTAINER_NUMBER);
        addIf(rows.officeOf.length, Exports.CUSTOMS_OFFICE);
    }

    private void addIf(int length, Column column) {
        if (length > 0) {
            columns.add(column);
        }
    }

    /** What was read. */
    record Read(ExportRows rows, TupleCodes lanes) {}

    static Read read(RuleContext context) {
        DataSet data = context.data();
        Table table = context.table(Exports.PORT);
        if (table.rows() > Integer.MAX_VALUE - 8) {
            throw new NotApplicableException(
                    "exports has %,d rows, at most %,d can be asked at once; ask of a shorter period"
                            .formatted(table.rows(), Integer.MAX_VALUE - 8),
                    new Phrase(
                            "fakeexport.why.tooMany",
                            Map.of("rows", table.rows(), "most", Integer.MAX_VALUE - 8)));
        }
        ExportRows.Shape shape =
                new ExportRows.Shape(
                        (int) table.rows(),
                        data.codebook(Domains.TRADER).size(),
                        table.has(Exports.LOADING_DUE_ON),
                        table.has(Exports.TRUCK),
                        table.has(Exports.CONTAINER_NUMBER),
                        table.has(Exports.CUSTOMS_OFFICE));
        context.monitor().reserve(shape.bytes());
        context.monitor().phase("read-exports", shape.size());
        ExportReader reader = new ExportReader(data, table, new ExportRows(shape));
        return new Read(reader.rows, reader.read(context.threads()));
    }

    private TupleCodes read(int threads) {
        List<Cursor> parts = table.split(threads, columns);
        List<TupleCodes> lanes = new ArrayList<>();
        int[] ends = new int[parts.size()];
        parts.forEach(part -> lanes.add(new TupleCodes(Lanes.WIDTH)));
        try {
            Parts.run(
                    threads,
                    parts.size(),
                    part -> ends[part] = walk(parts.get(part), lanes.get(part)));
        } finally {
            parts.forEach(Cursor::close);
        }
        return merge(lanes, ends);
    }

    /** Reads a part; returns the row behind its last, 0 if it has none. */
    private int walk(Cursor cursor, TupleCodes lanes) {
        int end = 0;
        while (cursor.advance()) {
            takeTimes(cursor);
            takeCodes(cursor);
            takeLanes(cursor, lanes);
            end = (int) cursor.rows()[cursor.size() - 1] + 1;
        }
        return end;
    }

    private TupleCodes merge(List<TupleCodes> parts, int[] ends) {
        TupleCodes all = new TupleCodes(Lanes.WIDTH);
        int from = 0;
        for (int part = 0; part < ends.length; part++) {
            int[] codes = all.merge(parts.get(part));
            for (int row = from; row < ends[part]; row++) {
                rows.laneOf[row] = codes[rows.laneOf[row]];
            }
            from = Math.max(from, ends[part]);
        }
        return all;
    }

    private void takeTimes(Cursor cursor) {
        long[] submitted = cursor.seconds(Exports.SUBMITTED_AT);
        long[] first = cursor.seconds(Exports.FIRST_SUBMITTED_AT);
        long[] bonded = cursor.seconds(Exports.BONDED_OUT_AT);
        long[] gate = cursor.seconds(Exports.GATE_IN_AT);
        long[] departed = cursor.seconds(Exports.DEPARTED_AT);
        int from = (int) cursor.rows()[0];
        for (int i = 0; i < cursor.size(); i++) {
            long accepted =
                    first[i] == Missing.SECONDS ? submitted[i] : Math.min(first[i], submitted[i]);
            rows.acceptedAt[from + i] = accepted;
            rows.gapSeconds[from + i] = after(departed[i], accepted);
            rows.bondedSeconds[from + i] = after(bonded[i], accepted);
            rows.gateSeconds[from + i] = after(gate[i], accepted);
        }
    }

    private static int after(long seconds, long accepted) {
        return seconds == Missing.SECONDS
                ? ExportRows.NONE
                : ExportRows.clamped(seconds - accepted);
    }

    private void takeCodes(Cursor cursor) {
        int from = (int) cursor.rows()[0];
        int size = cursor.size();
        System.arraycopy(cursor.codes(Exports.EXPORTER_ID), 0, rows.exporterOf, from, size);
        if (rows.truckOf.length > 0) {
            System.arraycopy(cursor.codes(Exports.TRUCK), 0, rows.truckOf, from, size);
        }
        if (rows.containerOf.length > 0) {
            int[] codes = cursor.codes(Exports.CONTAINER_NUMBER);
            System.arraycopy(codes, 0, rows.containerOf, from, size);
        }
        if (rows.officeOf.length > 0) {
            System.arraycopy(cursor.codes(Exports.CUSTOMS_OFFICE), 0, rows.officeOf, from, size);
        }
        if (rows.dueDay.length > 0) {
            System.arraycopy(cursor.days(Exports.LOADING_DUE_ON), 0, rows.dueDay, from, size);
        }
        int[] procedures = cursor.codes(Exports.PROCEDURE_CODE);
        int[] refunds = cursor.codes(Exports.REFUND_CLAIMED);
        int[] sources = cursor.codes(Exports.DEPARTURE_SOURCE);
        for (int i = 0; i < size; i++) {
            int flags = procedures[i] >= 0 && late[procedures[i]] ? ExportRows.LATE : 0;
            flags |= refunds[i] >= 0 && refund[refunds[i]] ? ExportRows.REFUND : 0;
            flags |= sources[i] >= 0 && sources[i] == scheduled ? ExportRows.SCHEDULED : 0;
            rows.flags[from + i] = (byte) flags;
        }
    }

    private void takeLanes(Cursor cursor, TupleCodes lanes) {
        int[] places = cursor.codes(Exports.GOODS_PLACE);
        int[] ports = cursor.codes(Exports.EXIT_PORT);
        int[] modes = cursor.codes(Exports.TRANSPORT_MODE);
        int from = (int) cursor.rows()[0];
        int[] lane = new int[Lanes.WIDTH];
        for (int i = 0; i < cursor.size(); i++) {
            lane[0] = modes[i] < 0 ? Mode.UNSTATED.ordinal() : modeOf[modes[i]];
            lane[1] = rows.staged(from + i) ? 1 : 0;
            lane[2] = ports[i];
            lane[3] = places[i];
            rows.laneOf[from + i] = lanes.add(lane);
        }
    }

    private static boolean[] among(Codebook codes, List<String> texts) {
        boolean[] among = new boolean[codes.size()];
        for (String text : texts) {
            int code = codes.code(text);
            if (code >= 0) {
                among[code] = true;
            }
        }
        return among;
    }
}
