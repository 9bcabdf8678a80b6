package org.tidewaiter.rule.cotraveller;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tidewaiter.api.record.Column;
import org.tidewaiter.api.record.Crossings;
import org.tidewaiter.api.record.Port;
import org.tidewaiter.api.record.Violations;
import org.tidewaiter.api.rule.Parameters;
import org.tidewaiter.api.rule.RiskRule;
import org.tidewaiter.testkit.MemoryDataSetBuilder;
import org.tidewaiter.testkit.RiskRuleContract;
import org.tidewaiter.testkit.RuleAnswer;
import org.tidewaiter.testkit.RuleRunner;

class CotravellerContractTest implements RiskRuleContract {

    @Override
    public RiskRule rule() {
        return new CotravellerRule(Map.of());
    }

    @Override
    public MemoryDataSetBuilder sample() {
        return SampleWorld.of();
    }

    @Override
    public Parameters otherParameters() {
        return rule().parameters().with("minSharedVoyages", 2).with("fdr", 0.2);
    }

    /** A card cannot say that one of two columns is needed: identity or document. */
    @Test
    @Override
    public void withoutWhatItDoesNotNeedItStillAnswers() {
        for (Port port : new Port[] {Crossings.PORT, Violations.PORT}) {
            for (Column column : port.columns()) {
                if (!column.required()) {
                    RuleAnswer answer = ask(sample().without(port, column));
                    assertTrue(answer.notApplicable().isEmpty(), column.name());
                }
            }
        }
        MemoryDataSetBuilder nameless =
                sample().without(Crossings.PORT, Crossings.TRAVELLER_ID)
                        .without(Crossings.PORT, Crossings.DOCUMENT_NUMBER);
        assertEquals(
                "crossings has neither traveller_id nor document_number, so nobody can be followed"
                        + " from one voyage to another; hand over one of the two",
                ask(nameless).notApplicable().orElseThrow());
    }

    private RuleAnswer ask(MemoryDataSetBuilder data) {
        return RuleRunner.of(rule()).ask(data.build());
    }
}
