package org.tidewaiter.rule.papercompany;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.tidewaiter.api.finding.Picture;
import org.tidewaiter.api.finding.Related;
import org.tidewaiter.api.finding.Shortfall;
import org.tidewaiter.api.finding.SubjectKind;
import org.tidewaiter.api.record.Imports;
import org.tidewaiter.api.record.Traders;
import org.tidewaiter.api.rule.Candidate;
import org.tidewaiter.api.rule.Scope;
import org.tidewaiter.testkit.MemoryDataSetBuilder;
import org.tidewaiter.testkit.RuleAnswer;
import org.tidewaiter.testkit.RuleRunner;

class PaperCompanyFindingsTest {

    private static final PaperCompanyRule RULE = new PaperCompanyRule(Map.of());

    /** The ordinary world with an importer of its own, of whom nothing is known but the name. */
    private static SampleWorld world() {
        return SampleWorld.ordinary(1).importer("I800", "Incheon Trading");
    }

    private static String firm(int number) {
        return SampleWorld.word(70 + number) + " Export Ltd";
    }

    private static RuleAnswer ask(SampleWorld world) {
        return RuleRunner.of(RULE).ask(world.data.build());
    }

    private static List<String> exporters(Candidate candidate) {
        return candidate.related().stream().map(Related::id).toList();
    }

    @Test
    void exportersOfOneHouseToOneImporterAreNamed() {
        SampleWorld world = world();
        for (int i = 0; i < 4; i++) {
            world.exporter("X" + i, firm(i), "Room " + (100 + i) + ", 88 Huanshi Road");
            world.ship("I800", "X" + i, 2);
        }
        Candidate found = ask(world).findings().get(0);
        assertEquals("I800", found.subject().id());
        assertEquals(List.of("X0", "X1", "X2", "X3"), exporters(found));
        assertTrue(found.qValue().orElseThrow() < 0.05);
    }

    @Test
    void theMapCountsWhomItCannotShow() {
        SampleWorld world = world();
        for (int i = 0; i < 5; i++) {
            String[] point = {"latitude=23.141", "longitude=113.26"};
            String[] more = i < 2 ? point : new String[0];
            world.exporter("X" + i, firm(i), "88 Huanshi Road", more);
            world.ship("I800", "X" + i, 2);
        }
        RuleAnswer answer = ask(world);
        int found = answer.candidates().indexOf(answer.findings().get(0));
        Picture.Places map =
                answer.portraits().get(found).pictures().stream()
                        .filter(Picture.Places.class::isInstance)
                        .map(Picture.Places.class::cast)
                        .findFirst()
                        .orElseThrow();
        assertEquals(2, map.spots().size());
        assertEquals(4, map.unplaced(), "three exporters and the importer");
    }

    @Test
    void oneFirmUnderSeveralIdsAndSpellingsIsOne() {
        SampleWorld world = world();
        world.exporter("X0", "Golden Harvest Trading Co., Ltd.", "88 Huanshi Road");
        world.exporter("X1", "GOLDEN HARVEST TRADING LIMITED", "No. 88, Huanshi Rd");
        world.exporter("X2", "Golden Harvset Trading", "88 Huanshi Road");
        world.exporter("X3", "Goldenharvest Tradin", "88 Huanshi Road");
        world.exporter("X4", firm(4), "88 Huanshi Road");
        for (int i = 0; i < 5; i++) {
            world.ship("I800", "X" + i, 2);
        }
        RuleAnswer answer =
                RuleRunner.of(RULE)
                        .about(new Scope.One(SubjectKind.TRADER, "I800"))
                        .ask(world.data.build());
        Candidate house =
                answer.candidates().stream()
                        .filter(candidate -> candidate.key().contains("HUANSHI"))
                        .findFirst()
                        .orElseThrow();
        // Two letters that changed places are more than one slip: X2 stays apart.
        assertEquals(3, exporters(house).size());
        assertEquals(2, answer.counts().get("spellings-joined"));
    }

    @Test
    void exportersKnownFromDeclarationsAloneAreFound() {
        SampleWorld world = world();
        for (int i = 0; i < 4; i++) {
            String name = "exporter_name=" + firm(i);
            world.declare("I800", name, "exporter_address=88 Huanshi Road, Guangzhou");
            world.declare("I800", name, "exporter_address=88 Huanshi Rd., Guangzhou, China");
        }
        Candidate found = ask(world).findings().get(0);
        assertEquals("I800", found.subject().id());
        assertEquals(4, found.related().size());
        assertTrue(exporters(found).get(0).startsWith("name:"));
    }

