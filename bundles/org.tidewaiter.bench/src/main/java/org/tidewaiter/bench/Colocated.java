package org.tidewaiter.bench;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import org.tidewaiter.kernel.column.IntList;
import org.tidewaiter.kernel.network.BipartiteGraph;
import org.tidewaiter.kernel.network.EdgeList;

/**
 * The row about importers who buy of several exporters in one building.
 *
 * <p>Our side goes the way of {@code papercompany}: links brought together by importer, then each
 * importer's exporters sorted by building.
 */
final class Colocated {

    private static final int LEAST_EXPORTERS = 4;

    private Colocated() {}

    static Row row() {
        return new Row(
                "colocated",
                "importers who buy of 4 or more exporters in one building; size = links",
                "BipartiteGraph, a sort an importer",
                "DuckDB, integer codes, distinct links staged",
                Row.NO_GOAL,
                Colocated::prepare);
    }

    private static Contest prepare(Setting setting) throws SQLException {
        DrawnTrade trade = DrawnTrade.of(setting);
        DuckDb duck = DuckDb.open(setting);
        duck.table("links", "importer, exporter", trade.importer(), trade.exporter());
        int[] exporter = new int[trade.exporters()];
        Arrays.setAll(exporter, i -> i);
        duck.table("exporters", "exporter, building", exporter, trade.buildingOf());
        String script = DuckDb.script("colocated.sql", Map.of("least", LEAST_EXPORTERS));
        Side ours = new Answering(3, setting.threads(), () -> clusters(trade));
        return new Contest(ours, duck.side(script, "FROM clusters ORDER BY ALL"), duck);
    }

    private static Answering.Asked clusters(DrawnTrade trade) {
        EdgeList edges = new EdgeList(trade.importer().length);
        for (int link = 0; link < trade.importer().length; link++) {
            edges.add(trade.importer()[link], trade.exporter()[link], link);
        }
        BipartiteGraph links =
                BipartiteGraph.of(trade.importers(), trade.exporters(), edges, () -> {});
        return new Answering.Asked(
                trade.importers(),
                (from, to, rows) -> {
                    for (int importer = from; importer < to; importer++) {
                        add(links, importer, trade.buildingOf(), rows);
                    }
                });
    }

    private static void add(BipartiteGraph links, int importer, int[] buildingOf, IntList rows) {
        int begin = links.leftBegin(importer);
        int[] buildings = new int[links.leftEnd(importer) - begin];
        for (int i = 0; i < buildings.length; i++) {
            buildings[i] = buildingOf[links.rightAt(begin + i)];
        }
        Arrays.sort(buildings);
        int run = 0;
        for (int i = 1; i <= buildings.length; i++) {
            if (i == buildings.length || buildings[i] != buildings[run]) {
                if (i - run >= LEAST_EXPORTERS) {
                    rows.add(importer);
                    rows.add(buildings[run]);
                    rows.add(i - run);
                }
                run = i;
            }
        }
    }
}
