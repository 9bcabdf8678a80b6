package org.tidewaiter.windows.withoutrule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.eclipse.core.runtime.Platform;
import org.junit.jupiter.api.Test;
import org.tidewaiter.api.rule.RiskRule;
import org.tidewaiter.windows.Bot;
import org.tidewaiter.windows.Services;

class UninstalledRuleTest {

    @Test
    void theRuleIsGoneAndTheOthersStay() {
        assertNull(Platform.getBundle("org.tidewaiter.rule.cotraveller"));
        List<String> rules =
                Services.all(RiskRule.class).stream()
                        .map(rule -> rule.card().id())
                        .sorted()
                        .toList();
        assertEquals(List.of("fakeexport", "papercompany", "realimporter"), rules);
    }

    @Test
    void thePerspectiveStillOpens() {
        Bot.quickly("Network risk");
        Bot.await(
                "the perspective Network risk",
                () ->
                        Bot.page()
                                .getPerspective()
                                .getId()
                                .equals("org.tidewaiter.workbench.perspective"));
        Bot.picture("without-a-rule");
    }
}
