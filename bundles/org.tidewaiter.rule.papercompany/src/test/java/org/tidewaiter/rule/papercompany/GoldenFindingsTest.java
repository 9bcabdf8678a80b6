package org.tidewaiter.rule.papercompany;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tidewaiter.api.finding.Evidence;
import org.tidewaiter.api.finding.MissingFact;
import org.tidewaiter.api.record.Imports;
import org.tidewaiter.api.rule.Candidate;
import org.tidewaiter.testkit.MemoryDataSetBuilder;
import org.tidewaiter.testkit.RuleAnswer;
import org.tidewaiter.testkit.RuleRunner;

/** Everything the rule says of the sample, to the last digit. */
class GoldenFindingsTest {

    private static String text(MemoryDataSetBuilder data) {
        RuleAnswer answer = RuleRunner.of(new PaperCompanyRule(Map.of())).ask(data.build());
        StringBuilder text = new StringBuilder();
        text.append(answer.counts()).append('\n');
        for (int i = 0; i < answer.candidates().size(); i++) {
            Candidate candidate = answer.candidates().get(i);
            text.append(candidate.kind()).append(' ').append(candidate.subject().id());
            text.append(" at ").append(candidate.key()).append(' ').append(candidate.riskClass());
            text.append(" p ").append(candidate.pValue()).append(" q ").append(candidate.qValue());
            text.append(" rows ").append(candidate.citations().size()).append('\n');
            text.append("  ").append(candidate.headline().facts()).append('\n');
            for (Evidence line : candidate.evidence()) {
                text.append("  ").append(line.kind()).append(' ').append(line.value()).append(' ');
                text.append(line.expected()).append(" weighs ").append(line.weight()).append(' ');
                text.append(line.text().key()).append(' ').append(line.text().facts()).append('\n');
            }
            text.append("  facts ");
            candidate.facts().keySet().stream()
                    .sorted()
                    .forEach(
                            fact ->
                                    text.append(fact)
                                            .append('=')
                                            .append(candidate.facts().get(fact))
                                            .append(' '));
            text.append("\n  missing ");
            text.append(
                    answer.portraits().get(i).missing().stream().map(MissingFact::what).toList());
            text.append('\n');
        }
        return text.toString();
    }

    private void assertGolden(String file, MemoryDataSetBuilder data) throws IOException {
        try (InputStream golden = getClass().getResourceAsStream(file)) {
            assertEquals(new String(golden.readAllBytes(), StandardCharsets.UTF_8), text(data));
        }
    }

    @Test
    void importersOfTheSample() throws IOException {
        assertGolden("importers.txt", SampleWorld.planted().data);
    }

    @Test
    void buildingsOfTheSampleWithoutImports() throws IOException {
        assertGolden("buildings.txt", SampleWorld.planted().data.without(Imports.PORT));
    }
}
