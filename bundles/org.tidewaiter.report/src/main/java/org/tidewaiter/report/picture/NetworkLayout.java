package org.tidewaiter.report.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tidewaiter.api.finding.Picture;
import org.tidewaiter.report.words.TextWidth;

/**
 * Where the parties of a network stand: by meaning, not by force.
 *
 * <p>Each node is a card with its text inside, so labels cannot collide. A ring or column is a
 * stack of cards at equal steps, bent towards the subject, so that lines leave at different angles.
 * RADIAL: the rings open to the right: subject, voyages by date, others beside the voyages that
 * they share. Where that is too many, the subject stands in the centre and the inner ring goes
 * round it clockwise, from the top right. COLUMNS: a stack a rank. Each stack shows {@link
 * #MOST_CARDS}; a last card counts the rest. O(n log n + m) time, linear memory, deterministic.
 */
final class NetworkLayout {

    /** How many cards a stack shows. */
    static final int MOST_CARDS = 26;

    private static final int FEW_OUTSIDE = 3;
    private static final int FEW_AROUND = 8;
    private static final double GAP = 8;
    private static final double SPREAD = 2.5;
    private static final Picture.Node COUNT = new Picture.Node("", "", "", "", 0, "");
    private static final double LEAST_LINE = 56;
    private static final double LEAST_LINE_OF_MANY = 28;
    private static final int MOST_COLUMNS = 8;
    private static final int MOST_TALL_CARDS = 15;
    private static final double WIDEST = 290;
    private static final double WIDEST_IN_ONE_LINE = 250;
    private static final double ICON = 26;
    private static final double PADDING = 10;

    /** A node where it stands; a card with {@code more} above 0 counts the rest of its stack. */
    record Card(Picture.Node node, Box box, String label, String note, int more) {}

    /** A link where it runs. */
    record Line(Card from, Card to, String label) {}

    /** The whole; {@code hidden} nodes are not drawn. */
    record Placed(double height, List<Card> cards, List<Line> lines, int hidden) {}

    private record Stack(List<Picture.Node> nodes, int more) {
        int size() {
            return nodes.size() + (more > 0 ? 1 : 0);
        }
    }

    private final Picture.Network network;
    private final Map<String, List<String>> neighbours = new HashMap<>();
    private final Map<String, Double> heights = new HashMap<>();

    private NetworkLayout(Picture.Network network) {
        this.network = network;
        for (Picture.Edge edge : network.edges()) {
            neighbours.computeIfAbsent(edge.from(), k -> new ArrayList<>()).add(edge.to());
            neighbours.computeIfAbsent(edge.to(), k -> new ArrayList<>()).add(edge.from());
        }
    }

    /** Lays out the network in a picture of {@link Frame#WIDTH}. */
    static Placed of(Picture.Network network) {
        return new NetworkLayout(network).placed();
    }

    private Placed placed() {
        List<List<Picture.Node>> columns =
                network.layout() == Picture.Layout.RADIAL ? radial() : byRank(network.nodes());
        List<Stack> stacks = new ArrayList<>();
        for (List<Picture.Node> column : columns) {
            int shown = column.size() > MOST_CARDS ? MOST_CARDS - 1 : column.size();
            stacks.add(new Stack(column.subList(0, shown), column.size() - shown));
        }
        return place(stacks);
    }

    private static List<List<Picture.Node>> byRank(List<Picture.Node> nodes) {
        Map<Integer, List<Picture.Node>> ranks = new TreeMap<>();
        nodes.forEach(n -> ranks.computeIfAbsent(n.rank(), k -> new ArrayList<>()).add(n));
        List<List<Picture.Node>> columns = new ArrayList<>(ranks.values());
        while (columns.size() > MOST_COLUMNS) {
            List<Picture.Node> last = columns.remove(columns.size() - 1);
            columns.get(columns.size() - 1).addAll(last);
        }
        return columns;
    }

    /**
     * The rings cut open into columns: outer left, inner left, subject, inner right, outer right.
     */
    private List<List<Picture.Node>> radial() {
        List<List<Picture.Node>> rings = byRank(network.nodes());
        if (rings.size() < 2) {
            return rings;
        }
        List<Picture.Node> centre = rings.get(0);
        List<Picture.Node> inner = rings.get(1);
        List<Picture.Node> outer = new ArrayList<>();
        rings.subList(2, rings.size()).forEach(outer::addAll);
        boolean aroundBothSides = inner.size() > MOST_CARDS && outer.size() > FEW_OUTSIDE;
        boolean alone = outer.isEmpty() && inner.size() > FEW_AROUND;
        if (!aroundBothSides && !alone) {
            remember(inner);
            outer.sort(byHeight());
            return notEmpty(List.of(centre, inner, outer));
        }
        int half = (inner.size() + 1) / 2;
        List<Picture.Node> right = inner.subList(0, half);
        List<Picture.Node> left = new ArrayList<>(inner.subList(half, inner.size()));
        java.util.Collections.reverse(left);
        remember(right);
        remember(left);
        List<Picture.Node> outerLeft = new ArrayList<>();
        List<Picture.Node> outerRight = new ArrayList<>();
        for (Picture.Node node : outer) {
            boolean leftMost = links(node, left) > links(node, right);
            (leftMost ? outerLeft : outerRight).add(node);
        }
        outerLeft.sort(byHeight());
        outerRight.sort(byHeight());
        return notEmpty(List.of(outerLeft, left, centre, right, outerRight));
    }

    private static List<List<Picture.Node>> notEmpty(List<List<Picture.Node>> columns) {
        return columns.stream().filter(column -> !column.isEmpty()).toList();
    }

