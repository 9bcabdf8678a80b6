package org.tidewaiter.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tidewaiter.api.finding.Phrase;
import org.tidewaiter.api.record.DataSet;
import org.tidewaiter.api.record.Exports;
import org.tidewaiter.api.record.Links;
import org.tidewaiter.api.record.Places;
import org.tidewaiter.api.rule.Need;
import org.tidewaiter.api.run.RuleOutcome;
import org.tidewaiter.api.run.UnmetNeed;

class NeedCheckTest {

    private final DataSet data = Samples.tenExports().table(Places.PORT).build();

    private String reason(Need need) {
        List<UnmetNeed> unmet = NeedCheck.unmet(List.of(need), data);
        assertEquals(1, unmet.size());
        assertEquals(need, unmet.get(0).need());
        return unmet.get(0).reason();
    }

    @Test
    void missingTableIsNamedWithTheColumnsToAdd() {
        String reason = reason(Need.of(Links.PORT));
        assertTrue(reason.contains("table links"), reason);
        assertTrue(reason.contains("from_kind, from_id"), reason);
    }

    @Test
    void emptyTableIsMissingAndTheInstantIsNamed() {
        String reason = reason(Need.of(Places.PORT));
        assertTrue(reason.contains("places") && reason.contains("no row"), reason);
        DataSet before = data.asOf(Instant.parse("2026-01-01T00:00:00Z"));
        RuleOutcome hindrance =
                NeedCheck.hindrance(List.of(Need.of(Exports.PORT)), before).orElseThrow();
        assertTrue(hindrance.why().contains("2026-01-01T00:00:00Z"), hindrance.why());
        Map<String, Object> facts =
                Map.of("table", "exports", "asOf", Instant.parse("2026-01-01T00:00:00Z"));
        assertEquals(List.of(new Phrase("engine.why.noRow", facts)), hindrance.phrases());
    }

    @Test
    void columnsWithoutValuesAreNamed() {
        String reason =
                reason(
                        Need.of(
                                Exports.PORT,
                                Exports.EXPORTER_ID,
                                Exports.DEPARTED_AT,
                                Exports.TRUCK));
        assertTrue(reason.contains("departed_at, truck"), reason);
        assertTrue(!reason.contains("exporter_id"), reason);
    }

    @Test
    void everyLackHasItsFactsForOtherLanguages() {
        List<Need> needs = List.of(Need.of(Links.PORT), Need.of(Exports.PORT, Exports.TRUCK));
        assertEquals(
                List.of(
                        new Phrase(
                                "engine.why.noTable",
                                Map.of(
                                        "table",
                                        "links",
                                        "columns",
                                        "from_kind, from_id, to_kind, to_id, relation")),
                        new Phrase(
                                "engine.why.noValue",
                                Map.of("table", "exports", "columns", "truck"))),
                NeedCheck.hindrance(needs, data).orElseThrow().phrases());
    }

    @Test
    void keyColumnsGoWithoutSaying() {
        Need need = Need.of(Exports.PORT, Exports.DECLARATION_ID);
        assertEquals(List.of(), NeedCheck.unmet(List.of(need), data));
    }

    @Test
    void optionalNeedIsToldButHindersNothing() {
        Need need = Need.better(Exports.PORT, Exports.TRUCK);
        assertEquals(1, NeedCheck.unmet(List.of(need), data).size());
        assertEquals(Optional.empty(), NeedCheck.hindrance(List.of(need), data));
    }
}
