package org.tidewaiter.rule.cotraveller;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.tidewaiter.api.finding.MissingFact;
import org.tidewaiter.api.finding.Picture;
import org.tidewaiter.api.finding.SubjectKind;
import org.tidewaiter.api.record.Crossings;
import org.tidewaiter.api.record.Violations;
import org.tidewaiter.api.rule.Portrait;
import org.tidewaiter.api.rule.Scope;
import org.tidewaiter.testkit.MemoryDataSet;
import org.tidewaiter.testkit.MemoryDataSetBuilder;
import org.tidewaiter.testkit.RuleRunner;

class PicturesTest {

    private static final int TOGETHER = 130;
    private static final int OTHERS = 15;

    /** A ferry every day; a suspect, a traveller and others on most of them. */
    private static Portrait portrait() {
        MemoryDataSetBuilder data = MemoryDataSet.named("ferry");
        Instant first = Instant.parse("2026-01-01T00:00:00Z");
        for (int day = 0; day < TOGETHER + 20; day++) {
            String cells =
                    ",voyage_number=7,carrier=FE,departure_port=PUS,arrival_port=FUK"
                            + ",departure_time="
                            + first.plusSeconds(day * 86_400L);
            if (day < TOGETHER) {
                row(data, "A", day, cells + ",family_name=KIM");
            }
            row(data, "S", day, cells);
            for (int other = 0; day < 3 && other < OTHERS; other++) {
                row(data, "O" + (char) ('a' + other), day, cells);
            }
        }
        data.row(
                Violations.PORT,
                "violation_id=V",
                "subject_kind=TRAVELLER",
                "traveller_id=S",
                "offence=SMUGGLING",
                "offence_date=2025-01-01",
                "status=OPEN");
        return RuleRunner.of(new CotravellerRule(Map.of()))
                .about(new Scope.One(SubjectKind.TRAVELLER, "A"))
                .ask(data.build())
                .portraits()
                .get(0);
    }

    private static void row(MemoryDataSetBuilder data, String who, int day, String cells) {
        String all = "crossing_id=%s%03d,traveller_id=%s%s".formatted(who, day, who, cells);
        data.row(Crossings.PORT, all.split(","));
    }

    @Test
    void networkSaysHowManyVoyagesAndPeopleItLeavesOut() {
        Picture.Network network = (Picture.Network) portrait().pictures().get(0);
        assertEquals(Picture.Layout.RADIAL, network.layout());
        Map<String, Long> kinds =
                network.nodes().stream()
                        .collect(Collectors.groupingBy(Picture.Node::kind, Collectors.counting()));
        assertEquals(Map.of("traveller", 14L, "voyage", 24L, "more", 2L), kinds);
        Set<String> more =
                network.nodes().stream()
                        .filter(node -> node.kind().equals("more"))
                        .map(Picture.Node::label)
                        .collect(Collectors.toSet());
        assertEquals(Set.of("+106", "+3"), more);
        Set<String> ids =
                network.nodes().stream().map(Picture.Node::id).collect(Collectors.toSet());
        assertEquals(network.nodes().size(), ids.size());
        assertTrue(
                network.edges().stream()
                        .allMatch(edge -> ids.contains(edge.from()) && ids.contains(edge.to())));
    }

    @Test
    void timelineSaysHowManyVoyagesItLeavesOut() {
        Picture.Timeline timeline = (Picture.Timeline) portrait().pictures().get(1);
        assertEquals(240, timeline.events().size());
        assertTrue(timeline.events().stream().allMatch(Picture.Event::emphasis));
        assertEquals(
                List.of(10L, 30L),
                timeline.bands().stream().map(b -> b.title().facts().get("count")).toList());
    }

    @Test
    void peopleAreNamedOrElseNumbered() {
        Portrait portrait = portrait();
        assertEquals("KIM", portrait.subjectLabel());
        assertEquals(List.of(""), portrait.relatedLabels());
        Picture.Network network = (Picture.Network) portrait.pictures().get(0);
        assertEquals("KIM", network.nodes().get(0).label());
        assertTrue(network.nodes().stream().anyMatch(node -> node.label().equals("S")));
    }

    @Test
    void whatTheRecordsDoNotTellIsListed() {
        assertEquals(
                List.of("seat", "bag_group", "contact", "payment", "booking_reference"),
                portrait().missing().stream().map(MissingFact::what).toList());
    }
}
