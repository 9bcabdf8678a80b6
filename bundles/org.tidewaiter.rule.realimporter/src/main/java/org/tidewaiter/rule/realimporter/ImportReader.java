package org.tidewaiter.rule.realimporter;

import java.util.Arrays;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import org.tidewaiter.api.finding.Phrase;
import org.tidewaiter.api.record.Column;
import org.tidewaiter.api.record.DataSet;
import org.tidewaiter.api.record.Domains;
import org.tidewaiter.api.record.Imports;
import org.tidewaiter.api.record.Table;
import org.tidewaiter.api.rule.NotApplicableException;
import org.tidewaiter.api.rule.RuleContext;
import org.tidewaiter.kernel.lane.StableOrder;
import org.tidewaiter.kernel.work.Workers;

/**
 * Reads the imports and puts them in order: importer by importer, day by day.
 *
 * <p>Every row is written to its own place, so the result does not depend on the number of threads.
 */
final class ImportReader {

    private final RawImports raw;
    private final Workers workers;
    private final int[] order;
    private final int[] importerOf;
    private final PartCoder coder;

    private ImportReader(RawImports raw, Workers workers, PartCoder coder, int importers) {
        this.raw = raw;
        this.workers = workers;
        this.coder = coder;
        importerOf = raw.codes(Imports.IMPORTER_ID);
        int[] rows = new int[raw.rows()];
        Arrays.setAll(rows, row -> row);
        int[] byDay = StableOrder.byValue(rows, raw.dayOf(), workers);
        order = StableOrder.byKey(byDay, importerOf, importers, workers);
    }

    static ImportRows read(RuleContext context) {
        Table table = context.table(Imports.PORT);
        DataSet data = context.data();
        if (table.rows() > Integer.MAX_VALUE - 8) {
            throw new NotApplicableException(
                    "imports has %,d rows, at most %,d can be asked at once; ask of a shorter period"
                            .formatted(table.rows(), Integer.MAX_VALUE - 8),
                    new Phrase(
                            "realimporter.why.tooMany",
                            Map.of("rows", table.rows(), "most", Integer.MAX_VALUE - 8)));
        }
        context.monitor().reserve(table.rows() * (RawImports.bytesARow(table) + 16));
        context.monitor().phase("read-imports", table.rows());
        RawImports raw = RawImports.read(table, context.threads());
        Workers workers = new Workers(context.threads(), context.monitor()::checkpoint);
        int importers = data.codebook(Domains.TRADER).size();
        return new ImportReader(raw, workers, new PartCoder(raw, data, workers), importers)
                .ordered(importers);
    }

    private ImportRows ordered(int importers) {
        int size = order.length;
        int[] start = new int[importers + 1];
        for (int importer : importerOf) {
            start[importer + 1]++;
        }
        for (int i = 0; i < importers; i++) {
            start[i + 1] += start[i];
        }
        long[] volumeOf = new long[size];
        boolean[] begins = new boolean[size];
        workers.share(
                size,
                (part, from, to) -> {
                    for (int place = from; place < to; place++) {
                        volumeOf[place] = raw.volume(order[place]);
                        begins[place] = raw.begins(order[place]);
                    }
                });
        int[] office = raw.codes(Imports.CUSTOMS_OFFICE);
        ImportRows.Columns columns =
                new ImportRows.Columns(
                        start,
                        order,
                        gathered(row -> raw.dayOf()[row]),
                        volumeOf,
                        begins,
                        office.length == 0 ? office : gathered(row -> office[row]),
                        parts());
        return new ImportRows(columns, raw.volume(), coder.book());
    }

    private int[][] parts() {
        int[][] codeOf = new int[ChainPart.ALL.size()][];
        for (ChainPart part : ChainPart.ALL) {
            IntUnaryOperator codeOfRow = coder.coded(part);
            boolean given = part.columns.stream().anyMatch(column -> raw.codes(column).length > 0);
            codeOf[part.ordinal()] = given ? gathered(codeOfRow) : new int[0];
            for (Column.Code column : part.columns) {
                if (!column.equals(Imports.CUSTOMS_OFFICE)) {
                    raw.take(column);
                }
            }
        }
        return codeOf;
    }

    private int[] gathered(IntUnaryOperator valueOfRow) {
        int[] gathered = new int[order.length];
        workers.share(
                order.length,
                (part, from, to) -> {
                    for (int place = from; place < to; place++) {
                        gathered[place] = valueOfRow.applyAsInt(order[place]);
                    }
                });
        return gathered;
    }
}
