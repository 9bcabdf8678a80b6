package org.tidewaiter.rule.fakeexport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tidewaiter.testkit.RuleRunner;

class FakeExportRuleTest {

    @Test
    void withoutConfigurationItIsTheDefaultProfile() {
        assertEquals("default", new FakeExportRule(Map.of()).profile());
    }

    @Test
    void configurationNamesTheProfileAndSetsParameters() {
        FakeExportRule rule =
                new FakeExportRule(Map.of("profile", "strict", "minPeers", "80", "service.id", 7L));
        assertEquals("strict", rule.profile());
        assertEquals(80L, rule.parameters().values().get("minPeers"));
    }

    @Test
    void nearMissesMustLieInTheTailThatIsKept() {
        Map<String, Object> wide = Map.of("improbableQuantile", 0.1, "nearMissFactor", 3.0);
        String message =
                assertThrows(IllegalArgumentException.class, () -> new FakeExportRule(wide))
                        .getMessage();
        assertTrue(message.startsWith("improbableQuantile times nearMissFactor"), message);
    }

    @Test
    void lookBackThatHoldsNothingIsNotApplicable() {
        ExportWorld world = new ExportWorld(1).honest(5);
        FakeExportRule rule = new FakeExportRule(Map.of("lookBackMonths", 1));
        String reason =
                RuleRunner.of(rule)
                        .ask(
                                world.data()
                                        .asOf(java.time.Instant.parse("2029-01-01T00:00:00Z"))
                                        .build())
                        .notApplicable()
                        .orElseThrow();
        assertTrue(reason.contains("lookBackMonths"), reason);
    }
}
