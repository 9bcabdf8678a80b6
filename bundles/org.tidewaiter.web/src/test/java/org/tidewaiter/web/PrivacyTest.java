package org.tidewaiter.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tidewaiter.api.finding.SubjectKind;
import org.tidewaiter.api.host.Role;
import org.tidewaiter.api.record.CitedRecord;
import org.tidewaiter.api.record.DataSet;
import org.tidewaiter.api.record.RejectReport;
import org.tidewaiter.casework.AuditNote;
import org.tidewaiter.casework.LinkedCase;
import org.tidewaiter.casework.Party;
import org.tidewaiter.casework.StoreException;
import org.tidewaiter.casework.Worklist;

/** Who sees persons, for what, and that the log says so. */
class PrivacyTest {

    private static final String NAME = "KIM MIN SU";
    private static final String FILE = "/api/findings/" + Findings.ID;

    private final TestSite site = new TestSite();
    private final DataSet data = mock(DataSet.class);

    @BeforeEach
    void aFindingOnAPerson() {
        when(site.casework.file(Findings.ID)).thenReturn(Optional.of(Findings.file("code", NAME)));
        when(site.casework.wording(any(), anyInt())).thenReturn(Optional.empty());
        when(site.casework.caseOf(any())).thenReturn(Optional.empty());
        when(site.casework.worklist(any()))
                .thenReturn(
                        new Worklist(List.of(Findings.row("code", NAME)), 1, 0, Optional.empty()));
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("family_name", "KIM");
        fields.put("birth_date", "1990-01-02");
        fields.put("document_number", "M7654321");
        fields.put("passport_no", "M7654321");
        fields.put("contact", "0123hash");
        fields.put("hosts_own", "whatever");
        fields.put("carrier", "KE");
        when(data.record(any(), any()))
                .thenReturn(Optional.of(new CitedRecord("crossings", "C1", fields)));
        when(data.name()).thenReturn("records");
        when(data.fingerprint()).thenReturn("sha256:1");
        when(data.asOf()).thenReturn(Findings.AT);
        when(data.rejects()).thenReturn(new RejectReport(Map.of(), List.of(), List.of()));
        oneCase();
        // last: its thread asks the mocks while they must not be told what to say
        site.desk.arrived(data, false);
    }

    private void oneCase() {
        LinkedCase linked =
                new LinkedCase(
                        Findings.ID,
                        3,
                        0.7,
                        List.of(Findings.row("code", NAME)),
                        1,
                        List.of(
                                new Party(SubjectKind.TRAVELLER, "P1"),
                                new Party(SubjectKind.TRAVELLER, "P2")),
                        2,
                        1);
        when(site.casework.cases(anyInt())).thenReturn(List.of(linked));
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void personalFieldsAreMaskedUntilThereIsAPurpose() {
        Visitor officer = site.as(Role.OFFICER);
        String masked = officer.get(FILE + "/records").body();
        assertFalse(masked.contains("1990-01-02"), masked);
        assertFalse(masked.contains("\"KIM\""), masked);
        assertFalse(masked.contains("whatever"), masked);
        assertTrue(masked.contains("\"KE\""), masked);
        String clear = officer.get(FILE + "/records?purpose=inspection").body();
        assertTrue(clear.contains("1990-01-02"), clear);
        assertTrue(clear.contains("whatever"), clear);
    }

    @Test
    void noDocumentNumberIsEverShown() {
        Visitor officer = site.as(Role.OFFICER);
        for (String path :
                List.of(
                        "/records",
                        "/records?purpose=inspection",
                        "/print",
                        "/export?format=html")) {
            assertFalse(officer.get(FILE + path).body().contains("M7654321"), path);
        }
    }

    @Test
    void whatCanBeCarriedAwayIsMasked() {
        Visitor officer = site.as(Role.OFFICER);
        for (String path : List.of("/print", "/export?format=html")) {
            String page = officer.get(FILE + path).body();
            assertTrue(page.contains("birth_date"), page);
            assertFalse(page.contains("1990-01-02"), page);
        }
    }

    @Test
    void anAnalystSeesNoNameAnywhereAndUnmasksNothing() {
        Visitor analyst = site.as(Role.ANALYST);
        for (String path :
                List.of(
                        "/api/findings",
                        FILE,
                        FILE + "/records",
                        FILE + "/print",
                        FILE + "/export?format=jsonl",
                        FILE + "/export?format=csv",
                        FILE + "/export?format=graphml",
                        FILE + "/export?format=html")) {
            Reply reply = analyst.get(path);
            assertEquals(200, reply.status(), path + reply.body());
            assertFalse(reply.body().contains(NAME), path + reply.body());
            assertTrue(site.as(Role.OFFICER).get(FILE).body().contains(NAME));
        }
        assertEquals("forbidden", analyst.get(FILE + "/records?purpose=curious").code());
        assertEquals("forbidden", analyst.get("/api/findings?text=KIM").code());
    }

    @Test
    void everyReadingIsInTheLogWithWhoReadAndWhy() {
        Visitor officer = site.as(Role.OFFICER);
        for (String path :
                List.of(
                        "",
                        "/records",
                        "/records?purpose=inspection",
                        "/print",
                        "/export?format=csv")) {
            assertEquals(200, officer.get(FILE + path).status(), path);
        }
        List<String> actions =
                site.notes().stream()
                        .filter(note -> note.object().equals("finding/" + Findings.ID))
                        .filter(note -> note.officer().equals("officer"))
                        .map(AuditNote::action)
                        .toList();
        assertEquals(List.of("read", "read-records", "unmask-records", "print", "export"), actions);
        AuditNote unmasked =
                site.notes().stream()
                        .filter(note -> note.action().equals("unmask-records"))
                        .findFirst()
                        .orElseThrow();
        assertEquals("inspection", unmasked.purpose());
        assertTrue(unmasked.detail().contains("crossings/"), unmasked.detail());
    }

    @Test
    void whatCannotBeLoggedIsNotShown() {
        Visitor officer = site.as(Role.OFFICER);
        doThrow(new StoreException("full")).when(site.log).append(any());
        for (String path : List.of("", "/records", "/print", "/export?format=csv")) {
            Reply reply = officer.get(FILE + path);
            assertEquals(500, reply.status(), path);
            assertFalse(reply.body().contains(NAME), path);
        }
    }

    @Test
    void aCaseNamesItsPartiesForAnOfficerOnly() {
        String parties =
                site.as(Role.OFFICER)
                        .get("/api/cases")
                        .json()
                        .getAsJsonArray()
                        .get(0)
                        .getAsJsonObject()
                        .getAsJsonArray("parties")
                        .toString();
        assertTrue(parties.contains("\"id\":\"P1\",\"label\":\"" + NAME), parties);
        assertTrue(parties.contains("\"id\":\"P2\",\"label\":\"\""), parties);
        String nameless = site.as(Role.ANALYST).get("/api/cases").body();
        assertFalse(nameless.contains(NAME), nameless);
    }
}
