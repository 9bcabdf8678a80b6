package org.tidewaiter.rule.realimporter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.tidewaiter.api.finding.Evidence;
import org.tidewaiter.api.record.Codebook;
import org.tidewaiter.api.record.DataSet;
import org.tidewaiter.api.record.Domains;

/**
 * What binds a candidate to a delinquent beside the supply chain: who pays the duty, for whom the
 * goods are, what the register and the links say.
 */
final class Bonds {

    private static final String ADDRESS = "shared-address";
    private static final String CONTROL = "shared-control";
    private static final String KIN = "kin-in-control";
    private static final String PAYS = "delinquent-pays";
    private static final String RECEIVES = "delinquent-receives";

    private static final Set<String> KINDS =
            Set.of(
                    PAYS,
                    RECEIVES,
                    CONTROL,
                    KIN,
                    "shared-phone",
                    "shared-email",
                    "shared-representative",
                    ADDRESS);

    /** A bond of at least three to one is support of its own. */
    private static final double LEAST_SUPPORT = 0.5;

    private final Market market;
    private final TraderCards cards;
    private final Codebook traders;
    private final LinkBook links;
    private final int size;

    Bonds(DataSet data, Market market, TraderCards cards, LinkBook links) {
        this.market = market;
        this.cards = cards;
        this.links = links;
        traders = data.codebook(Domains.TRADER);
        size = Math.max(2, Math.max(cards.traders(), market.importers));
    }

    /** Whether a line tells that the delinquent itself pays for the trade or gets its goods. */
    static boolean isHand(Evidence line) {
        return line.kind().equals(PAYS) || line.kind().equals(RECEIVES);
    }

    /** How many entries of the register are the same. */
    static long same(List<Tie> ties) {
        return ties.stream().filter(Tie::found).filter(Tie::isOpen).count();
    }

    /**
     * How many entries of the register differ. An address does not count: it is written in two
     * scripts, and one firm has several.
     */
    static long different(List<Tie> ties) {
        return ties.stream()
                .filter(tie -> !tie.found() && tie.isOpen())
                .filter(tie -> !tie.kind().equals(ADDRESS))
                .count();
    }

    /** Whether a line tells of a bond, weighed or not. */
    static boolean tells(Evidence line) {
        return KINDS.contains(line.kind());
    }

    /** Whether a line is support that does not rest on the supply chain. */
    static boolean supports(Evidence line) {
        return tells(line) && line.weight() >= LEAST_SUPPORT;
    }

    /** Two who may be bound, and the last day that counts. */
    private record Two(int candidate, Sanction sanction, int untilDay) {}

    /** The ties of which the records tell, found or not. */
    List<Tie> of(int candidate, Sanction sanction, int untilDay) {
        Two two = new Two(candidate, sanction, untilDay);
        List<Tie> ties = new ArrayList<>();
        role(two, PAYS, "delinquentPays", ties, ChainPart.DUTY_PAYER);
        role(two, RECEIVES, "delinquentReceives", ties, ChainPart.CONSIGNEE, ChainPart.NOTIFY);
        for (TraderCards.Entry entry : TraderCards.Entry.values()) {
            register(two, entry, ties);
        }
        control(two, ties);
        kin(two, ties);
        return ties;
    }

    /** The lines of those that are found, the strongest first. */
    static List<Evidence> lines(List<Tie> ties) {
        List<Tie> found =
                ties.stream()
                        .filter(Tie::found)
                        .sorted(Comparator.comparingDouble(Tie::weight).reversed())
                        .toList();
        return IntStream.range(0, found.size()).mapToObj(i -> found.get(i).line(i == 0)).toList();
    }

    private void role(Two two, String kind, String key, List<Tie> ties, ChainPart... parts) {
        ImportRows rows = market.rows;
        if (Arrays.stream(parts).noneMatch(rows::has)) {
            return;
        }
        int delinquent = two.sanction.trader();
        int from = rows.from(two.candidate, two.sanction.day());
        int to = rows.from(two.candidate, two.untilDay + 1);
        long declarations =
                IntStream.range(from, to)
                        .filter(place -> rows.begins[place])
                        .filter(
                                place ->
                                        Arrays.stream(parts)
                                                .anyMatch(
                                                        part ->
                                                                rows.code(part, place)
                                                                        == delinquent))
                        .count();
        int others =
                Arrays.stream(parts)
                        .filter(rows::has)
                        .mapToInt(part -> rows.book.token(part, delinquent))
                        .map(market.sets::holders)
                        .sum();
        ties.add(
                new Tie(
                        kind,
                        key,
                        declarations,
                        "declarations",
                        chance(others),
                        declarations > 0,
                        Tie.Manner.HIDDEN));
    }

    private void register(Two two, TraderCards.Entry entry, List<Tie> ties) {
        int one = two.candidate;
        int other = two.sanction.trader();
        if (cards.tells(entry, one) && cards.tells(entry, other)) {
            int holders = cards.holders(entry, other);
            ties.add(
                    new Tie(
                            "shared-" + entry.name().toLowerCase(Locale.ROOT),
                            "shared" + entry.key,
                            holders,
                            "traders",
                            chance(holders - 1),
                            cards.shares(entry, one, other),
                            Tie.Manner.OPEN));
        }
    }

    private void control(Two two, List<Tie> ties) {
        String one = traders.text(two.candidate);
        String other = traders.text(two.sanction.trader());
        if (links.tells(one) && links.tells(other)) {
            List<LinkBook.Shared> shared = links.control(one, other);
            int most = shared.stream().mapToInt(LinkBook.Shared::links).min().orElse(2);
            ties.add(
                    new Tie(
                            CONTROL,
                            "sharedControl",
                            shared.size(),
                            "links",
                            chance(most - 1),
                            !shared.isEmpty(),
                            Tie.Manner.HIDDEN));
        }
    }

    private void kin(Two two, List<Tie> ties) {
        String one = traders.text(two.candidate);
        String other = traders.text(two.sanction.trader());
        if (links.tellsPersons(one) && links.tellsPersons(other)) {
            long found = links.kin(one, other);
            ties.add(
                    new Tie(
                            KIN,
                            "kinInControl",
                            found,
                            "persons",
                            chance(links.kin(other).size()),
                            found > 0,
                            Tie.Manner.PERSONAL));
        }
    }

    /** That one of all traders is one of so many others. */
    private double chance(int others) {
        return Math.min(size - 1.0, Math.max(1, others)) / size;
    }
}
