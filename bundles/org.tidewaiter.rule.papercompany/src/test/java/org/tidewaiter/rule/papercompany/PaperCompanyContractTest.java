package org.tidewaiter.rule.papercompany;

import java.util.Map;
import org.tidewaiter.api.rule.Parameters;
import org.tidewaiter.api.rule.RiskRule;
import org.tidewaiter.testkit.MemoryDataSetBuilder;
import org.tidewaiter.testkit.RiskRuleContract;

class PaperCompanyContractTest implements RiskRuleContract {

    @Override
    public RiskRule rule() {
        return new PaperCompanyRule(Map.of());
    }

    @Override
    public MemoryDataSetBuilder sample() {
        return SampleWorld.planted().data;
    }

    @Override
    public Parameters otherParameters() {
        return rule().parameters().with("minExporters", 4).with("reachMetres", 50);
    }
}
