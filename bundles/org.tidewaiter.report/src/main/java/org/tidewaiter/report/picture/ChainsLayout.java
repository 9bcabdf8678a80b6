package org.tidewaiter.report.picture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.tidewaiter.api.finding.Picture;
import org.tidewaiter.report.words.TextWidth;

/**
 * Where the partners of two parties stand when all links lead from one of the two: a column a rank,
 * and three bands, what the first alone uses, what both use, what the second alone uses.
 *
 * <p>The band says what a line would, so that no line crosses a card. A node without a link is a
 * count of what its rule left out and stands in a last band. Bands and columns that are empty are
 * not drawn. O(n + m) time, deterministic.
 */
final class ChainsLayout {

    static final double LEFT = 150;
    private static final double GAP = 6;
    private static final double LINE = 15;
    private static final double PADDING = 7;
    private static final double HEAD = 8;
    private static final double BETWEEN = 14;
    private static final int MOST_LINES = 3;

    /** Who uses what stands in a band. */
    enum Use {
        FIRST,
        BOTH,
        SECOND,
        /** Counts of what is not drawn. */
        REST
    }

    /** A node where it stands, its label in lines; {@code kind} if its column has several. */
    record Card(Picture.Node node, Box box, List<String> lines, boolean kind) {}

    /** A band with its cards. */
    record Band(Use use, Box box, List<Card> cards) {}

    /** The heading of a column: the kinds in it, each a line. */
    record Heading(double x, double width, List<String> kinds) {}

    /** The whole. */
    record Placed(
            double height,
            Picture.Node first,
            Picture.Node second,
            List<Heading> headings,
            List<Band> bands) {}

    private final Map<Integer, List<Picture.Node>> columns = new TreeMap<>();
    private final Map<String, Use> uses = new HashMap<>();
    private final List<Heading> headings;
    private final double step;

    private ChainsLayout(Picture.Network network, List<Picture.Node> pair) {
        for (Picture.Node node : network.nodes()) {
            if (node.rank() != 0) {
                columns.computeIfAbsent(node.rank(), absent -> new ArrayList<>()).add(node);
            }
        }
        for (Picture.Edge edge : network.edges()) {
            Use use = edge.from().equals(pair.get(0).id()) ? Use.FIRST : Use.SECOND;
            uses.merge(edge.to(), use, (one, other) -> one == other ? one : Use.BOTH);
        }
        step = (Frame.WIDTH - LEFT) / columns.size();
        headings = headings();
    }

    /** Lays it out, if it is of this form. */
    static Optional<Placed> of(Picture.Network network) {
        List<Picture.Node> pair = network.nodes().stream().filter(n -> n.rank() == 0).toList();
        if (network.layout() != Picture.Layout.COLUMNS
                || pair.size() != 2
                || network.nodes().size() < 3
                || !leadFrom(pair, network)) {
            return Optional.empty();
        }
        return Optional.of(new ChainsLayout(network, pair).placed(pair));
    }

    private static boolean leadFrom(List<Picture.Node> pair, Picture.Network network) {
        Set<String> ends = Set.of(pair.get(0).id(), pair.get(1).id());
        Set<String> partners = new HashSet<>();
        network.nodes().forEach(node -> partners.add(node.id()));
        partners.removeAll(ends);
        return network.edges().stream()
                .allMatch(
                        edge ->
                                ends.contains(edge.from())
                                        && partners.contains(edge.to())
                                        && edge.label().isBlank());
    }

    private Placed placed(List<Picture.Node> pair) {
        int kinds = headings.stream().mapToInt(h -> h.kinds().size()).max().orElse(1);
        double y = HEAD + kinds * LINE;
        List<Band> bands = new ArrayList<>();
        for (Use use : Use.values()) {
            Optional<Band> band = band(use, y);
            if (band.isPresent()) {
                bands.add(band.get());
                y = band.get().box().bottom() + BETWEEN;
            }
        }
        return new Placed(y, pair.get(0), pair.get(1), headings, List.copyOf(bands));
    }

    private List<Heading> headings() {
        List<Heading> headings = new ArrayList<>();
        double x = LEFT;
        for (List<Picture.Node> column : columns.values()) {
            LinkedHashSet<String> kinds = new LinkedHashSet<>();
            column.stream()
                    .filter(node -> uses.containsKey(node.id()))
                    .forEach(node -> kinds.add(node.kind()));
            headings.add(new Heading(x, step - GAP, List.copyOf(kinds)));
            x += step;
        }
        return List.copyOf(headings);
    }

    private Optional<Band> band(Use use, double top) {
        List<Card> cards = new ArrayList<>();
        double bottom = top + (use == Use.REST ? 0 : 2 * LINE + 2 * PADDING);
        int at = 0;
        for (List<Picture.Node> column : columns.values()) {
            Heading heading = headings.get(at++);
            double y = top;
            for (Picture.Node node : column) {
                if (uses.getOrDefault(node.id(), Use.REST) == use) {
                    Card card = card(node, heading, y);
                    cards.add(card);
                    y = card.box().bottom() + GAP;
                }
            }
            bottom = Math.max(bottom, y - GAP);
        }
        Box box = new Box(0, top, Frame.WIDTH, bottom - top);
        // The two parties stand in their bands even where neither has a partner of its own.
        boolean needed = use == Use.FIRST || use == Use.SECOND || !cards.isEmpty();
        return needed ? Optional.of(new Band(use, box, cards)) : Optional.empty();
    }

    private Card card(Picture.Node node, Heading heading, double y) {
        double width = heading.width();
        boolean kind = heading.kinds().size() > 1 && uses.containsKey(node.id());
        String label = node.label().isBlank() ? node.id() : node.label();
        List<String> lines = TextWidth.wrapped(label, Frame.TEXT, width - 14, MOST_LINES);
        int count = lines.size() + (node.note().isEmpty() ? 0 : 1) + (kind ? 1 : 0);
        Box box = new Box(heading.x(), y, width, count * LINE + PADDING);
        return new Card(node, box, lines, kind);
    }
}
