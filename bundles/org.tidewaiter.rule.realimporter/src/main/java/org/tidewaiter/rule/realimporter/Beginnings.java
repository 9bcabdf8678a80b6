package org.tidewaiter.rule.realimporter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.tidewaiter.api.finding.Evidence;
import org.tidewaiter.api.finding.Phrase;
import org.tidewaiter.api.record.Missing;

/**
 * How soon after a delinquent's date things began: a firm, its trade, its use of a shared partner;
 * and how usual that is, as counted among all importers.
 */
final class Beginnings {

    /** So large a share of successors is taken to be newly registered, or to begin to import. */
    private static final double SUCCESSORS_NEW = 0.6;

    private static final double MOST_WEIGHT = 1;

    /** A firm may be set up so long before the date. */
    private static final int FOUNDED_EARLY_DAYS = 180;

    /**
     * Turns a uniform share into an e-value, as G. Shafer, J. R. Statist. Soc. A 184 (2021) 407.
     */
    private static final double CALIBRATOR = 0.5;

    private final Market market;
    private final TraderCards cards;
    private final int[] registered;
    private final int[] firstDays;
    private final int[] lastDays;

    Beginnings(Market market, TraderCards cards) {
        this.market = market;
        this.cards = cards;
        ImportRows rows = market.rows;
        int[] active =
                IntStream.range(0, rows.importers())
                        .filter(i -> rows.from(i, market.fromDay) < rows.start[i + 1])
                        .toArray();
        registered =
                Arrays.stream(active)
                        .map(cards::registeredDay)
                        .filter(day -> day != Missing.DAY)
                        .sorted()
                        .toArray();
        firstDays = Arrays.stream(active).map(this::firstDay).sorted().toArray();
        lastDays =
                Arrays.stream(active)
                        .map(i -> rows.dayOf[rows.start[i + 1] - 1])
                        .sorted()
                        .toArray();
    }

    private int firstDay(int importer) {
        return market.rows.dayOf[market.rows.from(importer, market.fromDay)];
    }

    /**
     * By how much the time supports a suspicion, an e-value: where in the time between anchor and
     * end the candidate took up the rarest shared partner, as a share of all that importers took up
     * in that time. By chance that share is anything; a successor's is small.
     */
    double support(Pair pair) {
        return CALIBRATOR * StrictMath.pow(share(pair), CALIBRATOR - 1);
    }

    private double share(Pair pair) {
        Delinquent delinquent = pair.delinquent();
        int anchor = delinquent.anchorDay;
        int day = market.since(pair.candidate(), rarest(pair));
        long before = market.takenUp(anchor, day);
        long until = market.takenUp(anchor, delinquent.untilDay + 1);
        long onTheDay = Math.max(1, market.takenUp(day, day + 1));
        return Math.min(1, (before + 0.5 * onTheDay) / Math.max(1, until));
    }

    private int rarest(Pair pair) {
        return IntStream.of(pair.shared())
                .map(node -> pair.delinquent().tree.tokens[node])
                .boxed()
                .min(
                        java.util.Comparator.<Integer>comparingInt(market.sets::holders)
                                .thenComparingInt(token -> token))
                .orElseThrow();
    }

    List<Evidence> of(Pair pair) {
        List<Evidence> lines = new ArrayList<>();
        if (pair.shared().length > 0) {
            lines.add(takenUp(pair));
        }
        founded(pair, lines);
        began(pair, lines);
        return lines;
    }

    private Evidence takenUp(Pair pair) {
        int day = market.since(pair.candidate(), rarest(pair));
        return new Evidence(
                "taken-up-after",
                Math.max(0, day - pair.delinquent().sanction.day()),
                OptionalDouble.empty(),
                "days",
                Rarity.log10(support(pair), -MOST_WEIGHT, MOST_WEIGHT),
                new Phrase(
                        "realimporter.takenUp",
                        Map.of(
                                "date",
                                LocalDate.ofEpochDay(day),
                                "sharePercent",
                                100 * share(pair))));
    }

    private void founded(Pair pair, List<Evidence> lines) {
        Delinquent delinquent = pair.delinquent();
        int day = cards.registeredDay(pair.candidate());
        int from = delinquent.anchorDay - FOUNDED_EARLY_DAYS;
        if (day != Missing.DAY && day >= from && day <= delinquent.untilDay) {
            int before = below(registered, from);
            int within = below(registered, delinquent.untilDay + 1) - before;
            double share = (double) Math.max(1, within) / Math.max(1, registered.length);
            int after = day - delinquent.sanction.day();
            String key = after < 0 ? "foundedBefore" : "foundedAfter";
            lines.add(
                    new Evidence(
                            "newly-registered",
                            Math.abs(after),
                            OptionalDouble.empty(),
                            "days",
                            Rarity.log10(SUCCESSORS_NEW / share, 0, MOST_WEIGHT),
                            new Phrase(
                                    "realimporter." + key, Map.of("sharePercent", 100 * share))));
        }
    }

    private void began(Pair pair, List<Evidence> lines) {
        Delinquent delinquent = pair.delinquent();
        int day = firstDay(pair.candidate());
        if (day >= delinquent.anchorDay && delinquent.anchorDay > market.fromDay) {
            int until = delinquent.untilDay + 1;
            int began = below(firstDays, until) - below(firstDays, delinquent.anchorDay);
            int active = below(firstDays, until) - below(lastDays, delinquent.anchorDay);
            double share = (double) Math.max(1, began) / Math.max(1, active);
            lines.add(
                    new Evidence(
                            "began-to-import",
                            100 * share,
                            OptionalDouble.empty(),
                            "percent",
                            Rarity.log10(SUCCESSORS_NEW / share, 0, MOST_WEIGHT),
                            new Phrase(
                                    "realimporter.began",
                                    Map.of("date", LocalDate.ofEpochDay(day)))));
        }
    }

    private static int below(int[] sorted, int day) {
        int found = Arrays.binarySearch(sorted, day);
        int at = found >= 0 ? found : -found - 1;
        while (at > 0 && sorted[at - 1] == day) {
            at--;
        }
        return at;
    }
}
