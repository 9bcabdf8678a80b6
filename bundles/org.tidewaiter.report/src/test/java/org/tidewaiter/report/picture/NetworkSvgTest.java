package org.tidewaiter.report.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.tidewaiter.api.finding.Picture;
import org.tidewaiter.report.markup.Markup;
import org.tidewaiter.report.words.Words;

class NetworkSvgTest {

    private static Picture.Node node(String id, String kind, String role, int rank) {
        return new Picture.Node(id, id, kind, role, rank, "");
    }

    private static String drawn() {
        Picture.Network network =
                new Picture.Network(
                        Picture.Layout.RADIAL,
                        List.of(
                                node("KIM", "traveller", "subject", 0),
                                node("KE1", "voyage", "", 1),
                                node("LEE", "traveller", "suspect", 2),
                                node("PARK", "traveller", "", 2)),
                        List.of(
                                new Picture.Edge("KIM", "KE1", ""),
                                new Picture.Edge("KE1", "LEE", ""),
                                new Picture.Edge("KE1", "PARK", "")));
        Markup out = new Markup();
        NetworkSvg.draw(out, "n", network, new Words(Locale.ENGLISH));
        return out.toString();
    }

    private static long count(String text, String part) {
        return text.split(part, -1).length - 1;
    }

    @Test
    void theOneTheFindingNamesStandsOutFromTheOthersAboard() {
        String svg = drawn();
        assertEquals(1, count(svg, "class=\"card subject\""));
        assertEquals(1, count(svg, "class=\"card named\""));
        assertEquals(2, count(svg, "class=\"card\""));
        assertEquals(1, count(svg, "class=\"link named\""));
    }

    @Test
    void whatTheEyeShallFollowIsDrawnOverTheRest() {
        String svg = drawn();
        assertTrue(svg.indexOf("class=\"link\"") < svg.indexOf("class=\"link named\""));
        assertTrue(svg.indexOf("class=\"link named\"") < svg.indexOf("class=\"link path\""));
    }
}
