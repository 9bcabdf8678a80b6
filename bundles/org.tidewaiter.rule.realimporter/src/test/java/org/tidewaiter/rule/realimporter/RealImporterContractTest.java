package org.tidewaiter.rule.realimporter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tidewaiter.api.record.Column;
import org.tidewaiter.api.record.Imports;
import org.tidewaiter.api.record.Port;
import org.tidewaiter.api.rule.Parameters;
import org.tidewaiter.api.rule.RiskRule;
import org.tidewaiter.testkit.MemoryDataSetBuilder;
import org.tidewaiter.testkit.RiskRuleContract;
import org.tidewaiter.testkit.RuleAnswer;
import org.tidewaiter.testkit.RuleRunner;

class RealImporterContractTest implements RiskRuleContract {

    @Override
    public RiskRule rule() {
        return new RealImporterRule(Map.of());
    }

    @Override
    public MemoryDataSetBuilder sample() {
        return new Planted(60, 8).world.build();
    }

    @Override
    public Parameters otherParameters() {
        return rule().parameters()
                .with("lookBackMonths", 20)
                .with("fdr", 0.2)
                .with("nearIdenticalChains", true);
    }

    /** A card cannot say that one of ten columns is needed: any part of a chain will do. */
    @Test
    @Override
    public void withoutWhatItDoesNotNeedItStillAnswers() {
        for (Port port : sample().rows().keySet()) {
            for (Column column : port.columns()) {
                if (!column.required() && !port.key().contains(column)) {
                    RuleAnswer answer = ask(sample().without(port, column));
                    assertEquals(
                            column.name().equals("trader_id") && !port.equals(Imports.PORT),
                            answer.notApplicable().isPresent(),
                            port.table() + "." + column.name());
                }
            }
        }
    }

    @Test
    void onePartOfTheChainIsEnoughAndNoneIsNot() {
        for (ChainPart kept : ChainPart.TESTED) {
            MemoryDataSetBuilder data = sample();
            for (ChainPart part : ChainPart.ALL) {
                if (part != kept) {
                    part.columns.forEach(column -> data.without(Imports.PORT, column));
                }
            }
            boolean given = kept.columns.stream().anyMatch(column -> occurs(column));
            assertEquals(!given, ask(data).notApplicable().isPresent(), kept.name());
        }
        MemoryDataSetBuilder none = sample();
        ChainPart.ALL.forEach(
                part -> part.columns.forEach(column -> none.without(Imports.PORT, column)));
        String reason = ask(none).notApplicable().orElseThrow();
        assertTrue(reason.startsWith("imports has no column that tells a supply chain"), reason);
    }

    private boolean occurs(Column column) {
        return sample().rows().get(Imports.PORT).stream()
                .anyMatch(row -> row.containsKey(column.name()));
    }

    private RuleAnswer ask(MemoryDataSetBuilder data) {
        return RuleRunner.of(rule()).ask(data.build());
    }
}
