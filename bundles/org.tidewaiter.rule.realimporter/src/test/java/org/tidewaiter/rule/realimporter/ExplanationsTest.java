package org.tidewaiter.rule.realimporter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tidewaiter.api.finding.Evidence;
import org.tidewaiter.api.finding.Innocent.Answer;
import org.tidewaiter.api.finding.Phrase;
import org.tidewaiter.api.finding.SubjectKind;
import org.tidewaiter.api.progress.Monitor;
import org.tidewaiter.api.record.Imports;
import org.tidewaiter.api.record.Links;
import org.tidewaiter.api.rule.Candidate;
import org.tidewaiter.api.rule.Citation;
import org.tidewaiter.api.rule.InnocentExplanation;
import org.tidewaiter.api.rule.Verdict;
import org.tidewaiter.rule.realimporter.TradeWorld.Chain;
import org.tidewaiter.testkit.MemoryDataSet;

/** Each lawful reason on candidates written here, and on worlds in which it is the reason. */
class ExplanationsTest {

    private static Candidate candidate(Map<String, Object> facts) {
        return Candidate.about(CandidateWriter.KIND, SubjectKind.TRADER, "C")
                .key("D")
                .headline(Phrase.of("realimporter.headline"))
                .facts(facts)
                .evidence(line("shared-partners", 3))
                .evidence(line("shared-phone", 2))
                .related(SubjectKind.TRADER, "D", "delinquent")
                .cite(new Citation(Imports.PORT, 0, "subject"))
                .build();
    }

    private static Evidence line(String kind, double weight) {
        return Evidence.of(kind, 1, 1, "", weight, Phrase.of("realimporter.overlap"));
    }

    private static Verdict judge(InnocentExplanation reason, Map<String, Object> facts) {
        return judge(reason, MemoryDataSet.named("none").build(), candidate(facts));
    }

    private static Verdict judge(InnocentExplanation reason, MemoryDataSet data, Candidate one) {
        return reason.judge(data, List.of(one), Monitor.NONE).get(0);
    }

    @Test
    void aHouseTakesItsShareOfTheChance() {
        Verdict verdict = judge(new IntegratedHouse(), Map.of("housePercent", 60.0));
        assertEquals(Answer.APPLIES, verdict.answer());
        assertEquals(-1.8, verdict.weight(), 1e-12);
        assertEquals(
                Answer.DOES_NOT_APPLY,
                judge(new IntegratedHouse(), Map.of("housePercent", 5.0)).answer());
    }

    @Test
    void partnersThatAnotherHadTogetherBeforeLower() {
        CommonCombination reason = new CommonCombination();
        assertEquals(-1.5, judge(reason, together(4, 3)).weight());
        assertEquals(Answer.DOES_NOT_APPLY, judge(reason, together(4, 2)).answer());
        assertEquals(Answer.DOES_NOT_APPLY, judge(reason, together(0, 0)).answer());
    }

    private static Map<String, Object> together(int shared, int before) {
        return Map.of("shared", shared, "togetherBefore", before);
    }

    @Test
    void whoTookThePartnersUpOnlySinceThenDoesNotMakeThemCommon() {
        for (int begins : new int[] {100, 640}) {
            TradeWorld world = new TradeWorld(4).background(200, 8);
            Chain chain = new Chain("BD", "FD", "WD", "SD", "850110", "OFFICE1");
            world.declare("O", begins, 1000, 9, chain);
            Candidate candidate = asked(world, chain, chain);
            assertEquals(
                    begins < 590 ? 4 : 0, candidate.number("togetherBefore").orElseThrow(), 1e-9);
        }
    }

    @Test
    void aChangeOfDistributorMovesSuppliersAlone() {
        SoleDistributor reason = new SoleDistributor();
        assertEquals(-1.5, judge(reason, suppliers(2, 2, 0)).weight());
        assertEquals(Answer.DOES_NOT_APPLY, judge(reason, suppliers(2, 2, 1)).answer());
        assertEquals(Answer.DOES_NOT_APPLY, judge(reason, suppliers(2, 1, 0)).answer());
        assertEquals(Answer.DOES_NOT_APPLY, judge(reason, suppliers(0, 0, 0)).answer());
    }

