package org.tidewaiter.report.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tidewaiter.api.run.RuleOutcome;
import org.tidewaiter.api.run.RuleReport;
import org.tidewaiter.api.run.RunReport;
import org.tidewaiter.report.Examples;

class RunJsonTest {

    private static JsonObject json(RunReport run) throws IOException {
        StringWriter out = new StringWriter();
        RunJson.write(run, Examples.rejects(), out);
        return JsonParser.parseString(out.toString()).getAsJsonObject();
    }

    @Test
    void standsBesideTheFileOfFindings() {
        assertEquals(Path.of("a", "b.run.json"), RunJson.beside(Path.of("a", "b.jsonl")));
        assertEquals(Path.of("a", "b.c.run.json"), RunJson.beside(Path.of("a", "b.c.html")));
        assertEquals(Path.of("a", "b.run.json"), RunJson.beside(Path.of("a", "b")));
    }

    @Test
    void tellsWhatWasFoundCutAndCounted() throws IOException {
        JsonObject rule = json(Examples.run()).getAsJsonArray("rules").get(0).getAsJsonObject();
        assertEquals("completed", rule.get("outcome").getAsString());
        assertEquals(3, rule.getAsJsonObject("emitted").get("travels-with-suspect").getAsInt());
        assertEquals(12, rule.getAsJsonObject("cut").get("travels-with-suspect").getAsInt());
        assertEquals(71_204, rule.getAsJsonObject("counts").get("pairs-tested").getAsInt());
        assertEquals("4.23", rule.get("tookSeconds").getAsString());
        assertEquals(24, rule.getAsJsonObject("parameters").get("lookBackMonths").getAsInt());
    }

    @Test
    void tellsWhyARuleDidNotRun() throws IOException {
        List<RuleOutcome> outcomes =
                List.of(
                        new RuleOutcome.NotApplicable("no traders"),
                        new RuleOutcome.Failed("broke", "ref-1"),
                        new RuleOutcome.OverBudget("too much"),
                        new RuleOutcome.Cancelled());
        for (RuleOutcome outcome : outcomes) {
            RuleReport rule =
                    new RuleReport(
                            "r", "1", "default", Map.of(), outcome, 0, Map.of(), Duration.ZERO);
            RunReport run =
                    new RunReport(
                            Examples.DATA, Examples.AS_OF, List.of(), List.of(), List.of(rule));
            JsonObject told = json(run).getAsJsonArray("rules").get(0).getAsJsonObject();
            assertEquals(outcome.name(), told.get("outcome").getAsString());
            assertEquals(!(outcome instanceof RuleOutcome.Cancelled), told.has("reason"));
            assertEquals(outcome instanceof RuleOutcome.Failed, told.has("reference"));
        }
    }

    @Test
    void rejectsAreCountedAndTheirDocumentNumbersMasked() throws IOException {
        JsonObject json = json(Examples.run());
        JsonObject crossings = json.getAsJsonObject("tables").getAsJsonObject("crossings");
        assertEquals(8, crossings.get("rejected").getAsInt());
        assertEquals(3, json.getAsJsonArray("rejects").size());
        assertTrue(json.toString().contains("2026-13-01"));
        assertTrue(!json.toString().contains("M12345678"));
    }
}
