package org.tidewaiter.casework.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TemplatesTest {

    @Test
    void ofParametersOnlyWhatTheyAreCalledIsKeptWithFindings() {
        SpokenRule rule =
                new SpokenRule(
                        "1.0.0",
                        "cotraveller.headline=found\n",
                        """
                        cotraveller.headline=적발
                        cotraveller.parameter.lookBackMonths=조회 기간
                        cotraveller.parameter.lookBackMonths.help=이 기간보다 오래된 편은 사용하지 않습니다.
                        unit.months=개월
                        """);
        String title = "cotraveller.parameter.lookBackMonths";
        assertEquals(
                Map.of(
                        "en",
                        Map.of("cotraveller.headline", "found", title, "Look-back (months)"),
                        "ko",
                        Map.of(
                                "cotraveller.headline",
                                "적발",
                                title,
                                "조회 기간 (개월)",
                                "unit.months",
                                "개월")),
                Templates.of(rule, List.of()).phrases());
    }
}
