package org.tidewaiter.rule.papercompany;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tidewaiter.api.finding.Innocent.Answer;
import org.tidewaiter.api.progress.Monitor;
import org.tidewaiter.api.rule.Candidate;
import org.tidewaiter.api.rule.InnocentExplanation;
import org.tidewaiter.api.rule.Verdict;
import org.tidewaiter.testkit.MemoryDataSet;
import org.tidewaiter.testkit.RuleRunner;

/** Each lawful reason on an importer of four exporters in one house. */
class ExplanationsTest {

    private static final PaperCompanyRule RULE =
            new PaperCompanyRule(Map.of("fdr", 0.5, "watchFdr", 1.0));

    private static SampleWorld world() {
        return SampleWorld.ordinary(1).importer("I800", "Incheon Trading");
    }

    private static SampleWorld house(String address, String... more) {
        SampleWorld world = world();
        for (int i = 0; i < 4; i++) {
            world.exporter("X" + i, SampleWorld.word(70 + i) + " Export Ltd", address, more);
            world.ship("I800", "X" + i, 2);
        }
        return world;
    }

    private static Candidate candidate(SampleWorld world) {
        return RuleRunner.of(RULE).ask(world.data.build()).findings().stream()
                .filter(one -> one.subject().id().equals("I800"))
                .findFirst()
                .orElseThrow();
    }

    private static Verdict judge(InnocentExplanation reason, SampleWorld world) {
        return judge(reason, candidate(world));
    }

    private static Verdict judge(InnocentExplanation reason, Candidate candidate) {
        return reason.judge(MemoryDataSet.named("none").build(), List.of(candidate), Monitor.NONE)
                .get(0);
    }

    private static double building(SampleWorld world) {
        return candidate(world).evidence().get(0).weight();
    }

    private static SampleWorld tower(int others) {
        SampleWorld world = house("88 Huanshi Road");
        for (int i = 0; i < others; i++) {
            world.exporter(
                    "T" + i,
                    "Tenant " + SampleWorld.word(i) + " " + i,
                    "Suite " + i + ", 88 Huanshi Road");
        }
        return world;
    }

    @Test
    void aTowerLowersByOneAndByOneMoreForTenTimesAsMany() {
        assertEquals(Answer.DOES_NOT_APPLY, judge(new BusinessTower(), tower(20)).answer());
        Verdict verdict = judge(new BusinessTower(), tower(21));
        assertEquals(Answer.APPLIES, verdict.answer());
        assertEquals(-(1 + Math.log10(21 / 20.0)), verdict.weight(), 1e-12);
        assertEquals(21L, verdict.text().facts().get("unrelated"));
    }

    @Test
    void aTowerTakesNoMoreThanTheBuildingWeighs() {
        Candidate crowded = candidate(tower(400));
        double weight = Explained.building(crowded);
        assertTrue(weight < 2.3, "weighs " + weight);
        assertEquals(Explained.less(weight), judge(new BusinessTower(), crowded).weight());
    }

    @Test
    void aGroupIsOneHand() {
        SampleWorld all = house("88 Huanshi Road");
        for (int i = 1; i < 4; i++) {
            all.link("TRADER", "X0", "TRADER", "X" + i, "GROUP");
        }
        Verdict verdict = judge(new CorporateGroup(), all);
        assertEquals(Answer.APPLIES, verdict.answer());
        assertEquals(-Explained.group(candidate(all)), verdict.weight(), 1e-12);
        SampleWorld two = house("88 Huanshi Road").link("TRADER", "X0", "TRADER", "X1", "GROUP");
        assertEquals(
                -Explained.group(candidate(two)) / 3,
                judge(new CorporateGroup(), two).weight(),
                1e-12);
        assertEquals(
                Answer.DOES_NOT_APPLY,
                judge(new CorporateGroup(), house("88 Huanshi Road")).answer());
    }

    @Test
    void aNameOfAGroupIsHalfAProof() {
        SampleWorld world = world();
        for (String what : List.of("Logistics", "Textile", "Electronics", "Trading")) {
            world.exporter("H" + what, "Hanbit " + what, "88 Huanshi Road");
            world.ship("I800", "H" + what, 2);
        }
        Verdict verdict = judge(new CorporateGroup(), world);
        assertEquals(-Explained.group(candidate(world)) / 2, verdict.weight(), 1e-12);
        assertEquals("papercompany.corporateGroup.name", verdict.text().key());
    }

