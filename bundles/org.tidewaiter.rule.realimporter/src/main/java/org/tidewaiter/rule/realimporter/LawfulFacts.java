package org.tidewaiter.rule.realimporter;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.tidewaiter.api.finding.Evidence;
import org.tidewaiter.api.finding.Innocent.Answer;
import org.tidewaiter.api.finding.Phrase;
import org.tidewaiter.api.rule.Candidate;
import org.tidewaiter.api.rule.Verdict;
import org.tidewaiter.kernel.similarity.TokenSets;

/** What the lawful reasons read of a candidate beside its evidence. */
final class LawfulFacts {

    static final String SHARED = "shared";
    static final String HOUSE_PERCENT = "housePercent";
    static final String HOUSE_OTHERS = "houseOthers";
    static final String SUPPLIERS = "suppliers";
    static final String EXCLUSIVE_SUPPLIERS = "exclusiveSuppliers";
    static final String OTHER_PARTNERS = "otherPartners";
    static final String TOGETHER_BEFORE = "togetherBefore";
    static final String SEASON_PERCENT = "seasonPercent";
    static final String SEASON_DECLARATIONS = "seasonDeclarations";
    static final String USE_DAYS = "useDays";
    static final String QUIET_DAYS = "quietDays";
    static final String DATE_DAY = "dateDay";
    static final String ENTRIES_SAME = "entriesSame";
    static final String ENTRIES_DIFFERENT = "entriesDifferent";

    /** Who has this share of a supplier's trade is its only buyer. */
    private static final double SOLE_BUYER = 0.9;

    private final Market market;

    LawfulFacts(Market market) {
        this.market = market;
    }

    /** A whole-number fact, 0 if it is not there. */
    static long fact(Candidate candidate, String name) {
        return (long) candidate.number(name).orElse(0);
    }

    /** What a reason that is about one successor says of a group. */
    static Verdict otherKind() {
        return new Verdict(Answer.DOES_NOT_APPLY, 0, Phrase.of("realimporter.otherKind"));
    }

    /** The negative of a weight, without a minus before zero. */
    static double less(double weight) {
        return weight > 0 ? -weight : 0;
    }

    /** The weight, in log10 units, of the lines of these kinds; never negative. */
    static double weightOf(Candidate candidate, String... kinds) {
        Set<String> wanted = Set.of(kinds);
        double sum =
                candidate.evidence().stream()
                        .filter(line -> wanted.contains(line.kind()))
                        .mapToDouble(Evidence::weight)
                        .sum();
        return Math.max(0, sum);
    }

    /** What the chain and the goods that went over weigh; never negative. */
    static double chainWeight(Candidate candidate) {
        return weightOf(
                candidate,
                EvidenceLines.SHARED_PARTNERS,
                EvidenceLines.OVERLAP,
                EvidenceLines.HANDOVER,
                EvidenceLines.SAME_TRADE);
    }

    Map<String, Object> of(Assessment.Judged judged) {
        Pair pair = judged.pair();
        Map<String, Object> facts = new TreeMap<>();
        house(pair, facts);
        long suppliers = EvidenceLines.count(pair, ChainPart.SUPPLIER);
        facts.put(SHARED, pair.shared().length);
        facts.put(SUPPLIERS, suppliers);
        facts.put(EXCLUSIVE_SUPPLIERS, exclusiveSuppliers(pair));
        facts.put(OTHER_PARTNERS, pair.shared().length - suppliers);
        facts.put(TOGETHER_BEFORE, judged.takeover().togetherBefore());
        facts.put(DATE_DAY, pair.delinquent().sanction.day());
        facts.put(ENTRIES_SAME, Bonds.same(judged.ties()));
        facts.put(ENTRIES_DIFFERENT, Bonds.different(judged.ties()));
        season(pair.delinquent(), facts);
        use(pair, facts);
        return facts;
    }

