package org.tidewaiter.rule.realimporter;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.tidewaiter.api.finding.Evidence;
import org.tidewaiter.api.finding.Phrase;

/**
 * The lines of the argument for one pair, in log10 units, each fact weighed once.
 *
 * <p>The chance weighs down to one in a million. A run tests thousands of pairs, so that one in a
 * thousand is what chance alone gives several of; only beyond that does it tell a pair that went on
 * with most of a chain from one that has two partners by neighbourhood. Beyond a million the model
 * is in doubt, not the pair. Likeness, handover and kind of trade are set against a quarter, the
 * least handover: their logarithms add up, so their product decides the rank. Trade of its own
 * lowers by half at most: how many other choices an importer made is in the chance already, and who
 * lends its name goes on with its own trade.
 */
final class EvidenceLines {

    static final String SHARED_PARTNERS = "shared-partners";
    static final String OVERLAP = "overlap";
    static final String HANDOVER = "handover";
    static final String SAME_TRADE = "same-trade";

    private static final double MOST_FOR_CHANCE = 6;
    private static final double ORDINARY = 0.25;
    private static final double LEAST = -1;
    private static final double LEAST_FOR_KNOWN = -2;
    private static final double LEAST_FOR_OWN_TRADE = -0.5;

    private final Market market;
    private final Beginnings beginnings;

    EvidenceLines(Market market, Beginnings beginnings) {
        this.market = market;
        this.beginnings = beginnings;
    }

    List<Evidence> of(Assessment.Judged judged) {
        List<Evidence> lines = new ArrayList<>();
        lines.add(sharedPartners(judged));
        lines.add(overlap(judged));
        rarest(judged.pair()).ifPresent(lines::add);
        if (market.rows.tellsLanes()) {
            lines.add(handover(judged.handover()));
        }
        if (judged.trade().told()) {
            lines.add(sameTrade(judged.trade()));
        }
        Takeover takeover = judged.takeover();
        if (takeover.known() > 0) {
            double weight = Rarity.log10(square(1 - takeover.known()), LEAST_FOR_KNOWN, 0);
            lines.add(percent("known-before", takeover.known(), weight, "knownBefore"));
        }
        lines.add(ownTrade(takeover));
        lines.addAll(Bonds.lines(judged.ties()));
        lines.addAll(beginnings.of(judged.pair()));
        AssociationRule.of(judged.pair()).ifPresent(rule -> lines.add(rule.line()));
        lines.add(perDelinquent(judged));
        countedAsOne(judged.pair()).ifPresent(lines::add);
        lines.add(Evidence.fact("may-be-victim", 1, "", "realimporter.mayBeVictim"));
        return lines;
    }

    private static double square(double value) {
        return value * value;
    }

    private Evidence sharedPartners(Assessment.Judged judged) {
        Pair pair = judged.pair();
        Map<String, Object> facts = new TreeMap<>();
        facts.put("p", pair.p());
        facts.put("q", judged.q());
        facts.put("brokers", count(pair, ChainPart.BROKER));
        facts.put("forwarders", count(pair, ChainPart.FORWARDER));
        facts.put("warehouses", count(pair, ChainPart.WAREHOUSE));
        facts.put("suppliers", count(pair, ChainPart.SUPPLIER));
        facts.put(
                "others",
                IntStream.of(pair.shared())
                        .mapToObj(node -> pair.delinquent().tree.part(node))
                        .filter(part -> part.column > ChainPart.SUPPLIER.column)
                        .count());
        return Evidence.of(
                SHARED_PARTNERS,
                pair.shared().length,
                pair.expected(),
                "partners",
                Math.min(MOST_FOR_CHANCE, Rarity.surprise(pair.p())),
                new Phrase("realimporter.sharedPartners", facts));
    }

    static long count(Pair pair, ChainPart part) {
        return IntStream.of(pair.shared())
                .filter(node -> pair.delinquent().tree.part(node) == part)
                .count();
    }

    private static Evidence overlap(Assessment.Judged judged) {
        double overlap = judged.takeover().overlap();
        double weight = Rarity.log10(overlap / ORDINARY, LEAST, -LEAST);
        return percent(OVERLAP, overlap, weight, "overlap");
    }

    private Optional<Evidence> rarest(Pair pair) {
        return IntStream.of(pair.shared())
                .map(node -> pair.delinquent().tree.tokens[node])
                .boxed()
                .min(
                        Comparator.<Integer>comparingInt(market.sets::holders)
                                .thenComparingInt(token -> token))
                .map(this::rarest);
    }

    private Evidence rarest(int token) {
        ChainPart part = market.rows.book.part(token);
        return new Evidence(
                "rarest-partner",
                market.sets.holders(token),
                OptionalDouble.empty(),
                "importers",
                0,
                new Phrase(
                        "realimporter.rarest." + part.key,
                        Map.of(
                                "partner",
                                market.rows.book.label(token),
                                "importers",
                                market.importers)));
    }

    private static Evidence handover(Handover handover) {
        if (!handover.left()) {
            return new Evidence(
                    HANDOVER,
                    0,
                    OptionalDouble.empty(),
                    "percent",
                    LEAST,
                    Phrase.of("realimporter.nothingLeft"));
        }
        return new Evidence(
                HANDOVER,
                100 * handover.all(),
                OptionalDouble.empty(),
                "percent",
                Rarity.log10(handover.share() / ORDINARY, LEAST, -LEAST),
                new Phrase(
                        "realimporter.handover",
                        Map.of(
                                "promptPercent", 100 * handover.prompt(),
                                "lanes", handover.lanes(),
                                "lagDays", handover.lagDays())));
    }

    private static Evidence sameTrade(SameTrade trade) {
        double weight = Rarity.log10(trade.share() / ORDINARY, LEAST, -LEAST);
        return percent(SAME_TRADE, trade.share(), weight, "sameTrade");
    }

    private static Evidence ownTrade(Takeover takeover) {
        double weight = Rarity.log10(1 - takeover.ownTrade(), LEAST_FOR_OWN_TRADE, 0);
        return new Evidence(
                "own-trade",
                100 * takeover.ownTrade(),
                OptionalDouble.empty(),
                "percent",
                weight,
                new Phrase(
                        "realimporter.ownTrade", Map.of("ownSuppliers", takeover.ownSuppliers())));
    }

    private static Evidence perDelinquent(Assessment.Judged judged) {
        return new Evidence(
                "chance-findings-per-delinquent",
                judged.testedOfDelinquent() * judged.pair().p(),
                OptionalDouble.empty(),
                "importers",
                0,
                new Phrase(
                        "realimporter.perDelinquent",
                        Map.of("tested", judged.testedOfDelinquent())));
    }

    /** Who was no witness of how common the shared partners are, see {@link Fellows}. */
    private static Optional<Evidence> countedAsOne(Pair pair) {
        int joined =
                IntStream.of(pair.shared()).map(pair.delinquent().tree::joined).max().orElse(0);
        return joined == 0
                ? Optional.empty()
                : Optional.of(
                        Evidence.fact(
                                "counted-as-one",
                                joined + 1,
                                "importers",
                                "realimporter.countedAsOne"));
    }

    private static Evidence percent(String kind, double share, double weight, String key) {
        return new Evidence(
                kind,
                100 * share,
                OptionalDouble.empty(),
                "percent",
                weight,
                Phrase.of("realimporter." + key));
    }
}
