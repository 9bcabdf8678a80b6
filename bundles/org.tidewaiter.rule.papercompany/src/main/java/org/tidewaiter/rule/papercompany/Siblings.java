package org.tidewaiter.rule.papercompany;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.tidewaiter.api.finding.Evidence;
import org.tidewaiter.api.finding.Phrase;
import org.tidewaiter.api.record.Missing;

/** The exporters of a cluster one by one: what each shipped, and what speaks against them all. */
final class Siblings {

    private static final int MOST_LINES = 20;

    /**
     * A stated weight: real counterparties and goods of their own are rare among paper companies.
     */
    private static final double OWN_TRADE = -0.5;

    /** A stated weight for each firm that traded with several for long, and its bound. */
    private static final double LONG_HISTORY = -0.5;

    private static final double MOST_AGAINST = -1.5;
    private static final int LONG_DAYS = 3 * 365;
    private static final int SEVERAL_PARTIES = 3;

    private final Ground ground;
    private final Shipments shipments;
    private final Labels labels;

    Siblings(Ground ground, Labels labels) {
        this.ground = ground;
        this.shipments = ground.learned().shipments();
        this.labels = labels;
    }

    /** The first and the last of a pair's rows by day, ties by row; one if there is only one. */
    int[] ends(int[] rows) {
        int first = rows[0];
        int last = rows[0];
        for (int row : rows) {
            first = shipments.day()[row] < shipments.day()[first] ? row : first;
            last = shipments.day()[row] >= shipments.day()[last] ? row : last;
        }
        return first == last ? new int[] {first} : new int[] {first, last};
    }

    /** The sign of values off those of like goods: a firm shows it if most of its items do. */
    Sign valueOff(Cluster cluster) {
        Sign sign = new Sign(Sign.Kind.VALUE_OFF);
        for (int pair : cluster.pairs()) {
            int told = 0;
            int off = 0;
            for (int row : ground.trade().rows(pair)) {
                told += shipments.value()[row] == ValueNorms.UNTOLD ? 0 : 1;
                off += shipments.value()[row] == ValueNorms.OFF ? 1 : 0;
            }
            if (told > 0) {
                sign.tried(2 * off > told, ValueNorms.SHARE_OFF);
            }
        }
        return sign;
    }

    /** What speaks for real firms. */
    List<Evidence> against(Cluster cluster) {
        List<Evidence> lines = new ArrayList<>();
        TreeSet<Integer> chapters = new TreeSet<>();
        int others = 0;
        int established = 0;
        for (int pair : cluster.pairs()) {
            int exporter = ground.trade().exporter(pair);
            if (!ground.history().isExclusive(exporter)) {
                others++;
                chapters.add(ground.chapterOf()[exporter]);
                boolean several = ground.trade().partiesOf(exporter) >= SEVERAL_PARTIES;
                established += several && isOld(exporter) ? 1 : 0;
            }
        }
        chapters.remove(Census.NO_GOODS);
        if (others > 1 && chapters.size() > 1) {
            Map<String, Object> facts = Map.of("chapters", (long) chapters.size());
            lines.add(line("own-trade", others, OWN_TRADE, facts));
        }
        if (established > 0) {
            double weight = Math.max(MOST_AGAINST, established * LONG_HISTORY);
            lines.add(line("long-history", established, weight, Map.of()));
        }
        return lines;
    }

    private boolean isOld(int exporter) {
        int registered = ground.ages().registeredOn(exporter);
        int since =
                registered == Missing.DAY
                        ? ground.history().firstDay[exporter]
                        : Math.min(registered, ground.history().firstDay[exporter]);
        return ground.history().lastDay[exporter] - (long) since >= LONG_DAYS;
    }

    private static Evidence line(
            String kind, double value, double weight, Map<String, Object> facts) {
        return new Evidence(
                kind,
                value,
                OptionalDouble.empty(),
                "firms",
                weight,
                new Phrase("papercompany." + kind, facts));
    }

    /** A line for each exporter, those with most shipping days first; what is cut is counted. */
    List<Evidence> lines(Cluster cluster) {
        List<Evidence> lines = new ArrayList<>();
        IntStream.of(cluster.pairs())
                .boxed()
                .sorted(
                        Comparator.<Integer>comparingInt(pair -> -days(pair))
                                .thenComparing(
                                        pair -> labels.exporterId(ground.trade().exporter(pair))))
                .limit(MOST_LINES)
                .forEach(pair -> lines.add(sibling(pair)));
        if (cluster.exporters() > MOST_LINES) {
            lines.add(line("further", cluster.exporters() - MOST_LINES, 0, Map.of()));
        }
        return lines;
    }

    /** On how many days a pair traded. */
    int days(int pair) {
        return (int)
                Arrays.stream(ground.trade().rows(pair))
                        .map(row -> shipments.day()[row])
                        .distinct()
                        .count();
    }

    private Evidence sibling(int pair) {
        int exporter = ground.trade().exporter(pair);
        int[] ends = ends(ground.trade().rows(pair));
        Map<String, Object> facts = new TreeMap<>();
        facts.put("name", labels.exporterName(exporter));
        facts.put("address", ground.written(exporter));
        facts.put("first", CandidateWriter.date(shipments.day()[ends[0]]));
        facts.put("last", CandidateWriter.date(shipments.day()[ends[ends.length - 1]]));
        facts.put("others", (long) ground.trade().partiesOf(exporter) - 1);
        int registered = ground.ages().registeredOn(exporter);
        String key = registered == Missing.DAY ? "sibling" : "siblingRegistered";
        if (registered != Missing.DAY) {
            facts.put("registered", CandidateWriter.date(registered));
        }
        return new Evidence(
                "exporter",
                days(pair),
                OptionalDouble.empty(),
                "days",
                0,
                new Phrase("papercompany." + key, facts));
    }
}
