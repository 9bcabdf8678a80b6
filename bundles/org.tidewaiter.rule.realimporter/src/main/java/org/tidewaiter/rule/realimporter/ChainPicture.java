package org.tidewaiter.rule.realimporter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.tidewaiter.api.finding.Picture;
import org.tidewaiter.api.finding.Picture.Edge;
import org.tidewaiter.api.finding.Picture.Node;

/**
 * The supply chains of a delinquent and of a candidate side by side, in columns from the importer
 * to the supplier, with how common each partner is.
 *
 * <p>What both use comes first, rarest first, then what only one of them uses, most used first.
 * What a column has beyond {@value #MOST_SHARED} and {@value #MOST_OWN} is counted.
 */
final class ChainPicture {

    private static final int MOST_SHARED = 8;
    private static final int MOST_OWN = 2;
    private static final int LAST_COLUMN = 6;

    private final Delinquent delinquent;
    private final Market market;
    private final int candidate;
    private final IntFunction<String> traderLabel;
    private final Set<Integer> ofDelinquent;
    private final TreeMap<Integer, Integer> usedByDelinquent;
    private final TreeMap<Integer, Integer> usedByCandidate;

    ChainPicture(Delinquent delinquent, int candidate, IntFunction<String> traderLabel) {
        this.delinquent = delinquent;
        this.candidate = candidate;
        this.traderLabel = traderLabel;
        market = delinquent.market;
        int[] places = delinquent.places();
        usedByDelinquent = uses(places[0], places[1]);
        usedByCandidate =
                uses(
                        market.rows.from(candidate, delinquent.anchorDay),
                        market.rows.from(candidate, delinquent.untilDay + 1));
        ofDelinquent = usedByDelinquent.keySet();
    }

    /** How often each token of a drawn part is used at places. */
    private TreeMap<Integer, Integer> uses(int from, int to) {
        TreeMap<Integer, Integer> uses = new TreeMap<>();
        for (int place = from; place < to; place++) {
            for (ChainPart part : ChainPart.TESTED) {
                int token = market.rows.token(part, place);
                if (token >= 0) {
                    uses.merge(token, 1, Integer::sum);
                }
            }
        }
        return uses;
    }

    Picture.Network draw() {
        List<Node> nodes = new ArrayList<>();
        List<Edge> edges = new ArrayList<>();
        nodes.add(importer(delinquent.sanction.trader(), CandidateWriter.DELINQUENT));
        nodes.add(importer(candidate, CandidateWriter.SUBJECT));
        for (int column = 1; column <= LAST_COLUMN; column++) {
            addColumn(column, nodes, edges);
        }
        return new Picture.Network(Picture.Layout.COLUMNS, nodes, edges);
    }

    private Node importer(int trader, String role) {
        return new Node(role, traderLabel.apply(trader), "importer", role, 0, "");
    }

    private void addColumn(int column, List<Node> nodes, List<Edge> edges) {
        int[] both =
                inColumn(column, usedByCandidate)
                        .filter(ofDelinquent::contains)
                        .boxed()
                        .sorted(
                                Comparator.<Integer>comparingInt(market.sets::holders)
                                        .thenComparingInt(token -> token))
                        .mapToInt(token -> token)
                        .toArray();
        int[] before = own(column, usedByDelinquent, usedByCandidate);
        int[] after = own(column, usedByCandidate, usedByDelinquent);
        Set<Integer> shown = new LinkedHashSet<>();
        IntStream.of(both).limit(MOST_SHARED).forEach(shown::add);
        IntStream.of(before).limit(MOST_OWN).forEach(shown::add);
        IntStream.of(after).limit(MOST_OWN).forEach(shown::add);
        for (int token : shown) {
            nodes.add(node(token, column));
            if (usedByDelinquent.containsKey(token)) {
                edges.add(new Edge(CandidateWriter.DELINQUENT, id(token), ""));
            }
            if (usedByCandidate.containsKey(token)) {
                edges.add(new Edge(CandidateWriter.SUBJECT, id(token), ""));
            }
        }
        int cut = both.length + before.length + after.length - shown.size();
        if (cut > 0) {
            nodes.add(new Node("more-" + column, "+" + cut, "more", "", column, ""));
        }
    }

    private IntStream inColumn(int column, TreeMap<Integer, Integer> uses) {
        return uses.keySet().stream()
                .mapToInt(token -> token)
                .filter(token -> market.rows.book.part(token).column == column);
    }

    private int[] own(
            int column, TreeMap<Integer, Integer> uses, TreeMap<Integer, Integer> others) {
        int[] own = inColumn(column, uses).filter(token -> !others.containsKey(token)).toArray();
        return Arrays.stream(own)
                .boxed()
                .sorted(
                        Comparator.<Integer>comparingInt(token -> uses.getOrDefault(token, 0))
                                .reversed()
                                .thenComparingInt(token -> token))
                .mapToInt(token -> token)
                .toArray();
    }

    private Node node(int token, int column) {
        ChainPart part = market.rows.book.part(token);
        boolean both = usedByDelinquent.containsKey(token) && usedByCandidate.containsKey(token);
        String label =
                part.isTrader()
                        ? traderLabel.apply(market.rows.book.code(token))
                        : market.rows.book.label(token);
        int users = market.sets.holders(token);
        String note = users == 1 ? "1 user" : String.format(Locale.ROOT, "%,d users", users);
        return new Node(id(token), label, part.key, both ? "shared" : "", column, note);
    }

    private String id(int token) {
        return market.rows.book.part(token).key + ":" + market.rows.book.label(token);
    }
}