    private void remember(List<Picture.Node> column) {
        for (int i = 0; i < column.size(); i++) {
            heights.put(column.get(i).id(), (i + 0.5) / column.size());
        }
    }

    private long links(Picture.Node node, List<Picture.Node> column) {
        List<String> joined = neighbours.getOrDefault(node.id(), List.of());
        return column.stream().filter(other -> joined.contains(other.id())).count();
    }

    private Comparator<Picture.Node> byHeight() {
        return Comparator.comparingDouble(this::meanHeight).thenComparing(Picture.Node::id);
    }

    private double meanHeight(Picture.Node node) {
        double sum = 0;
        int count = 0;
        for (String other : neighbours.getOrDefault(node.id(), List.of())) {
            Double height = heights.get(other);
            if (height != null) {
                sum += height;
                count++;
            }
        }
        return count == 0 ? 1 : sum / count;
    }

    private Placed place(List<Stack> stacks) {
        int most = stacks.stream().mapToInt(Stack::size).max().orElse(0);
        boolean tall = most <= MOST_TALL_CARDS;
        double cardHeight = tall ? 38 : 24;
        double height = Math.max(most * (cardHeight + GAP), 60) + 2 * GAP;
        double[] widths = widths(stacks, tall);
        double line = (Frame.WIDTH - 4 - sum(widths)) / Math.max(1, widths.length - 1);
        List<Card> cards = new ArrayList<>();
        double x = 2;
        int hidden = 0;
        for (int i = 0; i < widths.length; i++) {
            double bend = Math.min(30, line / 3) * Math.signum(i - centre(stacks));
            Box column = new Box(x, 0, widths[i], height);
            cards.addAll(cards(stacks.get(i), column, cardHeight, bend));
            hidden += stacks.get(i).more();
            x += widths[i] + line;
        }
        return new Placed(height, List.copyOf(cards), lines(cards), hidden);
    }

    /** As wide as each needs; where that is too much, the widest are cut down to one width. */
    private static double[] widths(List<Stack> stacks, boolean tall) {
        double least = stacks.size() < 5 ? LEAST_LINE : LEAST_LINE_OF_MANY;
        double room = Frame.WIDTH - 4 - (stacks.size() - 1) * least;
        double widest = tall ? WIDEST : WIDEST_IN_ONE_LINE;
        double[] widths = new double[stacks.size()];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = Math.min(widest, width(stacks.get(i), tall));
        }
        while (sum(widths) > room) {
            widest -= 2;
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.min(widths[i], widest);
            }
        }
        return widths;
    }

    private static double sum(double[] widths) {
        double sum = 0;
        for (double width : widths) {
            sum += width;
        }
        return sum;
    }

    /** The column of the subject; the outermost columns are not bent beyond the picture. */
    private int centre(List<Stack> stacks) {
        if (network.layout() == Picture.Layout.RADIAL) {
            for (int i = 0; i < stacks.size(); i++) {
                if (!stacks.get(i).nodes().isEmpty() && stacks.get(i).nodes().get(0).rank() == 0) {
                    return i;
                }
            }
        }
        return 0;
    }

    private static double width(Stack stack, boolean tall) {
        double widest = stack.more() > 0 ? 90 : 40;
        for (Picture.Node node : stack.nodes()) {
            double label = TextWidth.pixels(node.label(), Frame.TEXT);
            double note = node.note().isEmpty() ? 0 : TextWidth.pixels(node.note(), Frame.NOTE);
            double both = note == 0 ? label : label + 8 + note;
            widest = Math.max(widest, tall ? Math.max(label, note) : both);
        }
        return widest + ICON + PADDING;
    }

    private List<Card> cards(Stack stack, Box column, double cardHeight, double bend) {
        List<Card> cards = new ArrayList<>();
        double close = cardHeight + GAP;
        double step = Math.min(SPREAD * close, (column.height() - 2 * GAP) / stack.size());
        double top = (column.height() - (stack.size() - 1) * step - cardHeight) / 2;
        for (int i = 0; i < stack.size(); i++) {
            double t = stack.size() < 3 ? 0 : 2.0 * i / (stack.size() - 1) - 1;
            double x = column.x() - bend * t * t;
            x = Math.max(0, Math.min(Frame.WIDTH - column.width(), x));
            Box box = new Box(x, top + i * step, column.width(), cardHeight);
            cards.add(
                    i < stack.nodes().size()
                            ? card(stack.nodes().get(i), box)
                            : new Card(COUNT, box, "", "", stack.more()));
        }
        return cards;
    }

    private static Card card(Picture.Node node, Box box) {
        double room = box.width() - ICON - PADDING;
        String label = node.label().isBlank() ? node.id() : node.label();
        boolean tall = box.height() > 30;
        String fitted = TextWidth.fitted(label, Frame.TEXT, room);
        double noteRoom = tall ? room : room - TextWidth.pixels(fitted, Frame.TEXT) - 8;
        String note =
                noteRoom < 20 || node.note().isEmpty()
                        ? ""
                        : TextWidth.fitted(node.note(), Frame.NOTE, noteRoom);
        return new Card(node, box, fitted, note, 0);
    }

    private List<Line> lines(List<Card> cards) {
        Map<String, Card> byId = new LinkedHashMap<>();
        cards.stream().filter(card -> card.more() == 0).forEach(c -> byId.put(c.node().id(), c));
        List<Line> lines = new ArrayList<>();
        for (Picture.Edge edge : network.edges()) {
            Card from = byId.get(edge.from());
            Card to = byId.get(edge.to());
            if (from != null && to != null && from != to) {
                lines.add(new Line(from, to, edge.label()));
            }
        }
        return List.copyOf(lines);
    }
}
