package org.tidewaiter.rule.papercompany;

import java.util.Arrays;
import org.tidewaiter.kernel.column.IntList;
import org.tidewaiter.kernel.lane.StableOrder;
import org.tidewaiter.kernel.work.Workers;

/**
 * Who buys of whom within a look-back: every party and exporter that trade with each other, with
 * the rows of their trade.
 *
 * <p>Idea: two stable counting sorts, by exporter and then by party, bring the rows of a pair
 * together in the order of the table. Memory: 8 bytes a row and 12 a pair. Immutable, thread-safe.
 */
final class Trade {

    private final int[] rows;
    private final int[] exporterOf;
    private final int[] rowBorders;
    private final int[] partyBorders;
    private final int[] partiesOfExporter;
    private final int[] rowsOfExporter;

    private Trade(int[] rows, Pairs pairs, int[] partiesOfExporter, int[] rowsOfExporter) {
        this.rows = rows;
        this.exporterOf = pairs.exporters.toArray();
        this.rowBorders = pairs.rowBorders.toArray();
        this.partyBorders = pairs.partyBorders;
        this.partiesOfExporter = partiesOfExporter;
        this.rowsOfExporter = rowsOfExporter;
    }

    /** Who bought of whom, by row; negative where a row does not count. */
    record Sides(int[] party, int parties, int[] exporter, int exporters) {}

    private record Pairs(IntList exporters, IntList rowBorders, int[] partyBorders) {}

    /** Sorts the rows that count. */
    static Trade of(Sides sides, Workers workers) {
        int count = 0;
        for (int exporter : sides.exporter) {
            count += exporter >= 0 ? 1 : 0;
        }
        int[] rows = new int[count];
        int next = 0;
        for (int row = 0; row < sides.exporter.length; row++) {
            if (sides.exporter[row] >= 0) {
                rows[next++] = row;
            }
        }
        rows = StableOrder.byKey(rows, sides.exporter, sides.exporters, workers);
        rows = StableOrder.byKey(rows, sides.party, sides.parties, workers);
        return new Trade(rows, pairs(rows, sides), partiesOf(rows, sides), rowsOf(rows, sides));
    }

    private static Pairs pairs(int[] rows, Sides sides) {
        IntList exporters = new IntList();
        IntList rowBorders = new IntList();
        int[] partyBorders = new int[sides.parties + 1];
        for (int i = 0; i < rows.length; i++) {
            if (begins(rows, i, sides)) {
                exporters.add(sides.exporter[rows[i]]);
                rowBorders.add(i);
                partyBorders[sides.party[rows[i]] + 1]++;
            }
        }
        rowBorders.add(rows.length);
        for (int party = 0; party < sides.parties; party++) {
            partyBorders[party + 1] += partyBorders[party];
        }
        return new Pairs(exporters, rowBorders, partyBorders);
    }

    private static boolean begins(int[] rows, int i, Sides sides) {
        return i == 0
                || sides.party[rows[i]] != sides.party[rows[i - 1]]
                || sides.exporter[rows[i]] != sides.exporter[rows[i - 1]];
    }

    private static int[] partiesOf(int[] rows, Sides sides) {
        int[] parties = new int[sides.exporters];
        for (int i = 0; i < rows.length; i++) {
            parties[sides.exporter[rows[i]]] += begins(rows, i, sides) ? 1 : 0;
        }
        return parties;
    }

    private static int[] rowsOf(int[] rows, Sides sides) {
        int[] counts = new int[sides.exporters];
        for (int row : rows) {
            counts[sides.exporter[row]]++;
        }
        return counts;
    }

    int parties() {
        return partyBorders.length - 1;
    }

    /** How many exporters there are, with or without trade. */
    int exporters() {
        return partiesOfExporter.length;
    }

    /** How many pairs trade. */
    int pairs() {
        return exporterOf.length;
    }

    /** The first pair of a party; its pairs ascend by exporter. */
    int begin(int party) {
        return partyBorders[party];
    }

    /** The pair behind a party's last. */
    int end(int party) {
        return partyBorders[party + 1];
    }

    int exporter(int pair) {
        return exporterOf[pair];
    }

    /** The rows of a pair, ascending. */
    int[] rows(int pair) {
        return Arrays.copyOfRange(rows, rowBorders[pair], rowBorders[pair + 1]);
    }

    /** How many rows a pair has. */
    int rowCount(int pair) {
        return rowBorders[pair + 1] - rowBorders[pair];
    }

    /** How many parties buy of an exporter. */
    int partiesOf(int exporter) {
        return partiesOfExporter[exporter];
    }

    /** How many rows an exporter has. */
    int rowsOf(int exporter) {
        return rowsOfExporter[exporter];
    }

    /** The pair of a party and an exporter, negative if they do not trade. */
    int pair(int party, int exporter) {
        return Arrays.binarySearch(exporterOf, begin(party), end(party), exporter);
    }
}