    @Test
    void aWordThatManyFirmsBeginWithIsNoGroup() {
        SampleWorld world = world();
        for (int i = 0; i < 12; i++) {
            world.exporter("G" + i, "Guangzhou " + SampleWorld.word(i), (500 + i) + " Far Road");
        }
        for (int i = 0; i < 4; i++) {
            world.exporter("H" + i, "Guangzhou " + SampleWorld.word(40 + i), "88 Huanshi Road");
            world.ship("I800", "H" + i, 2);
        }
        assertEquals(Answer.DOES_NOT_APPLY, judge(new CorporateGroup(), world).answer());
    }

    @Test
    void coordinatesBehindTheNameOfATownAreDoubted() {
        SampleWorld world = house("Guangzhou", "latitude=23.13", "longitude=113.28");
        Verdict verdict = judge(new DistrictOnly(), world);
        assertEquals(Answer.APPLIES, verdict.answer());
        assertEquals(-building(world), verdict.weight(), 1e-12);
        assertEquals(
                Answer.DOES_NOT_APPLY,
                judge(new DistrictOnly(), house("88 Huanshi Road")).answer());
    }

    @Test
    void anAgentInTheHouseLeavesOneAtMost() {
        SampleWorld world =
                house("88 Huanshi Road")
                        .trader(
                                "F1",
                                "Quick Forwarding",
                                "FORWARDER",
                                "CN",
                                "88 Huanshi Road",
                                "locality=Guangzhou");
        Verdict verdict = judge(new AgentsAddress(), world);
        assertEquals(Answer.APPLIES, verdict.answer());
        assertEquals(1 - building(world), verdict.weight(), 1e-12);
        assertEquals(
                Answer.DOES_NOT_APPLY,
                judge(new AgentsAddress(), house("88 Huanshi Road")).answer());
    }

    @Test
    void aFreeZoneLowersInProportion() {
        SampleWorld world = house("88 Huanshi Road, Nansha Free Trade Zone");
        Verdict verdict = judge(new FreeZone(), world);
        assertEquals(Answer.APPLIES, verdict.answer());
        assertEquals(-1, verdict.weight());
        assertEquals(
                Answer.DOES_NOT_APPLY, judge(new FreeZone(), house("88 Huanshi Road")).answer());
    }

    @Test
    void wordsOfAnAddressAreReadWhole() {
        assertTrue(AddressWords.of("c/o Miller, 3 High St").careOf());
        assertTrue(AddressWords.of("P.O. Box 12").careOf());
        assertFalse(AddressWords.of("12 Cox Road").careOf());
        assertTrue(AddressWords.of("Jebel Ali Free Zone").freeZone());
        assertFalse(AddressWords.of("3 Freezone Street").freeZone());
    }

    static Stream<InnocentExplanation> reasons() {
        return Stream.of(
                new BusinessTower(),
                new CorporateGroup(),
                new DistrictOnly(),
                new AgentsAddress(),
                new FreeZone());
    }

    @ParameterizedTest
    @MethodSource("reasons")
    void everyReasonBelongsToTheRuleAndSpeaksBothLanguages(InnocentExplanation reason) {
        assertEquals(PaperCompanyRule.ID, reason.rule());
        assertTrue(reason.version().matches("\\d+\\.\\d+\\.\\d+"));
        ResourceBundle english = reason.phrases(Locale.ENGLISH);
        ResourceBundle korean = reason.phrases(Locale.KOREAN);
        String prefix = "papercompany." + camelCase(reason.id()) + ".";
        List<String> keys = english.keySet().stream().filter(k -> k.startsWith(prefix)).toList();
        assertTrue(keys.size() >= 2, prefix);
        for (String key : keys) {
            assertFalse(english.getString(key).equals(korean.getString(key)), key);
        }
    }

    private static String camelCase(String id) {
        int hyphen = id.indexOf('-');
        return id.substring(0, hyphen)
                + Character.toUpperCase(id.charAt(hyphen + 1))
                + id.substring(hyphen + 2);
    }

    @ParameterizedTest
    @MethodSource("reasons")
    void noReasonRaisesTheSuspicion(InnocentExplanation reason) {
        Map<Answer, Double> seen = new HashMap<>();
        for (SampleWorld world : List.of(tower(30), house("88 Huanshi Road"))) {
            Verdict verdict = judge(reason, world);
            seen.merge(verdict.answer(), verdict.weight(), Math::max);
        }
        seen.values().forEach(weight -> assertTrue(weight <= 0, reason.id() + " " + weight));
    }

    @Test
    void bothLanguagesHaveTheSameSentences() {
        Set<String> korean = new HashSet<>(Phrases.of(Locale.KOREAN).keySet());
        // English names of settings are in @Parameter, and in English a rule itself says why
        korean.removeIf(key -> key.matches(".*\\.(parameter|why)\\..*") || key.startsWith("unit."));
        assertEquals(Phrases.of(Locale.ENGLISH).keySet(), korean);
    }
}
