package org.tidewaiter.rule.realimporter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tidewaiter.api.finding.Evidence;
import org.tidewaiter.api.finding.RiskClass;
import org.tidewaiter.api.finding.Shortfall;
import org.tidewaiter.api.record.Imports;
import org.tidewaiter.api.rule.Candidate;
import org.tidewaiter.testkit.MemoryDataSet;
import org.tidewaiter.testkit.RuleAnswer;
import org.tidewaiter.testkit.RuleRunner;

class RealImporterFindingsTest {

    private static final int IMPORTERS = 120;

    private static Planted planted() {
        return new Planted(IMPORTERS, 8);
    }

    private static List<String> shortfalls(Candidate candidate) {
        return candidate.shortfalls().stream().map(Shortfall::parameter).toList();
    }

    @Test
    void sampleGivesTheGoldenFindings() throws IOException {
        StringBuilder text = new StringBuilder();
        RuleAnswer answer = Study.ask(planted().world.build().build(), Study.defaults());
        text.append(answer.counts()).append('\n');
        for (Candidate candidate : answer.candidates()) {
            text.append(candidate.subject().id()).append(" for ").append(candidate.key());
            text.append(' ').append(candidate.riskClass());
            text.append(" p ").append(candidate.pValue().orElseThrow());
            text.append(" q ").append(candidate.qValue().orElseThrow());
            text.append(" rows ").append(candidate.citations().size()).append('\n');
            for (Evidence line : candidate.evidence()) {
                text.append("  ").append(line.kind()).append(' ').append(line.value());
                text.append(' ').append(line.expected()).append(" weighs ");
                text.append(line.weight()).append(' ').append(line.text().facts()).append('\n');
            }
        }
        try (InputStream golden = getClass().getResourceAsStream("golden.txt")) {
            assertEquals(
                    new String(golden.readAllBytes(), StandardCharsets.UTF_8), text.toString());
        }
    }

    @Test
    void theSuccessorAloneIsFoundAndSaidToBeAVictimPerhaps() {
        RuleAnswer answer = Study.ask(planted().world.build().build(), Study.defaults());
        assertEquals(Set.of("SUCCESSOR for DELINQUENT"), Study.pairs(answer.candidates()));
        Candidate found = answer.candidates().get(0);
        assertEquals(RiskClass.ACT, found.riskClass());
        assertEquals(0, Study.line(found, "may-be-victim").weight());
        assertEquals("delinquent", found.related().get(0).role());
    }

    @Test
    void withoutABondTheSameChainIsForReview() {
        MemoryDataSet data =
                planted()
                        .world
                        .build()
                        .without(org.tidewaiter.api.record.Traders.PORT)
                        .without(org.tidewaiter.api.record.Links.PORT)
                        .without(Imports.PORT, Imports.DUTY_PAYER_ID)
                        .without(Imports.PORT, Imports.CONSIGNEE_ID)
                        .build();
        Candidate found = Study.one(Study.ask(data, Study.defaults()), "SUCCESSOR");
        assertEquals(RiskClass.REVIEW, found.riskClass());
    }

    @Test
    void whoUsedThePartnersBeforeIsAFriendAndToldWhyNot() {
        Candidate friend =
                Study.one(Study.about(planted().world.build().build(), "OLDFRIEND"), "OLDFRIEND");
        assertEquals(List.of("minSharedPartners", "minSharedRarity"), shortfalls(friend));
        assertEquals(100, Study.line(friend, "known-before").value(), 1e-9);
    }

    @Test
    void tooFewDeclarationsAreToldAsThat() {
        Candidate few = Study.one(Study.about(planted().world.build().build(), "TOOFEW"), "TOOFEW");
        assertEquals(List.of("minDeclarations"), shortfalls(few));
    }

    @ParameterizedTest
    @CsvSource({
        "TAX_DELINQUENCY, CONFIRMED, true",
        "TAX_DELINQUENCY, OPEN, true",
        "TAX_DELINQUENCY, SUSPECTED, true",
        "TAX_DELINQUENCY, CLOSED, false",
        "TAX_DELINQUENCY, ACQUITTED, false",
        "SMUGGLING, CONFIRMED, false"
    })
    void onlyDelinquencyInEffectSeeds(String offence, String status, boolean seeds) {
        Planted planted = planted();
        planted.world.others().emptied(org.tidewaiter.api.record.Violations.PORT);
        planted.world.sanction("DELINQUENT", Planted.DATE, offence, status);
        planted.world.sanction("NOBODY", Planted.DATE);
        RuleAnswer answer = Study.ask(planted.world.build().build(), Study.defaults());
        assertEquals(seeds, !answer.candidates().isEmpty());
        Planted other = planted();
        other.world.others().emptied(org.tidewaiter.api.record.Violations.PORT);
        other.world.sanction("DELINQUENT", Planted.DATE, offence, status);
        RealImporterRule wide = new RealImporterRule(Map.of("offences", "*"));
        RuleAnswer every = RuleRunner.of(wide).ask(other.world.build().build());
        boolean inEffect = !Set.of("CLOSED", "ACQUITTED").contains(status);
        assertEquals(inEffect, !every.candidates().isEmpty());
    }

