package org.tidewaiter.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.ArgumentCaptor;
import org.tidewaiter.api.host.Role;
import org.tidewaiter.casework.AuditNote;
import org.tidewaiter.casework.CheckAnswer.Seen;
import org.tidewaiter.casework.HandOver;
import org.tidewaiter.casework.OrderDraft;
import org.tidewaiter.casework.OrderQuery;
import org.tidewaiter.casework.OrderResult;
import org.tidewaiter.casework.Orders.Cancellation;
import org.tidewaiter.casework.OvertakenException;
import org.tidewaiter.casework.ShiftQuery;
import org.tidewaiter.casework.StoreException;

/** Orders to inspect, and the end of a shift: who may what, who sees what, and what is refused. */
class OrderingTest {

    private static final String NAME = "KIM MIN SU";
    private static final String SCRIPT =
            "<script>alert(1)</script><img src=x onerror=alert(1)>\"'`";
    private static final String FILE = "/api/findings/" + Findings.ID;
    private static final List<String> READ =
            List.of(FILE + "/orders", "/api/orders", "/api/orders/7", "/api/orders/7/print");

    private final TestSite site = new TestSite();

    @BeforeEach
    void anOrderOnAPerson() {
        says(NAME);
    }

    @AfterEach
    void close() {
        site.close();
    }

    private void says(String text) {
        when(site.casework.file(Findings.ID)).thenReturn(Optional.of(Findings.file("code", text)));
        when(site.casework.facts(eq(Findings.ID), anyInt()))
                .thenReturn(Optional.of(Findings.saying("code", text)));
        when(site.casework.wording(any(), anyInt())).thenReturn(Optional.empty());
        when(site.orders.list(any())).thenReturn(OrdersAndShifts.all(text));
        when(site.orders.find(7)).thenReturn(Optional.of(OrdersAndShifts.done(text)));
        when(site.orders.find(8)).thenReturn(Optional.of(OrdersAndShifts.cancelled(text)));
        when(site.orders.find(9)).thenReturn(Optional.of(OrdersAndShifts.open(text)));
        when(site.shifts.open(any())).thenReturn(OrdersAndShifts.openWork("code", text));
    }

    private Visitor officer() {
        return site.as(Role.OFFICER).with("If-Match", "\"1\"");
    }

    @Test
    void anOrderIsGivenAsItWasWritten() {
        when(site.orders.order(any(), anyLong(), any())).thenReturn(OrdersAndShifts.change(NAME));
        Reply reply = officer().post(FILE + "/orders", OrdersAndShifts.FORM);
        assertEquals(201, reply.status(), reply.body());
        assertEquals("\"1\"", reply.header("ETag"));
        ArgumentCaptor<OrderDraft> given = ArgumentCaptor.forClass(OrderDraft.class);
        verify(site.orders).order(eq(Findings.ID), eq(1L), given.capture());
        assertEquals("officer", given.getValue().officer());
        assertEquals("team", given.getValue().to().name());
        assertEquals(List.of("the seal", "the weight"), given.getValue().checks());
    }

    @Test
    void aResultAndACancellationAreNotedWithTheVersionThatWasSeen() {
        when(site.orders.complete(anyLong(), anyLong(), any()))
                .thenReturn(OrdersAndShifts.change(NAME));
        when(site.orders.cancel(anyLong(), anyLong(), any()))
                .thenReturn(OrdersAndShifts.change(NAME));
        assertEquals(200, officer().post("/api/orders/7/result", OrdersAndShifts.RESULT).status());
        ArgumentCaptor<OrderResult> noted = ArgumentCaptor.forClass(OrderResult.class);
        verify(site.orders).complete(eq(7L), eq(1L), noted.capture());
        assertEquals(90, noted.getValue().minutesSpent());
        assertEquals(Seen.NOT_CHECKED, noted.getValue().answers().get(1).seen());
        assertEquals("officer", noted.getValue().outcome().officer());
        assertEquals(
                200,
                officer().post("/api/orders/7/cancellation", "{\"reason\":\"gone\"}").status());
        verify(site.orders).cancel(7, 1, new Cancellation("gone", "officer"));
    }

    @Test
    void anActWithoutTheVersionThatWasSeenIsRefused() {
        Visitor officer = site.as(Role.OFFICER);
        for (String path :
                List.of(FILE + "/orders", "/api/orders/7/result", "/api/orders/7/cancellation")) {
            assertEquals("version-required", officer.post(path, "{}").code(), path);
            assertEquals(400, officer.with("If-Match", "*").post(path, "{}").status(), path);
        }
    }

