package org.tidewaiter.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.atLeastOnce;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.timeout;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.google.gson.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.tidewaiter.api.finding.DataStamp;
import org.tidewaiter.api.host.Role;
import org.tidewaiter.api.record.DataSet;
import org.tidewaiter.api.record.Exports;
import org.tidewaiter.api.rule.RiskRule;
import org.tidewaiter.api.run.RunReport;
import org.tidewaiter.api.run.RunRequest;
import org.tidewaiter.casework.FourEyesException;
import org.tidewaiter.casework.Intake;
import org.tidewaiter.casework.ParameterEffect;
import org.tidewaiter.casework.ParameterProposal;
import org.tidewaiter.casework.ParameterSet;
import org.tidewaiter.casework.RunOrigin;
import org.tidewaiter.engine.ThreadedEngine;
import org.tidewaiter.testkit.MemoryDataSet;

/** Trying other parameters, proposing them, and that runs use what another published. */
class ParametersTest {

    private static final int PATIENCE_MILLIS = 10_000;
    private static final String PARAMETERS = "/api/rules/counting/parameters";

    private final TestSite site = new TestSite();
    private final CountingRule rule = new CountingRule("default");
    private final List<RiskRule> installed = new CopyOnWriteArrayList<>(List.of(rule));
    private final ThreadedEngine engine = new ThreadedEngine(installed, List.of());
    private final DataSet data =
            MemoryDataSet.named("two")
                    .row(
                            Exports.PORT,
                            "declaration_id=E0",
                            "submitted_at=2026-03-01T00:00:00Z",
                            "exporter_id=T1",
                            "goods_place=P",
                            "exit_port=KRPUS")
                    .row(
                            Exports.PORT,
                            "declaration_id=E1",
                            "submitted_at=2026-03-11T00:00:00Z",
                            "exporter_id=T1",
                            "goods_place=P",
                            "exit_port=KRPUS")
                    .build();

    @BeforeEach
    void aRuleThatReallyRuns() {
        when(site.engine.rules()).thenAnswer(call -> engine.rules());
        when(site.engine.start(any())).thenAnswer(call -> engine.start(call.getArgument(0)));
        when(site.casework.keep(any(), any()))
                .thenReturn(new Intake(1, 0, 0, 0, 0, 0, 0, 0, List.of()));
        when(site.publishing.inForce()).thenReturn(Map.of());
    }

    @AfterEach
    void close() {
        site.close();
    }

    /** Lends the records, and waits for the run that they start. */
    private void lend() {
        site.desk.arrived(data, false);
        verify(site.casework, timeout(PATIENCE_MILLIS)).keep(any(), any());
    }

    private static ParameterSet set(long id, Map<String, String> values, OptionalInt number) {
        ParameterEffect effect =
                new ParameterEffect(new DataStamp("one", "f"), Findings.AT, 3, 4, 1, 0);
        Optional<ParameterSet.Ruled> ruling =
                number.isPresent()
                        ? Optional.of(
                                new ParameterSet.Ruled(
                                        new ParameterSet.Ruling(
                                                ParameterSet.Verdict.PUBLISHED, "seen", "minsu"),
                                        Findings.AT))
                        : Optional.empty();
        return new ParameterSet(
                id,
                new ParameterProposal("counting", "1.0.0", values, effect, "why", "hana"),
                Findings.AT,
                number,
                ruling);
    }

    private void published(int number, Map<String, String> values) {
        when(site.publishing.inForce())
                .thenReturn(Map.of("counting", set(5, values, OptionalInt.of(number))));
    }

    private static JsonObject figures(Reply reply, String which) {
        assertEquals(200, reply.status(), reply.body());
        return reply.object().getAsJsonObject(which);
    }

    private Reply bench(String body) {
        return site.as(Role.ANALYST).post("/api/rules/counting/bench", body);
    }

    @Test
    void theBenchTellsWhoEntersAndWhoLeavesAndLearnsOnce() {
        lend();
        int before = rule.prepared.get();
        Reply looser = bench("{\"parameters\":{\"least\":4}}");
        assertEquals(3, figures(looser, "before").get("findings").getAsInt());
        assertEquals(6, figures(looser, "after").get("findings").getAsInt());
        assertEquals(3, looser.object().get("enteringTotal").getAsInt());
        assertEquals(0, looser.object().get("leavingTotal").getAsInt());
        Reply stricter = bench("{\"parameters\":{\"least\":8}}");
        assertEquals(1, stricter.object().get("leavingTotal").getAsInt());
        assertEquals(before + 1, rule.prepared.get());
        Reply few = bench("{\"parameters\":{\"least\":4},\"capacity\":2}");
        assertEquals(2, figures(few, "after").get("findings").getAsInt());
    }

