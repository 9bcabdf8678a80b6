package org.tidewaiter.casework.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TemplatesTest {

    @Test
    void whatParametersAreCalledIsNotKeptWithFindings() {
        SpokenRule rule =
                new SpokenRule(
                        "1.0.0",
                        "cotraveller.headline=found\n",
                        "cotraveller.headline=적발\ncotraveller.parameter.fdr=오적발 비율\n");
        assertEquals(
                Map.of(
                        "en", Map.of("cotraveller.headline", "found"),
                        "ko", Map.of("cotraveller.headline", "적발")),
                Templates.of(rule, List.of()).phrases());
    }
}
