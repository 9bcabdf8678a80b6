package org.tidewaiter.report.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.tidewaiter.api.finding.Picture;
import org.tidewaiter.api.finding.Picture.Edge;
import org.tidewaiter.api.finding.Picture.Node;
import org.tidewaiter.report.markup.Markup;
import org.tidewaiter.report.picture.ChainsLayout.Band;
import org.tidewaiter.report.picture.ChainsLayout.Card;
import org.tidewaiter.report.picture.ChainsLayout.Use;
import org.tidewaiter.report.words.Words;

class ChainsSvgTest {

    private final List<Node> nodes =
            new ArrayList<>(
                    List.of(
                            new Node("old", "OLD", "importer", "delinquent", 0, ""),
                            new Node("new", "NEW", "importer", "subject", 0, "")));
    private final List<Edge> edges = new ArrayList<>();

    private ChainsSvgTest partner(String id, String kind, int rank, String... users) {
        nodes.add(new Node(id, id, kind, "", rank, "2 users"));
        for (String user : users) {
            edges.add(new Edge(user, id, ""));
        }
        return this;
    }

    private ChainsSvgTest chain() {
        return partner("B1", "broker", 1, "old", "new")
                .partner("W1", "warehouse", 3, "old")
                .partner("W2", "warehouse", 3, "new")
                .partner("P1", "dutyPayer", 6, "new")
                .partner("C1", "consignee", 6, "old", "new");
    }

    private Picture.Network network() {
        return new Picture.Network(Picture.Layout.COLUMNS, nodes, edges);
    }

    private ChainsLayout.Placed placed() {
        return ChainsLayout.of(network()).orElseThrow();
    }

    private String drawn() {
        Markup out = new Markup();
        assertEquals(0, NetworkSvg.draw(out, "n", network(), new Words(Locale.ENGLISH)));
        return out.toString();
    }

    private List<String> in(Use use) {
        return placed().bands().stream()
                .filter(band -> band.use() == use)
                .flatMap(band -> band.cards().stream())
                .map(card -> card.node().id())
                .toList();
    }

    @Test
    void whatBothUseStandsBetweenWhatEachUsesAlone() {
        chain();
        assertEquals(
                List.of(Use.FIRST, Use.BOTH, Use.SECOND),
                placed().bands().stream().map(Band::use).toList());
        assertEquals(List.of("W1"), in(Use.FIRST));
        assertEquals(List.of("B1", "C1"), in(Use.BOTH));
        assertEquals(List.of("W2", "P1"), in(Use.SECOND));
    }

    @Test
    void aColumnIsHeadedByItsKindAndACardSaysItWhereThereAreSeveral() {
        String svg = chain().drawn();
        assertTrue(svg.contains(">Broker</text>"), svg);
        assertTrue(svg.contains(">Duty payer</text>"), svg);
        assertTrue(svg.contains(">duty payer</text>"), svg);
        assertFalse(svg.contains(">broker</text>"), svg);
    }

    @Test
    void noLineCrossesACardAndNoCardAnother() {
        for (int i = 0; i < 12; i++) {
            partner("S" + i, "supplier", 4, i % 3 == 0 ? "old" : "new");
        }
        chain();
        assertFalse(drawn().contains("<path"));
        List<Box> boxes =
                placed().bands().stream()
                        .flatMap(band -> band.cards().stream())
                        .map(Card::box)
                        .toList();
        assertEquals(17, boxes.size());
        for (int i = 0; i < boxes.size(); i++) {
            assertTrue(boxes.get(i).within(Frame.WIDTH, placed().height()));
            for (int j = 0; j < i; j++) {
                assertFalse(boxes.get(i).overlaps(boxes.get(j), 0), i + " and " + j);
            }
        }
    }

    @Test
    void aCountOfWhatWasCutStandsInABandOfItsOwn() {
        chain();
        nodes.add(new Node("more", "+7", "more", "", 3, ""));
        assertEquals(List.of("more"), in(Use.REST));
        String svg = drawn();
        assertTrue(svg.contains(">+7</text>"), svg);
        assertTrue(svg.contains(">further, not drawn</text>"), svg);
    }

    @Test
    void bothPartiesAreNamedEvenWhereNeitherHasAPartnerOfItsOwn() {
        String svg = partner("B1", "broker", 1, "old", "new").drawn();
        assertTrue(svg.contains(">OLD</text>"), svg);
        assertTrue(svg.contains(">NEW</text>"), svg);
    }

    @Test
    void aPictureWithLinksBetweenPartnersKeepsItsLines() {
        chain();
        edges.add(new Edge("B1", "W1", ""));
        assertTrue(ChainsLayout.of(network()).isEmpty());
        assertTrue(drawn().contains("<path"));
    }
}
