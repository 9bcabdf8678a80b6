package org.tidewaiter.windows.installed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tidewaiter.api.host.Officer;
import org.tidewaiter.api.host.Officers;
import org.tidewaiter.api.progress.Monitor;
import org.tidewaiter.api.record.DataSet;
import org.tidewaiter.api.record.DataSource;
import org.tidewaiter.api.record.OpenRequest;
import org.tidewaiter.api.record.Ports;
import org.tidewaiter.api.rule.RiskRule;
import org.tidewaiter.api.run.RiskEngine;
import org.tidewaiter.api.run.RunReport;
import org.tidewaiter.api.run.RunRequest;
import org.tidewaiter.windows.Services;

class HostContractTest {

    @Test
    void allFourRulesAreThere() {
        List<String> rules =
                Services.all(RiskRule.class).stream()
                        .map(rule -> rule.card().id())
                        .sorted()
                        .toList();
        assertEquals(List.of("cotraveller", "fakeexport", "papercompany", "realimporter"), rules);
    }

    @Test
    void theHostNamesItsOfficer() {
        Officer officer =
                Services.one(Officers.class).by(System.getProperty("user.name")).orElseThrow();
        assertEquals("The officer at the desk", officer.name());
    }

    @Test
    void whoTravelsWithTheOffenderIsFoundInTheRecordsOfTheDesk() throws InterruptedException {
        DataSource source =
                Services.all(DataSource.class).stream()
                        .filter(candidate -> candidate.accepts("harbour:desk"))
                        .findFirst()
                        .orElseThrow();
        OpenRequest request = new OpenRequest("harbour:desk", Ports.ALL, Double.NaN, 1, 1L << 28);
        try (DataSet data = source.open(request, Monitor.NONE)) {
            RunReport report =
                    Services.one(RiskEngine.class)
                            .start(RunRequest.on(data).only(Set.of("cotraveller")))
                            .await();
            List<String> subjects =
                    report.findings().stream().map(found -> found.subject().id()).toList();
            assertTrue(subjects.contains("P-002"), report::toString);
        }
    }
}