    /** For how long the candidate used what it took up, and for how long not any more. */
    private void use(Pair pair, Map<String, Object> facts) {
        Delinquent delinquent = pair.delinquent();
        ImportRows rows = market.rows;
        int first = Integer.MAX_VALUE;
        int last = delinquent.anchorDay;
        int to = rows.from(pair.candidate(), delinquent.untilDay + 1);
        for (int place = rows.from(pair.candidate(), delinquent.anchorDay); place < to; place++) {
            int at = place;
            boolean shows =
                    IntStream.of(pair.shared())
                            .anyMatch(
                                    node ->
                                            rows.token(delinquent.tree.part(node), at)
                                                    == delinquent.tree.tokens[node]);
            if (shows) {
                first = Math.min(first, rows.dayOf[place]);
                last = rows.dayOf[place];
            }
        }
        facts.put(USE_DAYS, first == Integer.MAX_VALUE ? 0 : last - first + 1);
        facts.put(QUIET_DAYS, delinquent.untilDay - last);
    }

    /**
     * The share of the shared rarity that came along with another partner, as it does for others.
     */
    private void house(Pair pair, Map<String, Object> facts) {
        ChainTree tree = pair.delinquent().tree;
        double all = 0;
        double along = 0;
        int others = 0;
        for (int node : pair.shared()) {
            double weight = market.rarity(tree.tokens[node]);
            all += weight;
            int parent = tree.parent(node);
            boolean house =
                    parent >= 0
                            && tree.part(node).isLogistics()
                            && tree.part(parent).isLogistics()
                            && IntStream.of(pair.shared()).anyMatch(other -> other == parent);
            if (house && tree.goesAlong(node) > 0.5) {
                along += weight * tree.goesAlong(node);
                others = Math.max(others, tree.othersWithBoth(node));
            }
        }
        facts.put(HOUSE_PERCENT, all == 0 ? 0 : 100 * along / all);
        facts.put(HOUSE_OTHERS, others);
    }

    /** How many shared suppliers had the delinquent as only buyer, and then the candidate. */
    private long exclusiveSuppliers(Pair pair) {
        Delinquent delinquent = pair.delinquent();
        int date = delinquent.sanction.day();
        return IntStream.of(pair.shared())
                .filter(node -> delinquent.tree.part(node) == ChainPart.SUPPLIER)
                .map(node -> delinquent.tree.tokens[node])
                .filter(
                        token ->
                                share(
                                                token,
                                                delinquent.sanction.trader(),
                                                delinquent.beforeDay,
                                                date)
                                        >= SOLE_BUYER)
                .filter(
                        token ->
                                share(
                                                token,
                                                pair.candidate(),
                                                market.since(pair.candidate(), token),
                                                delinquent.untilDay + 1)
                                        >= SOLE_BUYER)
                .count();
    }

    /** An importer's share of the volume of a supplier within a time. */
    private double share(int token, int importer, int fromDay, int toDay) {
        TokenSets sets = market.sets;
        ImportRows rows = market.rows;
        double all = 0;
        double own = 0;
        for (int i = sets.firstOf(token); i < sets.lastOf(token); i++) {
            int holder = sets.holderAt(i);
            int to = rows.from(holder, toDay);
            for (int place = rows.from(holder, fromDay); place < to; place++) {
                if (rows.token(ChainPart.SUPPLIER, place) == token) {
                    all += rows.volumeOf[place];
                    own += holder == importer ? rows.volumeOf[place] : 0;
                }
            }
        }
        return all == 0 ? 0 : own / all;
    }

    /** How much of the delinquent's main heading everybody declares in its four busiest months. */
    private void season(Delinquent delinquent, Map<String, Object> facts) {
        int heading = mainHeading(delinquent);
        long[] months = heading < 0 ? new long[0] : market.seasons.of(heading);
        long all = Arrays.stream(months).sum();
        long busiest = Arrays.stream(months).sorted().skip(8).sum();
        facts.put(SEASON_DECLARATIONS, all);
        facts.put(SEASON_PERCENT, all == 0 ? 0 : 100.0 * busiest / all);
    }

    private int mainHeading(Delinquent delinquent) {
        ImportRows rows = market.rows;
        Map<Integer, Double> volumes = new TreeMap<>();
        int[] places = delinquent.places();
        for (int place = places[0]; place < places[1]; place++) {
            int heading = rows.book.heading(rows.code(ChainPart.GOODS, place));
            volumes.merge(heading, (double) rows.volumeOf[place], Double::sum);
        }
        int main = -1;
        double most = -1;
        for (Map.Entry<Integer, Double> entry : volumes.entrySet()) {
            if (entry.getKey() >= 0 && entry.getValue() > most) {
                main = entry.getKey();
                most = entry.getValue();
            }
        }
        return main;
    }
}
