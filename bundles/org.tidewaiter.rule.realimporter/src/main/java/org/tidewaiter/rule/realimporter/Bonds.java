package org.tidewaiter.rule.realimporter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;
import org.tidewaiter.api.finding.Evidence;
import org.tidewaiter.api.finding.Phrase;
import org.tidewaiter.api.record.Codebook;
import org.tidewaiter.api.record.DataSet;
import org.tidewaiter.api.record.Domains;
import org.tidewaiter.api.record.Missing;

/**
 * What binds a candidate to a delinquent beside the supply chain: who pays, who stands for both,
 * when the candidate came into being.
 *
 * <p>Weights are ratios of how often the fact is seen with a trade that goes on in another name, a
 * stated share, and with any two traders, as counted; held between bounds.
 */
final class Bonds {

    /** So large a share of successors is taken to have an entry, or a person, in common. */
    private static final double SUCCESSORS_BOUND = 0.3;

    /** So large a share of successors is taken to be newly registered, or to begin to import. */
    private static final double SUCCESSORS_NEW = 0.6;

    private static final double MOST_FOR_BOND = 2;
    private static final double MOST_FOR_NEW = 1;
    private static final double LEAST_SUPPORT = 0.5;
    private static final double PAYER_WEIGHT = 2;
    private static final double CONSIGNEE_WEIGHT = 1.5;

    /** A firm may be set up so long before the date. */
    private static final int FOUNDED_EARLY_DAYS = 180;

    private static final Set<String> SUPPORT =
            Set.of(
                    "delinquent-pays",
                    "delinquent-receives",
                    "shared-phone",
                    "shared-email",
                    "shared-representative",
                    "shared-address",
                    "shared-control");

    private final Market market;
    private final TraderCards cards;
    private final Codebook traders;
    private final int[] registered;
    private final int[] firstDays;
    private final int[] lastDays;

    Bonds(DataSet data, Market market, TraderCards cards) {
        this.market = market;
        this.cards = cards;
        traders = data.codebook(Domains.TRADER);
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
        firstDays =
                Arrays.stream(active)
                        .map(i -> rows.dayOf[rows.from(i, market.fromDay)])
                        .sorted()
                        .toArray();
        lastDays =
                Arrays.stream(active)
                        .map(i -> rows.dayOf[rows.start[i + 1] - 1])
                        .sorted()
                        .toArray();
    }

    /** Whether a line is support that does not rest on the supply chain. */
    static boolean supports(Evidence line) {
        return SUPPORT.contains(line.kind()) && line.weight() >= LEAST_SUPPORT;
    }

    List<Evidence> of(Assessment.Judged judged, LinkBook links) {
        List<Evidence> lines = new ArrayList<>();
        Pair pair = judged.pair();
        roles(judged, lines);
        for (TraderCards.Shared shared :
                cards.shared(pair.candidate(), pair.delinquent().sanction.trader())) {
            String kind = "shared-" + shared.entry().name().toLowerCase(java.util.Locale.ROOT);
            double weight = bond(shared.holders(), cards.traders());
            lines.add(
                    line(kind, shared.holders(), "traders", weight, "shared" + shared.entry().key));
        }
        control(pair, links, lines);
        founded(judged, lines);
        began(judged, lines);
        return lines;
    }

    private static void roles(Assessment.Judged judged, List<Evidence> lines) {
        Takeover takeover = judged.takeover();
        if (takeover.asPayer() > 0) {
            lines.add(
                    line(
                            "delinquent-pays",
                            takeover.asPayer(),
                            "declarations",
                            PAYER_WEIGHT,
                            "delinquentPays"));
        }
        if (takeover.asConsignee() > 0) {
            lines.add(
                    line(
                            "delinquent-receives",
                            takeover.asConsignee(),
                            "declarations",
                            CONSIGNEE_WEIGHT,
                            "delinquentReceives"));
        }
    }

    private void control(Pair pair, LinkBook links, List<Evidence> lines) {
        List<LinkBook.Shared> shared =
                links.control(
                        traders.text(pair.candidate()),
                        traders.text(pair.delinquent().sanction.trader()));
        if (!shared.isEmpty()) {
            int fewest = shared.stream().mapToInt(LinkBook.Shared::links).min().orElseThrow();
            double weight = bond(fewest, Math.max(cards.traders(), market.importers));
            lines.add(line("shared-control", shared.size(), "links", weight, "sharedControl"));
        }
    }

    private static double bond(int holders, int traders) {
        double chance = Math.max(1, holders - 1) / (double) Math.max(1, traders);
        return Rarity.log10(SUCCESSORS_BOUND / chance, 0, MOST_FOR_BOND);
    }

    private void founded(Assessment.Judged judged, List<Evidence> lines) {
        Delinquent delinquent = judged.pair().delinquent();
        int day = cards.registeredDay(judged.pair().candidate());
        int from = delinquent.anchorDay - FOUNDED_EARLY_DAYS;
        if (day != Missing.DAY && day >= from && day <= delinquent.untilDay) {
            int before = below(registered, from);
            int within = below(registered, delinquent.untilDay + 1) - before;
            double share = (double) Math.max(1, within) / Math.max(1, registered.length);
            double weight = Rarity.log10(SUCCESSORS_NEW / share, 0, MOST_FOR_NEW);
            int after = day - delinquent.sanction.day();
            String key = after < 0 ? "foundedBefore" : "foundedAfter";
            lines.add(
                    new Evidence(
                            "newly-registered",
                            Math.abs(after),
                            OptionalDouble.empty(),
                            "days",
                            weight,
                            new Phrase(
                                    "realimporter." + key, Map.of("sharePercent", 100 * share))));
        }
    }

    private void began(Assessment.Judged judged, List<Evidence> lines) {
        Delinquent delinquent = judged.pair().delinquent();
        int day = judged.takeover().firstDay();
        if (day >= delinquent.anchorDay && delinquent.anchorDay > market.fromDay) {
            int until = delinquent.untilDay + 1;
            int began = below(firstDays, until) - below(firstDays, delinquent.anchorDay);
            int active = below(firstDays, until) - below(lastDays, delinquent.anchorDay);
            double share = (double) Math.max(1, began) / Math.max(1, active);
            double weight = Rarity.log10(SUCCESSORS_NEW / share, 0, MOST_FOR_NEW);
            lines.add(
                    new Evidence(
                            "began-to-import",
                            100 * share,
                            OptionalDouble.empty(),
                            "percent",
                            weight,
                            new Phrase(
                                    "realimporter.began",
                                    Map.of("date", java.time.LocalDate.ofEpochDay(day)))));
        }
    }

    private static int below(int[] sorted, int day) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < day) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static Evidence line(
            String kind, double value, String unit, double weight, String key) {
        return new Evidence(
                kind,
                value,
                OptionalDouble.empty(),
                unit,
                weight,
                Phrase.of("realimporter." + key));
    }
}
