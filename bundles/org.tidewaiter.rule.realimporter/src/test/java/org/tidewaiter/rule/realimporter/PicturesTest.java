package org.tidewaiter.rule.realimporter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.tidewaiter.api.finding.MissingFact;
import org.tidewaiter.api.finding.Picture;
import org.tidewaiter.api.record.Imports;
import org.tidewaiter.api.record.Traders;
import org.tidewaiter.api.rule.Portrait;
import org.tidewaiter.testkit.MemoryDataSetBuilder;
import org.tidewaiter.testkit.RuleAnswer;

class PicturesTest {

    private static Portrait portrait(MemoryDataSetBuilder data) {
        RuleAnswer answer = Study.ask(data.build(), Study.defaults());
        return answer.portraits().get(0);
    }

    private static Portrait portrait() {
        return portrait(new Planted(120, 8).world.build());
    }

    private static Picture.Network network() {
        return (Picture.Network) portrait().pictures().get(0);
    }

    @Test
    void bothChainsStandSideBySideInColumns() {
        Picture.Network network = network();
        assertEquals(Picture.Layout.COLUMNS, network.layout());
        assertEquals(
                List.of("DELINQUENT Co., Ltd.", "SUCCESSOR Co., Ltd."),
                network.nodes().stream()
                        .filter(node -> node.rank() == 0)
                        .map(Picture.Node::label)
                        .toList());
        Set<String> joined =
                network.edges().stream()
                        .filter(edge -> edge.to().equals("broker:BX"))
                        .map(Picture.Edge::from)
                        .collect(Collectors.toSet());
        assertEquals(Set.of("delinquent", "subject"), joined);
    }

    @Test
    void eachPartnerSaysHowCommonItIs() {
        Picture.Node warehouse =
                network().nodes().stream()
                        .filter(node -> node.id().equals("warehouse:WY"))
                        .findFirst()
                        .orElseThrow();
        assertEquals("2 users", warehouse.note());
        assertEquals("shared", warehouse.role());
        assertEquals(3, warehouse.rank());
    }

    @Test
    void aPartnerOfOneSideIsJoinedToItAlone() {
        Picture.Network network = network();
        Set<String> own =
                network.nodes().stream()
                        .filter(node -> node.role().isEmpty() && !node.kind().equals("more"))
                        .map(Picture.Node::id)
                        .collect(Collectors.toSet());
        assertTrue(own.contains("dutyPayer:PAYER"), own + "");
        own.forEach(
                id ->
                        assertEquals(
                                1,
                                network.edges().stream()
                                        .filter(edge -> edge.to().equals(id))
                                        .count(),
                                id));
    }

    @Test
    void monthsShowTheTradeGoOver() {
        Picture.Timeline timeline = (Picture.Timeline) portrait().pictures().get(1);
        assertEquals(2, timeline.lanes().size());
        List<Picture.Event> after =
                timeline.events().stream()
                        .filter(event -> event.at().isAfter(timeline.bands().get(0).from()))
                        .toList();
        assertTrue(after.size() > 6, "months " + after.size());
        after.forEach(event -> assertEquals("subject", event.lane()));
        after.forEach(event -> assertTrue(event.emphasis(), event.label()));
        after.forEach(
                event ->
                        assertEquals(
                                String.valueOf(event.title().facts().get("declarations")),
                                event.label()));
    }

    @Test
    void whatTheRecordsDoNotTellIsNamed() {
        List<String> missing =
                portrait(
                                new Planted(120, 8)
                                        .world
                                        .build()
                                        .without(Traders.PORT)
                                        .without(Imports.PORT, Imports.DUTY_PAYER_ID)
                                        .without(Imports.PORT, Imports.CUSTOMS_VALUE)
                                        .without(Imports.PORT, Imports.NET_MASS_KG))
                        .missing()
                        .stream()
                        .map(MissingFact::what)
                        .toList();
        assertEquals(List.of("duty_payer_id", "volume", "register"), missing);
    }
}
