package org.tidewaiter.report.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.tidewaiter.api.finding.Picture;
import org.tidewaiter.report.markup.Markup;
import org.tidewaiter.report.picture.NetworkLayout.Card;
import org.tidewaiter.report.picture.NetworkLayout.Line;
import org.tidewaiter.report.words.TextWidth;
import org.tidewaiter.report.words.Words;

/**
 * Draws a network: cards with a sign for their kind, the subject and its links in its colour,
 * whoever else has a role in the finding - the suspect, the exporter - and their links in bold ink.
 */
public final class NetworkSvg {

    private static final String SUBJECT = "subject";

    /** A node by which a rule says how many it left out. */
    private static final String MORE = "more";

    private NetworkSvg() {}

    /** Draws it; returns how many nodes are only in the table. */
    public static int draw(Markup out, String id, Picture.Network network, Words words) {
        Optional<ChainsLayout.Placed> chains = ChainsLayout.of(network);
        if (chains.isPresent()) {
            open(out, id, chains.get().height(), network, words);
            ChainsSvg.draw(out, chains.get(), words);
            out.closeLine();
            return 0;
        }
        NetworkLayout.Placed placed = NetworkLayout.of(network);
        open(out, id, placed.height(), network, words);
        placed.lines().stream()
                .sorted(Comparator.comparingInt(NetworkSvg::weight))
                .forEach(line -> line(out, line));
        placed.cards().forEach(card -> card(out, card, words));
        labels(out, placed);
        out.closeLine();
        return placed.hidden();
    }

    private static void open(
            Markup out, String id, double height, Picture.Network network, Words words) {
        int nodes = network.nodes().size();
        int links = network.edges().size();
        String description = words.say("network.description", "nodes", nodes, "links", links);
        Frame.open(out, id, height, words.say("network.title"), description);
    }

    private static boolean subject(Card card) {
        return card.node().role().equals(SUBJECT);
    }

    private static boolean named(Card card) {
        return !card.node().role().isEmpty() && !subject(card);
    }

    /** What the eye shall follow is drawn last, over the rest. */
    private static int weight(Line line) {
        if (subject(line.from()) || subject(line.to())) {
            return 2;
        }
        return named(line.from()) || named(line.to()) ? 1 : 0;
    }

    private static void line(Markup out, Line line) {
        String style =
                switch (weight(line)) {
                    case 2 -> "link path";
                    case 1 -> "link named";
                    default -> "link";
                };
        out.empty(
                "path",
                "d",
                curve(line.from().box(), line.to().box()),
                "class",
                style,
                "data-from",
                line.from().node().id(),
                "data-to",
                line.to().node().id());
    }

    private static String curve(Box from, Box to) {
        if (from.x() > to.x()) {
            return curve(to, from);
        }
        double y1 = from.middleY();
        double y2 = to.middleY();
        if (to.x() < from.right()) {
            double bulge = Math.min(from.right(), to.right()) + 24;
            return move(from.right(), y1) + bend(bulge, y1, bulge, y2) + end(to.right(), y2);
        }
        double middle = (from.right() + to.x()) / 2;
        return move(from.right(), y1) + bend(middle, y1, middle, y2) + end(to.x(), y2);
    }

    private static String move(double x, double y) {
        return "M" + Frame.path(x, y);
    }

    private static String bend(double x1, double y1, double x2, double y2) {
        return "C" + Frame.path(x1, y1) + Frame.path(x2, y2);
    }

    private static String end(double x, double y) {
        return Frame.path(x, y).strip();
    }

    private static void card(Markup out, Card card, Words words) {
        Box box = card.box();
        if (card.more() > 0) {
            Frame.rect(out, box, 4, "card rest");
            String text = words.say("network.more", "more", card.more());
            String fitted = TextWidth.fitted(text, Frame.NOTE, box.width() - 12);
            Frame.text(out, fitted, box.x() + 8, box.middleY() + 4, "note");
            return;
        }
        boolean subject = subject(card);
        String plain = named(card) ? "card named" : "card";
        String style = card.node().kind().equals(MORE) ? "card rest" : plain;
        out.open("g", "data-node", card.node().id()).leaf("title", tooltip(card.node(), words));
        Frame.rect(out, box, 4, subject ? "card subject" : style);
        sign(out, card, subject ? "sign subject" : "sign");
        double x = box.x() + 25;
        boolean two = box.height() > 30 && !card.note().isEmpty();
        double baseline = two ? box.y() + 16 : box.middleY() + 4;
        Frame.text(
                out,
                card.label(),
                x,
                baseline,
                subject ? "label strong" : named(card) ? "label bold" : "label");
        if (two) {
            Frame.text(out, card.note(), x, box.y() + 31, "note");
        } else if (!card.note().isEmpty()) {
            double after = x + TextWidth.pixels(card.label(), Frame.TEXT) + 8;
            Frame.text(out, card.note(), after, baseline, "note");
        }
        out.close();
    }

    /** All that is said of a node, however little of it fits its card. */
    static String tooltip(Picture.Node node, Words words) {
        String role = node.role().isEmpty() ? "" : ", " + words.code("role", node.role());
        String note = node.note().isEmpty() ? "" : ", " + node.note();
        return node.label() + " (" + words.code("node", node.kind()) + role + note + ")";
    }

    /** The shape tells the kind, so that it can be told without colour. */
    private static void sign(Markup out, Card card, String style) {
        double x = card.box().x() + 13;
        double y = card.box().middleY();
        switch (card.node().kind()) {
            case "traveller", "person" -> {
                out.empty("circle", "cx", x, "cy", y - 3.5, "r", 3.5, "class", style);
                out.empty(
                        "path",
                        "d",
                        move(x - 6, y + 7) + bend(x - 6, y, x + 6, y) + end(x + 6, y + 7) + "Z",
                        "class",
                        style);
            }
            case "voyage", "vessel", "flight" -> Frame.diamond(out, x, y, 6, style);
            case "declaration", "document", "booking" ->
                    Frame.rect(out, new Box(x - 4.5, y - 6, 9, 12), 0, style);
            case "place", "port", "address", "warehouse" ->
                    out.empty(
                            "polygon",
                            "points",
                            Frame.path(x - 6, y + 5)
                                    + Frame.path(x, y - 6)
                                    + Frame.path(x + 6, y + 5).strip(),
                            "class",
                            style);
            default -> Frame.rect(out, new Box(x - 5.5, y - 5.5, 11, 11), 2, style);
        }
    }

    /** Labels of links where they have room; the table has all of them. */
    private static void labels(Markup out, NetworkLayout.Placed placed) {
        List<Box> taken = new ArrayList<>();
        placed.cards().forEach(card -> taken.add(card.box()));
        for (Line line : placed.lines()) {
            if (!line.label().isBlank()) {
                String text = TextWidth.fitted(line.label(), Frame.NOTE, 120);
                LinkLabels.place(line, text, taken, placed.height())
                        .ifPresent(
                                box -> {
                                    taken.add(box);
                                    Frame.text(out, text, box.x(), box.bottom() - 3, "note halo");
                                });
            }
        }
    }
}