    @Test
    void anIdOfSeveralFirmsIsPartedByTheirNames() {
        SampleWorld world = world();
        for (int i = 0; i < 4; i++) {
            world.declare(
                    "I800",
                    "exporter_id=SHARED",
                    "exporter_name=" + firm(i),
                    "exporter_address=" + (i < 3 ? "88" : "90") + " Huanshi Road, Guangzhou");
        }
        world.declare(
                "I800",
                "exporter_id=OWN",
                "exporter_name=" + firm(5),
                "exporter_address=88 Huanshi Road, Guangzhou");
        RuleAnswer answer =
                RuleRunner.of(RULE)
                        .about(new Scope.One(SubjectKind.TRADER, "I800"))
                        .ask(world.data.build());
        Map<String, Integer> sizes = new TreeMap<>();
        answer.candidates().forEach(c -> sizes.put(c.key(), c.related().size()));
        // At one house an id is one firm, whatever its names: too few are counted, not too many.
        assertEquals(
                Map.of("CN|GUANGZHOU|HUANSHI RD|88", 2, "CN|GUANGZHOU|HUANSHI RD|90", 1), sizes);
    }

    private static SampleWorld geocoded(double metresApart) {
        SampleWorld world = world();
        for (int i = 0; i < 4; i++) {
            double latitude = 23.13 + i * metresApart / 111_195;
            world.exporter(
                    "X" + i,
                    firm(i),
                    "Tower " + SampleWorld.word(i) + " Plaza",
                    String.format(Locale.ROOT, "latitude=%.6f", latitude),
                    "longitude=113.28");
            world.ship("I800", "X" + i, 2);
        }
        return world;
    }

    @Test
    void coordinatesWithinReachAreOneBuilding() {
        List<Candidate> found = ask(geocoded(20)).findings();
        assertEquals(1, found.size());
        assertEquals("23.13000,113.28000", found.get(0).key());
        assertEquals(List.of(), ask(geocoded(60)).findings());
        RuleAnswer wider =
                RuleRunner.of(RULE)
                        .with(RULE.parameters().with("reachMetres", 70))
                        .ask(geocoded(60).data.build());
        assertEquals(1, wider.findings().size());
    }

    @Test
    void coordinatesOfOneLatitudeFarApartAreNoBuilding() {
        SampleWorld world = world();
        for (int i = 0; i < 4; i++) {
            world.exporter(
                    "X" + i,
                    firm(i),
                    "Tower " + SampleWorld.word(i) + " Plaza",
                    "latitude=23.13",
                    "longitude=113.2" + (5 + i));
            world.ship("I800", "X" + i, 2);
        }
        assertEquals(List.of(), ask(world).findings());
    }

    @Test
    void anAddressJoinsTheBuildingOfItsCoordinates() {
        SampleWorld world = world();
        for (int i = 0; i < 2; i++) {
            world.exporter(
                    "X" + i, firm(i), "88 Huanshi Road", "latitude=23.13", "longitude=113.28");
            world.exporter("X" + (i + 2), firm(i + 2), "88 Huanshi Road");
        }
        for (int i = 0; i < 4; i++) {
            world.ship("I800", "X" + i, 2);
        }
        assertEquals(4, ask(world).findings().get(0).related().size());
    }

    @Test
    void theMiddleOfTheTownIsNoBuilding() {
        SampleWorld world = world();
        for (int i = 0; i < 5; i++) {
            world.exporter(
                    "X" + i,
                    firm(i),
                    (10 + i) + " " + SampleWorld.word(40 + i) + " Road",
                    "latitude=23.1291",
                    "longitude=113.2644");
            world.ship("I800", "X" + i, 2);
        }
        RuleAnswer answer = ask(world);
        assertEquals(List.of(), answer.findings());
        assertEquals(5, answer.counts().get("coordinates-not-believed"));
    }

    @Test
    void aTownIsNoBuilding() {
        SampleWorld world = world();
        for (int i = 0; i < 5; i++) {
            world.exporter("X" + i, firm(i), "Guangzhou");
            world.ship("I800", "X" + i, 2);
        }
        RuleAnswer answer = ask(world);
        assertEquals(List.of(), answer.findings());
        assertEquals(5, answer.counts().get("firms-without-building"));
    }

    @Test
    void recordsWithoutAnyStreetAreNotApplicable() {
        MemoryDataSetBuilder data = SampleWorld.planted().data;
        data.without(Traders.PORT).without(Imports.PORT);
        for (int i = 0; i < 3; i++) {
            data.row(
                    Traders.PORT,
                    "trader_id=T" + i,
                    "name=" + firm(i),
                    "country=CN",
                    "address=Guangzhou");
        }
        String reason = RuleRunner.of(RULE).ask(data.build()).notApplicable().orElseThrow();
        assertTrue(reason.contains("latitude and longitude or full addresses"), reason);
    }

    @Test
    void aStreetWithoutNumbersCountsHalf() {
        SampleWorld world = world();
        for (int i = 0; i < 5; i++) {
            world.exporter("X" + i, firm(i), "Huanshi Road");
            world.ship("I800", "X" + i, 2);
        }
        assertEquals(List.of(), ask(world).findings());
        world.exporter("X5", firm(5), "Huanshi Road").ship("I800", "X5", 2);
        Candidate found = ask(world).findings().get(0);
        double p = found.pValue().orElseThrow();
        assertEquals(-Math.log10(p) / 2, found.evidence().get(0).weight(), 1e-12);
        assertEquals(1L, found.facts().get("street"));
    }

