package org.tidewaiter.rule.fakeexport;

import java.util.Map;
import org.tidewaiter.api.rule.Parameters;
import org.tidewaiter.api.rule.RiskRule;
import org.tidewaiter.testkit.MemoryDataSetBuilder;
import org.tidewaiter.testkit.RiskRuleContract;

class FakeExportContractTest implements RiskRuleContract {

    @Override
    public RiskRule rule() {
        return new FakeExportRule(Map.of());
    }

    @Override
    public MemoryDataSetBuilder sample() {
        return new Sample().world.data();
    }

    @Override
    public Parameters otherParameters() {
        return rule().parameters()
                .with("lookBackMonths", 3)
                .with("freeFlowKmh", 70)
                .with("fdr", 0.5);
    }
}
