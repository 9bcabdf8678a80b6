package org.tidewaiter.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.when;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tidewaiter.api.finding.Phrase;
import org.tidewaiter.api.finding.Shortfall;
import org.tidewaiter.api.host.Role;
import org.tidewaiter.casework.FindingFile;
import org.tidewaiter.casework.FindingState;
import org.tidewaiter.casework.Status;

/** A near miss that was drawn at random looks like a finding until it is decided on. */
class BlindTest {

    private static final String SHORT_OF = "minSecretVoyages";
    private static final String FILE = "/api/findings/" + Findings.ID;

    private final TestSite site = new TestSite();

    @BeforeEach
    void noWords() {
        when(site.casework.wording(any(), anyInt())).thenReturn(Optional.empty());
        when(site.casework.caseOf(any())).thenReturn(Optional.empty());
        when(site.log.entries(any())).thenReturn(List.of());
    }

    @AfterEach
    void close() {
        site.close();
    }

    private void aControl(Status status, boolean control) {
        FindingFile of = Findings.file("code", "text");
        Shortfall shortfall =
                new Shortfall(SHORT_OF, 1, 2, new Phrase("a.template", Map.of("of", SHORT_OF)));
        FindingState state =
                new FindingState(
                        Findings.ID,
                        3,
                        status,
                        Optional.empty(),
                        Optional.empty(),
                        1,
                        1,
                        OptionalLong.empty());
        FindingFile file =
                new FindingFile(
                        of.facts().draft().shortfalls(List.of(shortfall)).finding(),
                        state,
                        of.firstSeen(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        0,
                        control,
                        false,
                        Optional.empty());
        when(site.casework.file(Findings.ID)).thenReturn(Optional.of(file));
    }

    private JsonObject shown(Role role) {
        return site.as(role).get(FILE).object();
    }

    @Test
    void openItIsNotToldAndNothingItFallsShortOf() {
        for (Status open : List.of(Status.NEW, Status.IN_REVIEW, Status.ESCALATED)) {
            aControl(open, true);
            for (Role role : List.of(Role.OFFICER, Role.ANALYST)) {
                JsonObject file = shown(role);
                assertFalse(file.get("control").getAsBoolean(), open + " " + role);
                assertEquals(0, file.getAsJsonArray("shortfalls").size(), open + " " + role);
                assertFalse(
                        file.getAsJsonObject("finding").toString().contains(SHORT_OF),
                        file.getAsJsonObject("finding")::toString);
            }
        }
    }

    @Test
    void neitherPaperNorFileTellsIt() {
        List<String> papers = List.of("/print", "/export?format=jsonl", "/export?format=html");
        for (String paper : papers) {
            aControl(Status.NEW, false);
            String told = site.as(Role.OFFICER).get(FILE + paper).body();
            assertTrue(told.contains(SHORT_OF), paper + " tells nothing that could be hidden");
            aControl(Status.NEW, true);
            String blind = site.as(Role.OFFICER).get(FILE + paper).body();
            assertFalse(blind.contains(SHORT_OF), paper);
            assertTrue(blind.contains(Findings.ID), paper);
        }
    }

    @Test
    void closedItIsToldToAll() {
        for (Status closed : List.of(Status.CONFIRMED, Status.DISMISSED)) {
            aControl(closed, true);
            assertTrue(shown(Role.OFFICER).get("control").getAsBoolean());
            assertEquals(1, shown(Role.ANALYST).getAsJsonArray("shortfalls").size());
        }
    }

    @Test
    void ofAFindingNothingIsHidden() {
        aControl(Status.NEW, false);
        assertEquals(1, shown(Role.OFFICER).getAsJsonArray("shortfalls").size());
    }
}