    @Test
    void aBackTestTriesWhatWasKnownThen() {
        lend();
        Instant then = data.asOf().minusSeconds(60);
        Reply reply = bench("{\"parameters\":{\"least\":8},\"asOf\":\"%s\"}".formatted(then));
        assertEquals(2, figures(reply, "after").get("findings").getAsInt());
        ArgumentCaptor<RunRequest> asked = ArgumentCaptor.forClass(RunRequest.class);
        verify(site.engine, atLeastOnce()).start(asked.capture());
        List<Optional<Instant>> times =
                asked.getAllValues().stream().map(RunRequest::asOf).toList();
        assertEquals(List.of(Optional.empty(), Optional.of(then), Optional.of(then)), times);
        Reply later =
                bench("{\"parameters\":{},\"asOf\":\"%s\"}".formatted(data.asOf().plusSeconds(1)));
        assertEquals("bad-request", later.code());
    }

    @Test
    void theBenchComparesWithWhatIsPublished() {
        published(3, Map.of("least", "2", "share", "0.5"));
        lend();
        assertEquals(8, figures(bench("{\"parameters\":{}}"), "before").get("findings").getAsInt());
        Reply other = bench("{\"parameters\":{\"share\":0.1}}");
        assertEquals(8, figures(other, "after").get("findings").getAsInt());
    }

    @Test
    void aRunUsesWhatIsPublishedAndSaysWhichVersion() {
        published(3, Map.of("least", "2", "share", "0.5"));
        lend();
        ArgumentCaptor<RunReport> report = ArgumentCaptor.forClass(RunReport.class);
        ArgumentCaptor<RunOrigin> origin = ArgumentCaptor.forClass(RunOrigin.class);
        verify(site.casework).keep(report.capture(), origin.capture());
        assertEquals(8, report.getValue().findings().size());
        assertEquals(Map.of("counting", 3), origin.getValue().published());
        ArgumentCaptor<RunRequest> asked = ArgumentCaptor.forClass(RunRequest.class);
        verify(site.engine).start(asked.capture());
        assertEquals(3, asked.getValue().controls());
        JsonObject shown =
                site.as(Role.OFFICER)
                        .get("/api/rules")
                        .json()
                        .getAsJsonArray()
                        .get(0)
                        .getAsJsonObject();
        assertEquals(3, shown.get("published").getAsInt());
        assertEquals(
                2,
                shown.getAsJsonArray("parameters")
                        .get(0)
                        .getAsJsonObject()
                        .get("value")
                        .getAsInt());
    }

    @Test
    void whatIsPublishedOfARuleThatIsNotInstalledHindersNobody() {
        ParameterSet gone = set(1, Map.of("x", "1"), OptionalInt.of(1));
        when(site.publishing.inForce()).thenReturn(Map.of("gone", gone));
        lend();
        assertEquals(3, figures(bench("{\"parameters\":{}}"), "before").get("findings").getAsInt());
    }

    @Test
    void noRunStartsWithParametersThatDoNotFitAndItIsSaidWhy() {
        published(3, Map.of("least", "2", "formerly", "1"));
        site.desk.arrived(data, false);
        Reply refused = site.as(Role.ANALYST).post("/api/runs", "");
        assertEquals("parameters-misfit", refused.code());
        String why = refused.object().get("detail").getAsString();
        assertTrue(why.contains("version 3 of the parameters of counting"), why);
        assertTrue(why.contains("formerly"), why);
        assertEquals(
                why,
                site.as(Role.OFFICER).get("/api/runs").object().get("hindrance").getAsString());
        verify(site.engine, never()).start(any());
    }

    @Test
    void aProposalHoldsEveryValueAndWhatItChanges() {
        when(site.publishing.propose(any()))
                .thenAnswer(
                        call -> {
                            ParameterProposal proposal = call.getArgument(0);
                            return new ParameterSet(
                                    7,
                                    proposal,
                                    Findings.AT,
                                    OptionalInt.empty(),
                                    Optional.empty());
                        });
        lend();
        Reply reply =
                site.as(Role.ANALYST)
                        .post(PARAMETERS, "{\"parameters\":{\"least\":8},\"reason\":\"fewer\"}");
        assertEquals(201, reply.status(), reply.body());
        ArgumentCaptor<ParameterProposal> proposal =
                ArgumentCaptor.forClass(ParameterProposal.class);
        verify(site.publishing).propose(proposal.capture());
        assertEquals(Map.of("least", "8", "share", "0.5"), proposal.getValue().values());
        assertEquals("analyst", proposal.getValue().officer());
        assertEquals("2.0.0", proposal.getValue().ruleVersion());
        assertEquals(
                new ParameterEffect(
                        new DataStamp("two", data.fingerprint()), data.asOf(), 3, 2, 0, 1),
                proposal.getValue().effect());
        JsonObject least = reply.object().getAsJsonArray("values").get(0).getAsJsonObject();
        assertEquals("8", least.get("value").getAsString());
        assertEquals("7", least.get("was").getAsString());
    }

