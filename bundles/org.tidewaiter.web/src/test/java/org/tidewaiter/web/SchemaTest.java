package org.tidewaiter.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.when;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tidewaiter.api.finding.DataStamp;
import org.tidewaiter.api.finding.SubjectKind;
import org.tidewaiter.api.host.Role;
import org.tidewaiter.api.run.RuleOutcome;
import org.tidewaiter.api.run.RuleReport;
import org.tidewaiter.casework.AuditCheck;
import org.tidewaiter.casework.AuditEntry;
import org.tidewaiter.casework.AuditHead;
import org.tidewaiter.casework.AuditNote;
import org.tidewaiter.casework.KeptRun;
import org.tidewaiter.casework.LinkedCase;
import org.tidewaiter.casework.OvertakenException;
import org.tidewaiter.casework.ParameterEffect;
import org.tidewaiter.casework.ParameterProposal;
import org.tidewaiter.casework.ParameterSet;
import org.tidewaiter.casework.ParameterSet.Ruling;
import org.tidewaiter.casework.ParameterSet.Verdict;
import org.tidewaiter.casework.Party;
import org.tidewaiter.casework.RuleEffort;
import org.tidewaiter.casework.RuleFigures;
import org.tidewaiter.casework.Snooze;
import org.tidewaiter.casework.SnoozeOrder;
import org.tidewaiter.casework.Worklist;