    private static Map<String, Object> suppliers(int shared, int exclusive, int others) {
        return Map.of(
                "suppliers", shared, "exclusiveSuppliers", exclusive, "otherPartners", others);
    }

    @Test
    void goodsOfASeasonLowerByHalf() {
        SeasonalGoods reason = new SeasonalGoods();
        assertEquals(-0.5, judge(reason, season(100, 80)).weight());
        assertEquals(Answer.DOES_NOT_APPLY, judge(reason, season(100, 50)).answer());
        assertEquals(Answer.CANNOT_TELL, judge(reason, season(49, 100)).answer());
    }

    private static Map<String, Object> season(int declarations, double percent) {
        return Map.of("seasonDeclarations", declarations, "seasonPercent", percent);
    }

    @Test
    void aStockIsClearedSoonAndThenNoMore() {
        StockBuyer reason = new StockBuyer();
        assertEquals(-4, judge(reason, Map.of("useDays", 40, "quietDays", 200)).weight());
        assertEquals(
                Answer.CANNOT_TELL, judge(reason, Map.of("useDays", 40, "quietDays", 30)).answer());
        assertEquals(
                Answer.DOES_NOT_APPLY,
                judge(reason, Map.of("useDays", 90, "quietDays", 200)).answer());
    }

    @Test
    void whoKeepsTelephoneAndAddressMayGoOnOpenlyUnlessAnotherEntryDiffers() {
        OpenSuccessor reason = new OpenSuccessor();
        assertEquals(Answer.CANNOT_TELL, judge(reason, entries(2, 0)).answer());
        assertEquals(Answer.DOES_NOT_APPLY, judge(reason, entries(1, 0)).answer());
        assertEquals(Answer.DOES_NOT_APPLY, judge(reason, entries(2, 1)).answer());
    }

    @Test
    void theRegisterAloneLowersNothing() {
        assertEquals(0, judge(new OpenSuccessor(), entries(4, 0)).weight());
    }

    @Test
    void nothingIsTakenOverOpenlyWhereTheDelinquentPaysOn() {
        Candidate one =
                Candidate.about(CandidateWriter.KIND, SubjectKind.TRADER, "C")
                        .key("D")
                        .headline(Phrase.of("realimporter.headline"))
                        .facts(entries(3, 0))
                        .evidence(line("shared-partners", 3))
                        .evidence(line("delinquent-pays", 2))
                        .related(SubjectKind.TRADER, "D", "delinquent")
                        .cite(new Citation(Imports.PORT, 0, "subject"))
                        .build();
        Verdict verdict = judge(new OpenSuccessor(), MemoryDataSet.named("none").build(), one);
        assertEquals(Answer.DOES_NOT_APPLY, verdict.answer());
        assertEquals("realimporter.open.hand", verdict.text().key());
    }

    private static Map<String, Object> entries(int same, int different) {
        return Map.of("entriesSame", same, "entriesDifferent", different);
    }

    private static MemoryDataSet group(String since) {
        return MemoryDataSet.named("group")
                .row(Links.PORT, link("C", since))
                .row(Links.PORT, link("D", "2019-01-01"))
                .build();
    }

    private static String[] link(String firm, String since) {
        String cells =
                "from_kind=TRADER,from_id="
                        + firm
                        + ",to_kind=TRADER,to_id=HOLDING,relation=GROUP"
                        + ",valid_from="
                        + since;
        return cells.split(",");
    }

