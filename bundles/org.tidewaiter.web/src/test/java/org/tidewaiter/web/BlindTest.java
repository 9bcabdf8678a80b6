package org.tidewaiter.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.when;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tidewaiter.api.host.Role;
import org.tidewaiter.casework.FindingFile;
import org.tidewaiter.casework.FindingState;
import org.tidewaiter.casework.Status;

/** A near miss that was drawn at random looks like a finding until it is decided on. */
class BlindTest {

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
        FindingFile of = Findings.file("SHORTFALL", "text");
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
                        of.facts(),
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
                        file.getAsJsonObject("finding").toString().contains("required"),
                        file.getAsJsonObject("finding")::toString);
            }
        }
    }

    @Test
    void neitherPaperNorFileTellsIt() {
        aControl(Status.NEW, false);
        Visitor officer = site.as(Role.OFFICER);
        List<String> papers =
                List.of(
                        "/print",
                        "/export?format=jsonl",
                        "/export?format=html",
                        "/export?format=csv");
        List<String> told = papers.stream().map(paper -> officer.get(FILE + paper).body()).toList();
        aControl(Status.NEW, true);
        for (int i = 0; i < papers.size(); i++) {
            String blind = officer.get(FILE + papers.get(i)).body();
            assertFalse(blind.contains("\"required\""), papers.get(i));
            if (told.get(i).contains("\"required\"")) {
                assertTrue(blind.length() < told.get(i).length(), papers.get(i));
            }
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
