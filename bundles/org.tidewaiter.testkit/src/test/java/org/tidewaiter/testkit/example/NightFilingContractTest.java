package org.tidewaiter.testkit.example;

import java.util.Map;
import org.tidewaiter.api.record.Exports;
import org.tidewaiter.api.rule.Parameters;
import org.tidewaiter.api.rule.RiskRule;
import org.tidewaiter.testkit.MemoryDataSet;
import org.tidewaiter.testkit.MemoryDataSetBuilder;
import org.tidewaiter.testkit.RiskRuleContract;

class NightFilingContractTest implements RiskRuleContract {

    @Override
    public RiskRule rule() {
        return new NightFilingRule(Map.of("minDeclarations", 3));
    }

    @Override
    public Parameters otherParameters() {
        return rule().parameters().with("minDeclarations", 2);
    }

    @Override
    public MemoryDataSetBuilder sample() {
        MemoryDataSetBuilder data = MemoryDataSet.named("night");
        for (int i = 0; i < 12; i++) {
            data.row(
                    Exports.PORT,
                    "declaration_id=D" + i,
                    "submitted_at=2026-01-05T" + (i % 3 == 0 ? "23" : "12") + ":00:00Z",
                    "exporter_id=E",
                    "broker_id=" + (i % 3 == 0 ? "OWL" : i % 2 == 0 ? "LARK" : "WREN"),
                    "goods_place=P",
                    "exit_port=KRPUS");
        }
        return data;
    }
}
