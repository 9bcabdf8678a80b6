package org.tidewaiter.bench;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import org.tidewaiter.kernel.column.IntList;
import org.tidewaiter.kernel.similarity.SharedWeights;
import org.tidewaiter.kernel.similarity.TokenSets;

/** The row about who took up the partners of delinquents, as {@code realimporter} searches. */
final class Successors {

    /** The sum of weights, and the number of partners, from which on a pair is looked at. */
    private static final int LEAST_WEIGHT = 24;

    private static final int LEAST_COUNT = 3;

    private Successors() {}

    static Row row() {
        return new Row(
                "successors",
                "who took up 3 or more, and rare enough, partners of one of 500 delinquents within a"
                        + " year; size = 5 for each importer",
                "SharedWeights over TokenSets",
                "DuckDB, integer codes, the delinquents' partners staged",
                6,
                Successors::prepare);
    }

    private static Contest prepare(Setting setting) throws SQLException {
        DrawnHoldings drawn = DrawnHoldings.of(setting);
        DuckDb duck = DuckDb.open(setting);
        hold(duck, drawn.sets());
        int[] partner = new int[drawn.weight().length];
        Arrays.setAll(partner, i -> i);
        duck.table("partners", "partner, weight", partner, drawn.weight());
        duck.table("delinquents", "delinquent, anchor", drawn.delinquents(), drawn.anchorDay());
        String script =
                DuckDb.script(
                        "successors.sql",
                        Map.of(
                                "window", DrawnHoldings.WINDOW_DAYS,
                                "weight", LEAST_WEIGHT,
                                "count", LEAST_COUNT));
        Side ours =
                new Answering(
                        4,
                        setting.threads(),
                        () ->
                                new Answering.Asked(
                                        drawn.delinquents().length,
                                        (from, to, rows) -> search(drawn, from, to, rows)));
        return new Contest(ours, duck.side(script, "FROM found ORDER BY ALL"), duck);
    }

    /** In the order of partners: so DuckDB skips what does not join. */
    private static void hold(DuckDb duck, TokenSets sets) throws SQLException {
        int[] importer = new int[sets.size()];
        int[] partner = new int[sets.size()];
        int[] since = new int[sets.size()];
        for (int token = 0; token < sets.tokens(); token++) {
            for (int place = sets.firstOf(token); place < sets.lastOf(token); place++) {
                importer[place] = sets.holderAt(place);
                partner[place] = token;
                since[place] = sets.heldSince(place);
            }
        }
        duck.table("holdings", "importer, partner, since", importer, partner, since);
    }

    private static void search(DrawnHoldings drawn, int from, int to, IntList rows) {
        SharedWeights shares = new SharedWeights(drawn.sets());
        for (int ordinal = from; ordinal < to; ordinal++) {
            search(drawn, ordinal, shares, rows);
        }
    }

    private static void search(
            DrawnHoldings drawn, int ordinal, SharedWeights shares, IntList rows) {
        TokenSets sets = drawn.sets();
        int delinquent = drawn.delinquents()[ordinal];
        int anchor = drawn.anchorDay()[ordinal];
        shares.begin(anchor, anchor + DrawnHoldings.WINDOW_DAYS);
        for (int place = sets.begin(delinquent); place < sets.end(delinquent); place++) {
            shares.add(sets.tokenAt(place), drawn.weight()[sets.tokenAt(place)]);
        }
        for (int i = 0; i < shares.met(); i++) {
            int other = shares.metAt(i);
            boolean enough =
                    shares.count(other) >= LEAST_COUNT && shares.weight(other) >= LEAST_WEIGHT;
            if (enough && other != delinquent) {
                rows.add(delinquent);
                rows.add(other);
                rows.add(shares.count(other));
                rows.add(shares.weight(other));
            }
        }
    }
}
