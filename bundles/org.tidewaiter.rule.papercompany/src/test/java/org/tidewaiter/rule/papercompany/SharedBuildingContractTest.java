package org.tidewaiter.rule.papercompany;

import java.util.Map;
import org.tidewaiter.api.record.Imports;
import org.tidewaiter.api.rule.Parameters;
import org.tidewaiter.api.rule.RiskRule;
import org.tidewaiter.testkit.MemoryDataSetBuilder;
import org.tidewaiter.testkit.RiskRuleContract;

/** The rule where no imports are given. */
class SharedBuildingContractTest implements RiskRuleContract {

    @Override
    public RiskRule rule() {
        return new PaperCompanyRule(Map.of());
    }

    @Override
    public MemoryDataSetBuilder sample() {
        return SampleWorld.planted().data.without(Imports.PORT);
    }

    @Override
    public Parameters otherParameters() {
        return rule().parameters().with("minCompanies", 4);
    }
}
