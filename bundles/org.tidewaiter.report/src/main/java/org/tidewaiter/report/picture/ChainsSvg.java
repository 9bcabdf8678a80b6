package org.tidewaiter.report.picture;

import java.util.List;
import org.tidewaiter.api.finding.Picture;
import org.tidewaiter.report.markup.Markup;
import org.tidewaiter.report.picture.ChainsLayout.Band;
import org.tidewaiter.report.picture.ChainsLayout.Card;
import org.tidewaiter.report.picture.ChainsLayout.Heading;
import org.tidewaiter.report.picture.ChainsLayout.Placed;
import org.tidewaiter.report.picture.ChainsLayout.Use;
import org.tidewaiter.report.words.TextWidth;
import org.tidewaiter.report.words.Words;

/**
 * Draws the partners of two parties side by side: beside each band runs a bar of whoever uses it,
 * so that the band of both has two.
 */
final class ChainsSvg {

    private static final String SUBJECT = "subject";
    private static final double LINE = 15;
    private static final double BAR = 4;

    private final Markup out;
    private final Words words;
    private final Placed placed;

    private ChainsSvg(Markup out, Words words, Placed placed) {
        this.out = out;
        this.words = words;
        this.placed = placed;
    }

    /** Draws what is inside the svg element. */
    static void draw(Markup out, Placed placed, Words words) {
        new ChainsSvg(out, words, placed).draw();
    }

    private void draw() {
        placed.headings().forEach(this::heading);
        bar(placed.first(), List.of(Use.FIRST, Use.BOTH), ChainsLayout.LEFT - 18);
        bar(placed.second(), List.of(Use.BOTH, Use.SECOND), ChainsLayout.LEFT - 11);
        placed.bands().forEach(this::band);
    }

    private void heading(Heading heading) {
        double y = 12;
        for (String kind : heading.kinds()) {
            String name = Words.capital(words.code("node", kind));
            Frame.text(
                    out,
                    TextWidth.fitted(name, Frame.NOTE, heading.width()),
                    heading.x(),
                    y,
                    "note");
            y += LINE;
        }
    }

    private void bar(Picture.Node party, List<Use> uses, double x) {
        List<Box> boxes =
                placed.bands().stream()
                        .filter(band -> uses.contains(band.use()))
                        .map(Band::box)
                        .toList();
        double top = boxes.get(0).y();
        double bottom = boxes.get(boxes.size() - 1).bottom();
        String style = party.role().equals(SUBJECT) ? "span subject" : "span";
        Frame.rect(out, new Box(x, top, BAR, bottom - top), 2, style);
    }

    private void band(Band band) {
        double y = band.box().y();
        switch (band.use()) {
            case FIRST -> party(placed.first(), y);
            case SECOND -> party(placed.second(), y);
            case BOTH -> Frame.text(out, words.say("network.both"), 0, y + 16, "label bold");
            case REST -> Frame.text(out, words.say("network.rest"), 0, y + 16, "note");
        }
        band.cards().forEach(card -> card(card, band.use()));
    }

    private void party(Picture.Node party, double y) {
        String style = party.role().equals(SUBJECT) ? "label strong" : "label bold";
        double width = ChainsLayout.LEFT - 26;
        double baseline = y + 16;
        out.open("g", "data-node", party.id()).leaf("title", NetworkSvg.tooltip(party, words));
        for (String line : TextWidth.wrapped(party.label(), Frame.TEXT, width, 2)) {
            Frame.text(out, line, 0, baseline, style);
            baseline += LINE;
        }
        Frame.text(out, words.say("network.alone"), 0, baseline, "note");
        out.close();
    }

    private void card(Card card, Use use) {
        Box box = card.box();
        out.open("g", "data-node", card.node().id())
                .leaf("title", NetworkSvg.tooltip(card.node(), words));
        Frame.rect(out, box, 4, style(use));
        double baseline = box.y() + 15;
        if (card.kind()) {
            String kind = words.code("node", card.node().kind());
            String fitted = TextWidth.fitted(kind, Frame.NOTE, box.width() - 14);
            Frame.text(out, fitted, box.x() + 7, baseline, "note");
            baseline += LINE;
        }
        for (String line : card.lines()) {
            String style = use == Use.BOTH ? "label bold" : use == Use.REST ? "note" : "label";
            Frame.text(out, line, box.x() + 7, baseline, style);
            baseline += LINE;
        }
        if (!card.node().note().isEmpty()) {
            String note = TextWidth.fitted(card.node().note(), Frame.NOTE, box.width() - 14);
            Frame.text(out, note, box.x() + 7, baseline, "note");
        }
        out.close();
    }

    private static String style(Use use) {
        return switch (use) {
            case BOTH -> "card named";
            case REST -> "card rest";
            case FIRST, SECOND -> "card";
        };
    }
}