/** Every answer has the form that the contract promises, and no field beside. */
class SchemaTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String FILE = "/api/findings/" + Findings.ID;

    private final TestSite site = new TestSite();

    @BeforeEach
    void somethingOfEverything() {
        when(site.casework.file(any())).thenReturn(Optional.of(Findings.file("code", "text")));
        when(site.casework.wording(any(), anyInt())).thenReturn(Optional.empty());
        LinkedCase linked =
                new LinkedCase(
                        Findings.ID,
                        3,
                        0.7,
                        List.of(Findings.row("code", "text")),
                        2,
                        List.of(new Party(SubjectKind.TRADER, "T1")),
                        1,
                        5);
        when(site.casework.caseOf(any())).thenReturn(Optional.of(linked));
        when(site.casework.cases(anyInt())).thenReturn(List.of(linked));
        when(site.casework.worklist(any()))
                .thenReturn(
                        new Worklist(
                                List.of(Findings.row("code", "text")), 9, 2, Optional.of("mark")));
        when(site.casework.runs(anyInt())).thenReturn(List.of(run()));
        when(site.log.entries(any()))
                .thenReturn(
                        List.of(
                                new AuditEntry(
                                        1,
                                        Instant.EPOCH,
                                        new AuditNote("x", "read", "y", "", ""),
                                        "",
                                        "")));
        AuditHead head = new AuditHead(1, "0".repeat(64));
        when(site.log.head()).thenReturn(head);
        when(site.log.verify()).thenReturn(new AuditCheck.Intact(head));
        when(site.engine.rules()).thenReturn(List.of(new CountingRule("default")));
        when(site.publishing.versions(any(), anyInt()))
                .thenReturn(List.of(version(OptionalInt.empty()), version(OptionalInt.of(3))));
        snoozesAndFigures();
        ordersOfEveryStanding();
    }

    private void snoozesAndFigures() {
        when(site.casework.figures())
                .thenReturn(
                        List.of(
                                new RuleFigures(
                                        "r",
                                        9,
                                        4,
                                        2,
                                        2,
                                        2,
                                        1,
                                        1,
                                        new RuleFigures.Controls(9, 1, 3),
                                        Map.of("s", 3L))));
        Snooze snooze =
                new Snooze(
                        7,
                        new SnoozeOrder(
                                new Party(SubjectKind.TRADER, "T1"), "r", Findings.AT, "why", "x"),
                        Findings.AT,
                        Optional.of(new Snooze.Ended("x", Findings.AT)));
        when(site.casework.snoozes(anyInt())).thenReturn(List.of(snooze));
        when(site.casework.snooze(any())).thenReturn(snooze);
    }

    private void ordersOfEveryStanding() {
        when(site.orders.list(any())).thenReturn(OrdersAndShifts.all("text"));
        when(site.orders.find(7)).thenReturn(Optional.of(OrdersAndShifts.done("text")));
        when(site.orders.efforts()).thenReturn(List.of(new RuleEffort("r", 3, 1, 150)));
        when(site.orders.order(any(), anyLong(), any())).thenReturn(OrdersAndShifts.change("x"));
        when(site.orders.complete(anyLong(), anyLong(), any()))
                .thenReturn(OrdersAndShifts.change("x"));
        when(site.orders.cancel(anyLong(), anyLong(), any()))
                .thenReturn(OrdersAndShifts.change("x"));
        when(site.shifts.handOver(any())).thenReturn(OrdersAndShifts.handedOver("code", "x"));
    }

    private static ParameterSet version(OptionalInt number) {
        Ruling ruling = new Ruling(Verdict.PUBLISHED, "text", "x");
        return new ParameterSet(
                7,
                new ParameterProposal(
                        "counting",
                        "1",
                        Map.of("least", "3", "gone", "4"),
                        new ParameterEffect(new DataStamp("d", "f"), Findings.AT, 1, 2, 3, 4),
                        "why",
                        "y"),
                Findings.AT,
                number,
                number.isPresent()
                        ? Optional.of(new ParameterSet.Ruled(ruling, Findings.AT))
                        : Optional.empty());
    }

    private static KeptRun run() {
        RuleReport completed =
                new RuleReport(
                        "r",
                        "1",
                        "default",
                        Map.of(),
                        new RuleOutcome.Completed(Map.of("k", 4), Map.of("k", 2)),
                        10,
                        Map.of("pairs", 5L),
                        Duration.ofMillis(12));
        RuleReport failed =
                new RuleReport(
                        "s",
                        "1",
                        "default",
                        Map.of(),
                        new RuleOutcome.Failed("inside", "ref"),
                        10,
                        Map.of(),
                        Duration.ZERO);
        return new KeptRun(
                1,
                Findings.AT,
                "x",
                new DataStamp("d", "f"),
                Findings.AT,
                4,
                List.of(completed, failed),
                Map.of("r", 3));
    }

    @AfterEach
    void close() {
        site.close();
    }

    static void assertForm(String path, String method, Reply reply) throws IOException {
        ObjectNode contract = MAPPER.valueToTree(ContractTest.contract());
        JsonNode operation = contract.path("paths").path(path).path(method);
        JsonNode schema =
                operation
                        .path("responses")
                        .path(Integer.toString(reply.status()))
                        .path("content")
                        .path(reply.header("Content-Type").split(";")[0])
                        .path("schema");
        assertEquals(false, schema.isMissingNode(), method + path + reply);
        ObjectNode whole = MAPPER.createObjectNode();
        whole.set("components", closed(contract.path("components")));
        whole.set("allOf", MAPPER.createArrayNode().add(schema));
        JsonSchema form =
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(whole);
        assertEquals(
                Set.of(),
                form.validate(MAPPER.readTree(reply.body())).stream()
                        .map(ValidationMessage::getMessage)
                        .collect(Collectors.toCollection(TreeSet::new)),
                path);
    }

    /**
     * A field that the contract does not name is a mistake, but for problems, which are extended.
     */
    private static JsonNode closed(JsonNode node) {
        node.forEach(SchemaTest::closed);
        if (node instanceof ObjectNode object
                && object.path("properties").isObject()
                && !object.path("properties").has("detail")
                && !object.path("properties").has("since")
                && !object.has("additionalProperties")) {
            object.put("additionalProperties", false);
        }
        return node;
    }

    @Test
    void whatIsReadHasItsForm() throws IOException {
        Visitor officer = site.as(Role.OFFICER);
        for (String path :
                List.of(
                        "/session",
                        "/findings",
                        "/snoozes",
                        "/cases",
                        "/orders",
                        "/shift",
                        "/runs",
                        "/rules",
                        "/figures")) {
            assertForm(path, "get", officer.get("/api" + path));
        }
        assertForm("/findings/{id}", "get", officer.get(FILE));
        assertForm("/findings/{id}/records", "get", officer.get(FILE + "/records"));
        assertForm("/findings/{id}/orders", "get", officer.get(FILE + "/orders"));
        assertForm("/findings/{id}/orders/draft", "get", officer.get(FILE + "/orders/draft"));
        assertForm("/orders/{number}", "get", officer.get("/api/orders/7"));
        assertForm(
                "/rules/{rule}/parameters", "get", officer.get("/api/rules/counting/parameters"));
        Visitor auditor = site.as(Role.AUDITOR);
        assertForm("/audit", "get", auditor.get("/api/audit"));
        assertForm("/audit/check", "get", auditor.get("/api/audit/check"));
    }

    @Test
    void whatIsDoneHasItsForm() throws IOException {
        when(site.casework.decide(any(), anyLong(), any())).thenReturn(Findings.state("x"));
        Visitor officer = site.as(Role.OFFICER).with("If-Match", "\"1\"");
        assertForm(
                "/findings/{id}/decision",
                "post",
                officer.post(FILE + "/decision", "{\"status\":\"CONFIRMED\"}"));
        assertForm(
                "/snoozes",
                "post",
                officer.post(
                        "/api/snoozes",
                        "{\"finding\":\"%s\",\"until\":\"2100-01-01T00:00:00Z\",\"reason\":\"y\"}"
                                .formatted(Findings.ID)));
        assertForm("/session", "post", site.visitor().signIn("officer", TestSite.PASSWORD));
    }

    @Test
    void whatIsDoneWithOrdersHasItsForm() throws IOException {
        Visitor officer = site.as(Role.OFFICER).with("If-Match", "\"1\"");
        assertForm(
                "/findings/{id}/orders",
                "post",
                officer.post(FILE + "/orders", OrdersAndShifts.FORM));
        assertForm(
                "/orders/{number}/result",
                "post",
                officer.post("/api/orders/7/result", OrdersAndShifts.RESULT));
        assertForm(
                "/orders/{number}/cancellation",
                "post",
                officer.post("/api/orders/7/cancellation", "{\"reason\":\"gone\"}"));
        assertForm(
                "/shift/hand-over",
                "post",
                officer.post("/api/shift/hand-over", OrdersAndShifts.HAND_OVER));
    }

    @Test
    void whoWasOvertakenIsToldByWhom() throws IOException {
        when(site.casework.decide(any(), anyLong(), any()))
                .thenThrow(
                        new OvertakenException(
                                Findings.state("x"), Findings.file("a", "b").history()));
        Reply reply =
                site.as(Role.OFFICER)
                        .with("If-Match", "\"1\"")
                        .post(FILE + "/decision", "{\"status\":\"CONFIRMED\"}");
        assertEquals("overtaken", reply.code());
        assertEquals(1, reply.object().getAsJsonArray("since").size());
        assertEquals("\"3\"", reply.header("ETag"));
    }
}