    @Test
    void whoWasOvertakenIsToldByWhom() {
        when(site.orders.complete(anyLong(), anyLong(), any()))
                .thenThrow(
                        new OvertakenException(
                                Findings.state("x"), Findings.file("a", "b").history()));
        Reply reply = officer().post("/api/orders/7/result", OrdersAndShifts.RESULT);
        assertEquals("overtaken", reply.code());
        assertEquals(1, reply.object().getAsJsonArray("since").size());
    }

    @Test
    void whatIsNotThereOrNeverWasIsSaidToBeSo() {
        when(site.orders.complete(anyLong(), anyLong(), any()))
                .thenThrow(new NoSuchElementException("inside"))
                .thenThrow(new IllegalArgumentException("inside"));
        String path = "/api/orders/3/result";
        assertEquals("no-such-order", officer().post(path, OrdersAndShifts.RESULT).code());
        Reply reply = officer().post(path, OrdersAndShifts.RESULT);
        assertEquals("bad-request", reply.code());
        assertFalse(reply.body().contains("inside"), reply.body());
        for (String number : List.of("3", "x", "0x7", "-7", "7.0", "9".repeat(30), "%37")) {
            int status = officer().get("/api/orders/" + number).status();
            assertTrue(status == 404 || status == 400, number + " gives " + status);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"toKind\":\"GOD\",\"to\":\"x\",\"place\":\"x\",\"dueBy\":\"2100-01-01T00:00:00Z\",\"checks\":[\"x\"]}",
                "{\"toKind\":\"UNIT\",\"to\":\" \",\"place\":\"x\",\"dueBy\":\"2100-01-01T00:00:00Z\",\"checks\":[\"x\"]}",
                "{\"toKind\":\"UNIT\",\"to\":\"x\",\"place\":\"\",\"dueBy\":\"2100-01-01T00:00:00Z\",\"checks\":[\"x\"]}",
                "{\"toKind\":\"UNIT\",\"to\":\"x\",\"place\":\"x\",\"dueBy\":\"2001-01-01T00:00:00Z\",\"checks\":[\"x\"]}",
                "{\"toKind\":\"UNIT\",\"to\":\"x\",\"place\":\"x\",\"dueBy\":\"2100-01-01T00:00:00Z\",\"checks\":[]}",
                "{\"toKind\":\"UNIT\",\"to\":\"x\",\"place\":\"x\",\"dueBy\":\"2100-01-01T00:00:00Z\",\"checks\":[\"x\",\" \"]}",
                "{\"toKind\":\"UNIT\",\"to\":\"x\",\"place\":\"x\",\"dueBy\":\"2100-01-01T00:00:00Z\",\"checks\":[7]}",
                "{\"toKind\":\"UNIT\",\"to\":\"x\",\"place\":\"x\",\"dueBy\":\"2100-01-01T00:00:00Z\",\"checks\":\"x\"}",
                "{\"toKind\":\"OFFICER\",\"to\":\"nobody\",\"place\":\"x\",\"dueBy\":\"2100-01-01T00:00:00Z\",\"checks\":[\"x\"]}",
                "{\"toKind\":\"OFFICER\",\"to\":\"auditor\",\"place\":\"x\",\"dueBy\":\"2100-01-01T00:00:00Z\",\"checks\":[\"x\"]}",
                "{\"toKind\":\"UNIT\",\"to\":\"x\",\"place\":\"x\",\"dueBy\":\"2100-01-01T00:00:00Z\",\"checks\":[\"x\"],\"officer\":\"chief\"}"
            })
    void anOrderThatIsNotInTheContractIsRefused(String body) {
        assertEquals("bad-request", officer().post(FILE + "/orders", body).code(), body);
        verify(site.orders, never()).order(any(), anyLong(), any());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"outcome\":\"FOUND\",\"minutes\":-1,\"answers\":[{\"seen\":\"CONFIRMED\"}]}",
                "{\"outcome\":\"FOUND\",\"minutes\":60001,\"answers\":[{\"seen\":\"CONFIRMED\"}]}",
                "{\"outcome\":\"FOUND\",\"minutes\":1.5,\"answers\":[{\"seen\":\"CONFIRMED\"}]}",
                "{\"outcome\":\"FOUND\",\"minutes\":\"1\",\"answers\":[{\"seen\":\"CONFIRMED\"}]}",
                "{\"outcome\":\"FOUND\",\"minutes\":1,\"answers\":[]}",
                "{\"outcome\":\"FOUND\",\"minutes\":1,\"answers\":[{}]}",
                "{\"outcome\":\"FOUND\",\"minutes\":1,\"answers\":[\"CONFIRMED\"]}",
                "{\"outcome\":\"FOUND\",\"minutes\":1,\"answers\":[{\"seen\":\"CONFIRMED\",\"by\":\"x\"}]}",
                "{\"minutes\":1,\"answers\":[{\"seen\":\"CONFIRMED\"}]}"
            })
    void aResultThatIsNotInTheContractIsRefused(String body) {
        assertEquals("bad-request", officer().post("/api/orders/7/result", body).code(), body);
        verify(site.orders, never()).complete(anyLong(), anyLong(), any());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"findings\":[],\"to\":\"officer\"}",
                "{\"findings\":[{\"id\":\"a\",\"version\":0}],\"to\":\"officer\"}",
                "{\"findings\":[{\"id\":\"a\"}],\"to\":\"officer\"}",
                "{\"findings\":[{\"id\":\"a\",\"version\":1},{\"id\":\"a\",\"version\":1}],\"to\":\"officer\"}",
                "{\"findings\":[{\"id\":\"a\",\"version\":1}],\"to\":\"nobody\"}",
                "{\"findings\":[{\"id\":\"a\",\"version\":1}],\"to\":\"analyst\"}",
                "{\"findings\":[{\"id\":\"a\",\"version\":1}]}"
            })
    void aHandingOverThatIsNotInTheContractIsRefused(String body) {
        assertEquals("bad-request", officer().post("/api/shift/hand-over", body).code(), body);
        verify(site.shifts, never()).handOver(any());
    }

    @Test
    void handingOverTellsWhatWentThroughAndWhatDidNot() {
        when(site.shifts.handOver(any())).thenReturn(OrdersAndShifts.handedOver("code", NAME));
        Reply reply = officer().post("/api/shift/hand-over", OrdersAndShifts.HAND_OVER);
        assertEquals(1, reply.object().getAsJsonArray("done").size());
        assertTrue(reply.object().getAsJsonArray("overtaken").toString().contains(NAME));
        ArgumentCaptor<HandOver> asked = ArgumentCaptor.forClass(HandOver.class);
        verify(site.shifts).handOver(asked.capture());
        assertEquals("officer", asked.getValue().officer());
        assertEquals(List.of(new HandOver.Item(Findings.ID, 3)), asked.getValue().findings());
        when(site.shifts.handOver(any())).thenThrow(new NoSuchElementException("inside"));
        assertEquals(
                "no-such-finding",
                officer().post("/api/shift/hand-over", OrdersAndShifts.HAND_OVER).code());
    }

    @Test
    void aShiftIsThatOfWhoAsksSinceHeSignedIn() {
        Instant before = Instant.now();
        officer().get("/api/shift");
        officer().get("/api/shift?since=2026-01-01T00:00:00Z&hours=8&limit=3");
        ArgumentCaptor<ShiftQuery> asked = ArgumentCaptor.forClass(ShiftQuery.class);
        verify(site.shifts, org.mockito.Mockito.times(2)).open(asked.capture());
        ShiftQuery first = asked.getAllValues().get(0);
        assertEquals("officer", first.officer());
        assertFalse(first.since().isBefore(before), first.since().toString());
        assertEquals(Duration.ofHours(12), first.ahead());
        assertEquals(
                new ShiftQuery(
                        "officer", Instant.parse("2026-01-01T00:00:00Z"), Duration.ofHours(8), 3),
                asked.getAllValues().get(1));
        for (String query :
                List.of("officer=chief", "hours=-1", "hours=169", "since=today", "limit=0")) {
            assertEquals(400, officer().get("/api/shift?" + query).status(), query);
        }
    }

    @Test
    void ordersAreListedAsAsked() {
        officer().get("/api/orders?standing=OPEN&concerns=kim&limit=5");
        ArgumentCaptor<OrderQuery> asked = ArgumentCaptor.forClass(OrderQuery.class);
        verify(site.orders).list(asked.capture());
        assertEquals(Optional.of("kim"), asked.getValue().concerns());
        assertEquals(5, asked.getValue().limit());
        assertEquals(400, officer().get("/api/orders?standing=GONE").status());
    }

    @Test
    void aDraftHasALineForEachReasonAndEachMissingFactInTheOfficersLanguage() {
        Reply english = officer().get(FILE + "/orders/draft");
        assertEquals(2, english.object().getAsJsonArray("checks").size(), english.body());
        assertEquals(0, english.object().get("leftOut").getAsInt());
        assertTrue(english.body().contains("Is it so?"), english.body());
        assertTrue(english.body().contains("Find out:"), english.body());
        Reply korean = officer().with("Accept-Language", "ko").get(FILE + "/orders/draft");
        assertTrue(korean.body().contains("사실 여부 확인"), korean.body());
    }

    @Test
    void markupInAnyFieldIsInert() {
        says(SCRIPT);
        for (String path :
                List.of(
                        FILE + "/orders",
                        FILE + "/orders/draft",
                        "/api/orders",
                        "/api/orders/7",
                        "/api/orders/8",
                        "/api/orders/9",
                        "/api/shift")) {
            Reply reply = officer().get(path);
            assertEquals(200, reply.status(), path + reply.body());
            assertFalse(reply.body().contains("<"), path + " has markup");
            assertTrue(reply.json().toString().contains("alert(1)"), path);
        }
        for (int number : List.of(7, 8, 9)) {
            Reply page = officer().get("/api/orders/" + number + "/print");
            assertEquals(200, page.status(), page.body());
            assertTrue(page.body().contains("alert(1)"), page.body());
            assertFalse(page.body().contains("<script"), page.body());
            assertFalse(page.body().contains("<img"), page.body());
            String policy = page.header("Content-Security-Policy");
            assertTrue(policy.startsWith("default-src 'none'; style-src 'sha256-"), policy);
            assertTrue(policy.endsWith("frame-ancestors 'none'"), policy);
        }
    }

    @Test
    void anAnalystReadsOrdersWithoutNames() {
        Visitor analyst = site.as(Role.ANALYST);
        for (String path : READ) {
            Reply reply = analyst.get(path);
            assertEquals(200, reply.status(), path + reply.body());
            assertFalse(reply.body().contains(NAME), path + reply.body());
            assertTrue(reply.body().contains("the seal of P1"), path + reply.body());
            assertTrue(officer().get(path).body().contains(NAME), path);
        }
    }

    @Test
    void anAnalystOrdersNothingAndHasNoShift() {
        Visitor analyst = site.as(Role.ANALYST).with("If-Match", "\"1\"");
        assertEquals("forbidden", analyst.post(FILE + "/orders", OrdersAndShifts.FORM).code());
        assertEquals(
                "forbidden", analyst.post("/api/orders/7/result", OrdersAndShifts.RESULT).code());
        assertEquals("forbidden", analyst.get(FILE + "/orders/draft").code());
        assertEquals("forbidden", analyst.get("/api/shift").code());
    }

    @Test
    void everyReadingIsInTheLog() {
        Visitor officer = officer();
        Stream.concat(READ.stream(), Stream.of(FILE + "/orders/draft", "/api/shift"))
                .forEach(path -> assertEquals(200, officer.get(path).status(), path));
        assertEquals(
                List.of(
                        "read-orders finding/" + Findings.ID,
                        "read-orders orders",
                        "read order/7",
                        "print order/7",
                        "draft-order finding/" + Findings.ID,
                        "read-shift shift"),
                site.notes().stream()
                        .filter(note -> note.officer().equals("officer"))
                        .filter(note -> !note.object().equals("session"))
                        .map(note -> note.action() + " " + note.object())
                        .toList());
        assertTrue(site.notes().stream().map(AuditNote::detail).noneMatch(NAME::equals));
    }

    @Test
    void whatCannotBeLoggedIsNotShown() {
        Visitor officer = officer();
        doThrow(new StoreException("full")).when(site.log).append(any());
        Stream.concat(READ.stream(), Stream.of(FILE + "/orders/draft", "/api/shift"))
                .forEach(
                        path -> {
                            Reply reply = officer.get(path);
                            assertEquals(500, reply.status(), path);
                            assertFalse(reply.body().contains(NAME), path);
                        });
    }
}
