package org.tidewaiter.bench;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import java.util.SplittableRandom;
import org.tidewaiter.kernel.column.IntList;
import org.tidewaiter.kernel.lane.LaneHierarchy;
import org.tidewaiter.kernel.lane.Population;
import org.tidewaiter.kernel.work.Workers;

/**
 * The row about how quick each export is for its lane, as {@code fakeexport} learns and scores.
 *
 * <p>1,200 finest lanes under 300, 60 and 3; a party for each 50 exports, on three lanes; times of
 * a normal law on a logarithmic scale.
 */
final class Lanes {

    private static final int FLOOR_SECONDS = 60;
    private static final int FINEST = 1200;

    /** How many finest lanes make a lane, by level. */
    private static final int[] WIDTHS = {400, 20, 4, 1};

    private static final int EXPORTS_A_PARTY = 50;
    private static final int LANES_A_PARTY = 3;
    private static final int SPREAD_PRIOR = 20;

    private Lanes() {}

    static Row row() {
        return new Row(
                "lanes",
                "how quick each export is beside those of other parties, on 4 levels of lanes;"
                        + " size = exports",
                "LaneHierarchy, a score a row",
                "DuckDB: ranks by window, the same quantiles without the party, staged by level",
                1 / 1.3,
                Lanes::prepare);
    }

    /** Exports, each with its party, its finest lane and its time in seconds. */
    private record Drawn(int[] party, int parties, int[] lane, int[] gapSeconds) {

        static Drawn of(Setting setting) {
            SplittableRandom random = new SplittableRandom(setting.seed());
            int parties = setting.size() / EXPORTS_A_PARTY;
            int[] party = new int[setting.size()];
            int[] lane = new int[setting.size()];
            int[] gapSeconds = new int[setting.size()];
            for (int i = 0; i < party.length; i++) {
                party[i] = random.nextInt(parties);
                lane[i] = (party[i] * 31 + random.nextInt(LANES_A_PARTY) * 401) % FINEST;
                double usual = 9 + (lane[i] % 7) * 0.3 + lane[i] / 400;
                double deviation = 0.4 + (lane[i] % 5) * 0.1;
                gapSeconds[i] = (int) StrictMath.exp(usual + deviation * normal(random));
            }
            return new Drawn(party, parties, lane, gapSeconds);
        }

        /** Of twelve evenly drawn numbers, which is near enough. */
        private static double normal(SplittableRandom random) {
            return random.doubles(12).sum() - 6;
        }
    }

    private static Contest prepare(Setting setting) throws SQLException {
        Drawn drawn = Drawn.of(setting);
        int[] rows = new int[setting.size()];
        Arrays.setAll(rows, i -> i);
        DuckDb duck = DuckDb.open(setting);
        duck.table(
                "exports", "id, party, lane, gap", rows, drawn.party, drawn.lane, drawn.gapSeconds);
        Population population = new Population(rows, drawn.gapSeconds, drawn.party, drawn.parties);
        Workers workers = new Workers(setting.threads(), () -> {});
        Side ours =
                new Answering(
                        2, setting.threads(), () -> scores(population, lanes(drawn.lane), workers));
        return new Contest(ours, duck.side(script(), "FROM scored ORDER BY ALL"), duck);
    }

    private static LaneHierarchy.Lanes lanes(int[] laneOf) {
        int[][] levels = new int[WIDTHS.length][FINEST];
        for (int level = 0; level < WIDTHS.length; level++) {
            int width = WIDTHS[level];
            Arrays.setAll(levels[level], lane -> lane / width);
        }
        int[] sizes = Arrays.stream(WIDTHS).map(width -> FINEST / width).toArray();
        return new LaneHierarchy.Lanes(laneOf, levels, sizes);
    }

    private static Answering.Asked scores(
            Population population, LaneHierarchy.Lanes lanes, Workers workers) {
        LaneHierarchy usual = LaneHierarchy.learn(population, lanes, FLOOR_SECONDS, workers);
        return new Answering.Asked(
                population.rows().length,
                (from, to, rows) -> score(usual, population.valueOf(), from, to, rows));
    }

    private static void score(
            LaneHierarchy usual, int[] gapSeconds, int from, int to, IntList rows) {
        for (int row = from; row < to; row++) {
            int flow = usual.flowOf(row);
            double log = StrictMath.log(Math.max(FLOOR_SECONDS, gapSeconds[row]));
            float score = (float) ((log - usual.location(flow)) / usual.spread(flow));
            rows.add(row);
            rows.add((int) Math.floor(1000 * (double) score + 0.5));
        }
    }

    /** All levels one after the other; on the first, nothing coarser weighs anything. */
    private static String script() {
        StringBuilder script = new StringBuilder(DuckDb.script("lanes-begin.sql", Map.of()));
        for (int level = 0; level < WIDTHS.length; level++) {
            boolean first = level == 0;
            script.append(
                    DuckDb.script(
                            "lanes-level.sql",
                            Map.of(
                                    "width", WIDTHS[level],
                                    "ratio", first ? 1 : WIDTHS[level - 1] / WIDTHS[level],
                                    "coarser",
                                            first
                                                    ? "SELECT 0 AS wide, 0.0::DOUBLE AS location"
                                                    : "FROM lane_norms",
                                    "prior", first ? "0" : "(SELECT weight FROM prior)",
                                    "few", first ? 0 : SPREAD_PRIOR)));
        }
        return script.append(DuckDb.script("lanes-score.sql", Map.of())).toString();
    }
}