    @Test
    void anotherOffenceThanAskedForIsNamedInTheReason() {
        Planted planted = planted();
        planted.world.others().emptied(org.tidewaiter.api.record.Violations.PORT);
        planted.world.sanction("DELINQUENT", Planted.DATE, "SMUGGLING", "OPEN");
        String reason =
                Study.ask(planted.world.build().build(), Study.defaults())
                        .notApplicable()
                        .orElseThrow();
        assertTrue(reason.contains("[SMUGGLING]"), reason);
    }

    @Test
    void aDelinquentThatTakesOverIsReportedOnlyIfAskedFor() {
        Planted planted = planted();
        planted.world.sanction("SUCCESSOR", Planted.DATE + 310);
        MemoryDataSet data = planted.world.build().build();
        assertEquals(List.of(), Study.ask(data, Study.defaults()).candidates());
        assertEquals(
                List.of("includeDelinquents"),
                shortfalls(Study.one(Study.about(data, "SUCCESSOR"), "SUCCESSOR")));
        assertEquals(
                Set.of("SUCCESSOR for DELINQUENT"),
                Study.pairs(
                        Study.ask(data, Study.defaults().with("includeDelinquents", true))
                                .candidates()));
    }

    @Test
    void ofTwoSanctionsTheOneThatTellsMostIsKept() {
        Planted planted = planted();
        planted.world.sanction("DELINQUENT", 150);
        RuleAnswer answer = Study.ask(planted.world.build().build(), Study.defaults());
        assertEquals(2L, answer.counts().get("sanctions"));
        Candidate found = answer.candidates().get(0);
        assertEquals(1, answer.candidates().size());
        assertEquals(TradeWorld.START.plusDays(Planted.DATE), found.headline().facts().get("date"));
    }

    @Test
    void aTradeThatDoesNotMoveIsOnlyForWatching() {
        TradeWorld world = new TradeWorld(5).background(IMPORTERS, 8);
        world.declare("D", 0, TradeWorld.DAYS, 60, Planted.FIRST, Planted.SECOND, Planted.THIRD);
        world.sanction("D", Planted.DATE);
        world.declare("C", 620, 1000, 20, Planted.FIRST, Planted.SECOND, Planted.THIRD);
        Candidate found = Study.one(Study.ask(world.build().build(), Study.defaults()), "C");
        assertTrue(Study.line(found, "handover").value() < 25);
        assertEquals(RiskClass.WATCH, found.riskClass());
    }

    @Test
    void suppliersUnderSeveralCodesAreOne() {
        TradeWorld world = new TradeWorld(5).background(IMPORTERS, 8);
        named(world, "D", 300, "SX", "Blue River Trading Co., Ltd.");
        world.sanction("D", Planted.DATE);
        named(world, "C", 620, "SY", "BLUE RIVER TRADING");
        MemoryDataSet data = world.build().build();
        Market market = Study.market(data);
        assertEquals(
                2,
                market.sets.holders(
                        market.rows.token(
                                ChainPart.SUPPLIER, market.rows.start[Study.trader(data, "D")])));
        assertFalse(Study.ask(data, Study.defaults()).candidates().isEmpty());
    }

    private static void named(
            TradeWorld world, String importer, int from, String code, String name) {
        for (int n = 0; n < 9; n++) {
            world.declare(
                    importer,
                    from + 30 * n,
                    Planted.FIRST.supplier(code),
                    100,
                    "exporter_name=" + name);
        }
    }

    @Test
    void everyCapIsCounted() {
        TradeWorld world = new TradeWorld(5).background(IMPORTERS, 8);
        int partners = ChainTree.MOST_NODES + 10;
        for (int n = 0; n < partners; n++) {
            world.declare("D", 300 + n, Planted.FIRST.supplier("SZ" + n), 100);
            world.declare("C", 700 + n, Planted.FIRST.supplier("SZ" + n), 100);
        }
        world.sanction("D", Planted.DATE);
        RuleAnswer answer = Study.ask(world.build().build(), Study.defaults());
        assertEquals(
                partners + 3L - ChainTree.MOST_NODES, answer.counts().get("partners-not-tested"));
        Candidate found = Study.one(answer, "C");
        assertEquals(2 * (partners - 40), Study.line(found, "rows-not-cited").value());
        assertEquals(Map.of(), Study.line(found, "rows-not-cited").text().facts());
    }
}
