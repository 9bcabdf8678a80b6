package org.tidewaiter.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tidewaiter.api.rule.RiskRule;
import org.tidewaiter.api.run.RunRequest;

class InstalledTest {

    private final RunRequest request = RunRequest.on(Samples.tenExports().build());
    private final ThreadedEngine engine =
            Engines.of(
                    new ScriptedRule("two"),
                    new ScriptedRule("one").profile("b"),
                    new ScriptedRule("one").profile("a"));

    private String refused(RunRequest wrong) {
        return assertThrows(IllegalArgumentException.class, () -> engine.start(wrong)).getMessage();
    }

    @Test
    void rulesComeByIdAndProfile() {
        assertEquals(
                List.of("one a", "one b", "two default"),
                engine.rules().stream().map(r -> r.card().id() + " " + r.profile()).toList());
    }

    @Test
    void explanationsComeByRuleAndId() {
        ThreadedEngine explaining =
                new ThreadedEngine(
                        List.of(),
                        List.of(
                                ScriptedReason.of("two", "a", c -> ScriptedReason.doesNot()),
                                ScriptedReason.of("one", "b", c -> ScriptedReason.doesNot()),
                                ScriptedReason.of("one", "a", c -> ScriptedReason.doesNot())));
        assertEquals(
                List.of("one a", "one b", "two a"),
                explaining.explanations().stream().map(r -> r.rule() + " " + r.id()).toList());
    }

    @Test
    void unknownRuleIsRefusedWithTheRulesThereAre() {
        String message = refused(request.only(Set.of("three")));
        assertTrue(message.contains("three") && message.contains("one, two"), message);
        refused(request.overriding(Map.of("three", Map.of("minCount", "1"))));
    }

    @Test
    void unknownParameterIsRefusedWithTheRuleAndTheParametersThereAre() {
        String message = refused(request.overriding(Map.of("two", Map.of("maxCount", "1"))));
        assertTrue(message.startsWith("rule two: "), message);
        assertTrue(message.contains("maxCount") && message.contains("minCount"), message);
    }

    @Test
    void wrongValueIsRefusedWithRuleParameterAndRange() {
        String message = refused(request.overriding(Map.of("two", Map.of("minCount", "10"))));
        assertTrue(message.startsWith("rule two: minCount"), message);
        assertTrue(message.contains("between 1 and 9") && message.contains("10"), message);
        refused(request.overriding(Map.of("two", Map.of("gapSeconds", "soon"))));
    }

    @Test
    void overrideOfARuleThatIsNotAskedIsCheckedToo() {
        refused(request.only(Set.of("one")).overriding(Map.of("two", Map.of("minCount", "many"))));
    }

    @Test
    void ofTwoServicesWithOneNameTheHigherVersionStays() {
        RiskRule older = new ScriptedRule("one").version("1.9.0");
        RiskRule newer = new ScriptedRule("one").version("1.10.0");
        assertEquals(List.of(newer), Engines.of(older, newer).rules());
        assertEquals(List.of(newer), Engines.of(newer, older).rules());
    }

    @Test
    void serviceThatCannotSayItsNameIsLeftOut() {
        RiskRule sick = new ScriptedRule("sick").nameless();
        RiskRule sound = new ScriptedRule("one");
        assertEquals(List.of(sound), Engines.of(sick, sound).rules());
    }
}