    @Test
    void aGroupOfBeforeExplainsChainAndBondsAndOneOfAfterDoesNot() {
        Map<String, Object> facts = new HashMap<>();
        facts.put("dateDay", java.time.LocalDate.parse("2023-01-01").toEpochDay());
        Verdict verdict = judge(new SameGroup(), group("2020-01-01"), candidate(facts));
        assertEquals(Answer.APPLIES, verdict.answer());
        assertEquals(-6, verdict.weight());
        Verdict later = judge(new SameGroup(), group("2023-06-01"), candidate(facts));
        assertEquals(Answer.DOES_NOT_APPLY, later.answer());
        assertEquals("realimporter.group.later", later.text().key());
    }

    private static List<InnocentExplanation> reasons() {
        return List.of(
                new IntegratedHouse(),
                new CommonCombination(),
                new SoleDistributor(),
                new SeasonalGoods(),
                new StockBuyer(),
                new OpenSuccessor(),
                new SameGroup());
    }

    @ParameterizedTest
    @MethodSource("reasons")
    void everyReasonSaysWhoseItIsAndSpeaksBothLanguages(InnocentExplanation reason) {
        assertEquals(RealImporterRule.ID, reason.rule());
        assertTrue(reason.id().matches("[a-z-]+"), reason.id());
        assertTrue(reason.version().matches("\\d+\\.\\d+\\.\\d+"), reason.version());
        String key = judge(reason, Map.of()).text().key();
        assertTrue(reason.phrases(Locale.ENGLISH).containsKey(key), key);
        assertTrue(
                !reason.phrases(Locale.ENGLISH)
                        .getString(key)
                        .equals(reason.phrases(Locale.KOREAN).getString(key)),
                key);
    }

    /** A delinquent and one who takes up what {@code taken} says. */
    private static Candidate asked(TradeWorld world, Chain before, Chain after) {
        world.declare("D", 200, 590, 20, before);
        world.sanction("D", Planted.DATE);
        world.declare("C", 620, 1000, 20, after);
        return Study.one(Study.about(world.build().build(), "C"), "C");
    }

    @Test
    void whoHiresAHouseHiresAllOfIt() {
        TradeWorld world = new TradeWorld(4).background(200, 8);
        for (int i = 0; i < 8; i++) {
            Chain own = world.honest(1, 12);
            world.declare(
                    "H" + i,
                    0,
                    TradeWorld.DAYS,
                    6,
                    own.broker("HOUSE1").forwarder("HOUSE2").warehouse("HOUSE3"));
        }
        Chain house = new Chain("HOUSE1", "HOUSE2", "HOUSE3", "SD", "850110", "OFFICE1");
        Candidate candidate = asked(world, house, house.supplier("SC"));
        assertTrue(candidate.number("housePercent").orElseThrow() > 50, candidate.facts() + "");
        assertEquals(8, candidate.number("houseOthers").orElseThrow());
        assertTrue(candidate.pValue().orElseThrow() > 0.2, "p " + candidate.pValue());
    }

    @Test
    void aSoleDistributorIsCountedAsOne() {
        TradeWorld world = new TradeWorld(4).background(200, 8);
        Chain chain = new Chain("BD", "FD", "WD", "BRAND", "850110", "OFFICE1");
        Candidate candidate =
                asked(world, chain, chain.broker("BC").forwarder("FC").warehouse("WC"));
        assertEquals(1, candidate.number("exclusiveSuppliers").orElseThrow());
        assertEquals(0, candidate.number("otherPartners").orElseThrow());
    }

    @Test
    void aStockThatIsClearedIsCountedInDays() {
        TradeWorld world = new TradeWorld(4).background(200, 8);
        world.declare("D", 200, 590, 20, Planted.FIRST);
        world.sanction("D", Planted.DATE);
        world.declare("C", 605, 625, 4, Planted.FIRST);
        world.declare("C", 700, 1000, 9, world.honest(0, 20));
        Candidate candidate = Study.one(Study.about(world.build().build(), "C"), "C");
        assertEquals(16, candidate.number("useDays").orElseThrow());
        assertTrue(candidate.number("quietDays").orElseThrow() > 300);
    }
}