    @Test
    void linkedImportersAreOneParty() {
        SampleWorld world = world().importer("I801", "Busan Partner");
        world.link("TRADER", "I800", "TRADER", "I801", "GROUP");
        for (int i = 0; i < 5; i++) {
            world.exporter("X" + i, firm(i), "88 Huanshi Road");
            world.ship(i < 2 ? "I800" : "I801", "X" + i, 2);
        }
        List<Candidate> found = ask(world).findings();
        assertEquals(2, found.size());
        for (Candidate one : found) {
            int own = one.subject().id().equals("I800") ? 2 : 3;
            List<String> roles = one.related().stream().map(Related::role).toList();
            assertEquals(own, Collections.frequency(roles, CandidateWriter.EXPORTER));
            assertEquals(5 - own, Collections.frequency(roles, CandidateWriter.LINKED_EXPORTER));
            assertEquals(1, Collections.frequency(roles, CandidateWriter.LINKED));
            assertEquals(5, one.evidence().get(0).value());
        }
        assertEquals(found.get(0).pValue(), found.get(1).pValue());
    }

    @Test
    void aDeclaredNameIsTheRegisteredFirmUnlessTheHouseIsAnother() {
        SampleWorld world = world();
        for (int i = 0; i < 4; i++) {
            world.exporter("X" + i, firm(i), "88 Huanshi Road");
            String name = "exporter_name=" + firm(i) + " Co., Ltd.";
            world.declare("I800", name, "exporter_address=88 Huanshi Rd, Guangdong");
        }
        world.declare("I800", "exporter_name=" + firm(0), "exporter_address=9 Far Road, Guangzhou");
        RuleAnswer answer = ask(world);
        assertEquals(List.of("X0", "X1", "X2", "X3"), exporters(answer.findings().get(0)));
        assertEquals(SampleWorld.EXPORTERS + 5, answer.counts().get("firms"));
    }

    @Test
    void shipmentsBeforeTheLookBackDoNotCount() {
        SampleWorld world = world();
        for (int i = 0; i < 4; i++) {
            world.exporter("X" + i, firm(i), "88 Huanshi Road");
            world.declare("I800", "exporter_id=X" + i);
        }
        RuleAnswer all = ask(world);
        assertEquals(1, all.findings().size());
        RuleAnswer recent =
                RuleRunner.of(RULE)
                        .with(RULE.parameters().with("lookBackMonths", 1))
                        .ask(world.data.build());
        assertTrue(recent.counts().get("trade-links") < all.counts().get("trade-links"));
    }

    @Test
    void whoWasNotFlaggedIsToldWhy() {
        RuleAnswer answer =
                RuleRunner.of(RULE)
                        .about(new Scope.One(SubjectKind.TRADER, "I901"))
                        .ask(SampleWorld.planted().data.build());
        Shortfall reason =
                answer.nearMisses().stream()
                        .filter(candidate -> candidate.key().contains("TIANHE"))
                        .flatMap(candidate -> candidate.shortfalls().stream())
                        .findFirst()
                        .orElseThrow();
        assertEquals("minExporters", reason.parameter());
        assertEquals(2, reason.value());
        assertEquals(3, reason.required());
    }

    @Test
    void realFirmsSpeakAgainst() {
        SampleWorld world = world();
        for (int i = 0; i < 4; i++) {
            world.exporter("X" + i, firm(i), "88 Huanshi Road", "registered_on=2001-01-01");
            world.ship("I800", "X" + i, 2);
            for (int other = 0; other < 3; other++) {
                world.ship(SampleWorld.name("I", i * 3 + other), "X" + i, 1);
            }
        }
        RuleAnswer answer =
                RuleRunner.of(RULE)
                        .about(new Scope.One(SubjectKind.TRADER, "I800"))
                        .ask(world.data.build());
        Candidate candidate =
                answer.candidates().stream()
                        .filter(one -> one.key().contains("HUANSHI"))
                        .findFirst()
                        .orElseThrow();
        Map<String, Double> weights = new TreeMap<>();
        candidate.evidence().forEach(line -> weights.put(line.kind(), line.weight()));
        assertEquals(-1.5, weights.get("long-history"));
        assertTrue(weights.get("exclusive") < 0, weights.toString());
        assertTrue(weights.get("young") < 0, weights.toString());
        assertFalse(weights.containsKey("shared-contact"));
    }

    @Test
    void whoShipsToItselfIsNoExporter() {
        SampleWorld world = world();
        world.declare("I800", "exporter_id=I800");
        assertEquals(
                ask(world()).counts().get("trade-links"), ask(world).counts().get("trade-links"));
    }
}