    @Test
    void whatCannotBeARuleOrChangesNothingIsNotProposed() {
        lend();
        Map<String, String> refused =
                Map.of(
                        "{\"parameters\":{\"least\":7.0},\"reason\":\"x\"}", "bad-request",
                        "{\"parameters\":{\"share\":0.50},\"reason\":\"x\"}", "bad-request",
                        "{\"parameters\":{\"least\":10},\"reason\":\"x\"}", "bad-request",
                        "{\"parameters\":{\"most\":1},\"reason\":\"x\"}", "bad-request",
                        "{\"parameters\":{\"least\":8},\"reason\":\" \"}", "bad-request",
                        "{\"parameters\":{\"least\":9},\"reason\":\"x\"}", "not-run");
        Visitor analyst = site.as(Role.ANALYST);
        refused.forEach(
                (body, code) -> assertEquals(code, analyst.post(PARAMETERS, body).code(), body));
        verify(site.publishing, never()).propose(any());
    }

    @Test
    void severalProfilesAreConfiguredAndNotPublished() {
        installed.add(new CountingRule("strict"));
        lend();
        Reply reply =
                site.as(Role.ANALYST)
                        .post(PARAMETERS, "{\"parameters\":{\"least\":8},\"reason\":\"fewer\"}");
        assertEquals("several-profiles", reply.code());
    }

    @Test
    void whoMayNotRuleIsToldAndSoIsWhoComesTooLate() {
        when(site.publishing.decide(any(), anyLong(), any()))
                .thenThrow(new FourEyesException("hana proposed it"))
                .thenThrow(new IllegalStateException("it was published by minsu"))
                .thenThrow(new NoSuchElementException("inside"));
        Visitor analyst = site.as(Role.ANALYST);
        String ruling = PARAMETERS + "/7/ruling";
        Reply own = analyst.post(ruling, "{\"verdict\":\"PUBLISHED\"}");
        assertEquals("four-eyes", own.code());
        assertEquals(403, own.status());
        assertEquals("already-ruled", analyst.post(ruling, "{\"verdict\":\"REJECTED\"}").code());
        assertEquals("no-such-proposal", analyst.post(ruling, "{\"verdict\":\"REJECTED\"}").code());
        assertEquals("bad-request", analyst.post(ruling, "{}").code());
        assertEquals(
                "no-such-proposal",
                analyst.post(PARAMETERS + "/x/ruling", "{\"verdict\":\"REJECTED\"}").code());
    }

    @Test
    void aRulingIsOfWhoIsSignedIn() {
        when(site.publishing.decide(any(), anyLong(), any()))
                .thenReturn(set(7, Map.of("least", "8"), OptionalInt.of(4)));
        Reply reply =
                site.as(Role.ADMINISTRATOR)
                        .post(
                                PARAMETERS + "/7/ruling",
                                "{\"verdict\":\"PUBLISHED\",\"note\":\"ok\"}");
        assertEquals(4, reply.object().get("number").getAsInt());
        verify(site.publishing)
                .decide(
                        "counting",
                        7,
                        new ParameterSet.Ruling(
                                ParameterSet.Verdict.PUBLISHED, "ok", "administrator"));
    }

    @Test
    void eachVersionIsToldBesideThePublishedOneBeforeIt() {
        when(site.publishing.versions(eq("counting"), anyInt()))
                .thenReturn(
                        List.of(
                                set(3, Map.of("least", "6", "share", "0.50"), OptionalInt.empty()),
                                set(2, Map.of("least", "5", "share", "0.5"), OptionalInt.of(1))));
        Reply reply = site.as(Role.AUDITOR).get(PARAMETERS);
        JsonObject open = reply.json().getAsJsonArray().get(0).getAsJsonObject();
        JsonObject first = reply.json().getAsJsonArray().get(1).getAsJsonObject();
        assertEquals("5", value(open, 0, "was"));
        assertEquals("0.50", value(open, 1, "was"), "the same value in other words is no change");
        assertEquals(false, open.get("inForce").getAsBoolean());
        assertEquals("7", value(first, 0, "was"));
        assertEquals(true, first.get("inForce").getAsBoolean());
        assertEquals("minsu", first.get("ruledBy").getAsString());
    }

    private static String value(JsonObject version, int place, String which) {
        return version.getAsJsonArray("values")
                .get(place)
                .getAsJsonObject()
                .get(which)
                .getAsString();
    }
}
