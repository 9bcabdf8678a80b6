package org.tidewaiter.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tidewaiter.api.finding.SubjectKind;
import org.tidewaiter.api.host.Role;
import org.tidewaiter.api.progress.OverBudgetException;
import org.tidewaiter.api.record.Crossings;
import org.tidewaiter.api.record.DataSet;
import org.tidewaiter.api.record.Exports;
import org.tidewaiter.api.rule.Need;
import org.tidewaiter.api.rule.RiskRule;
import org.tidewaiter.api.rule.RuleCard;
import org.tidewaiter.casework.AuditNote;
import org.tidewaiter.casework.Judgement;
import org.tidewaiter.casework.Party;
import org.tidewaiter.testkit.MemoryDataSet;
import org.tidewaiter.testkit.MemoryDataSetBuilder;
import org.tidewaiter.web.http.Problem;
import org.tidewaiter.web.run.Aside;

/** Gaps in the records and the report of whom rules select, over the interface. */
class OversightTest {

    private static final int DAYS = 100;

    private final TestSite site = new TestSite();

    @AfterEach
    void close() {
        site.close();
    }

    /** Two carriers of which one is silent at the end, with travellers of two nationalities. */
    private static DataSet crossings() {
        MemoryDataSetBuilder data = MemoryDataSet.named("crossings");
        LocalDate first = LocalDate.of(2026, 1, 5);
        int row = 0;
        for (int day = 0; day < DAYS; day++) {
            for (int voyage = 0; voyage < 10; voyage++) {
                String carrier = voyage % 2 == 0 ? "AA" : "BB";
                if (carrier.equals("AA") || day < DAYS - 8) {
                    data.row(
                            Crossings.PORT,
                            "crossing_id=C" + row,
                            "traveller_id=P" + row++ % 60,
                            "nationality=" + (row % 60 < 30 ? "KR" : "JP"),
                            "carrier=" + carrier,
                            "voyage_number=" + voyage,
                            "departure_port=KRPUS",
                            "arrival_port=JPHKT",
                            "departure_time=" + first.plusDays(day) + "T01:00:00Z");
                }
            }
        }
        return data.asOf(first.plusDays(DAYS).atStartOfDay(java.time.ZoneOffset.UTC).toInstant())
                .build();
    }

    private static RiskRule rule(String id, Need... needs) {
        RiskRule rule = mock(RiskRule.class);
        RuleCard card =
                new RuleCard(id, "1.0.0", id, "?", List.of(), List.of(needs), List.of(), List.of());
        when(rule.card()).thenReturn(card);
        when(rule.card(any())).thenReturn(card);
        return rule;
    }

    private Reply there(Visitor visitor, String path) {
        for (int i = 0; i < 60; i++) {
            Reply reply = visitor.get("/api" + path);
            if (reply.status() != 202) {
                return reply;
            }
        }
        throw new AssertionError(path + " is never there");
    }

    private void lend() {
        List<RiskRule> rules =
                List.of(
                        rule("needsit", Need.of(Crossings.PORT)),
                        rule("usesit", Need.better(Crossings.PORT), Need.of(Exports.PORT)),
                        rule("other", Need.of(Exports.PORT)));
        when(site.engine.rules()).thenReturn(rules);
        site.desk.arrived(crossings(), false);
    }

    @Test
    void aSilentCarrierIsToldWithTheRulesThatLackIt() throws IOException {
        lend();
        Reply reply = there(site.as(Role.OFFICER), "/feeds");
        SchemaTest.assertForm("/feeds", "get", reply);
        JsonObject gap = reply.object().getAsJsonArray("gaps").get(0).getAsJsonObject();
        assertEquals("BB", gap.get("source").getAsString());
        assertTrue(gap.get("goingOn").getAsBoolean());
        assertEquals(40, gap.get("expectedRows").getAsDouble(), 1e-9);
        JsonArray affected = gap.getAsJsonArray("rules");
        assertEquals(2, affected.size());
        assertEquals("needsit", affected.get(0).getAsJsonObject().get("rule").getAsString());
        assertEquals(false, affected.get(0).getAsJsonObject().get("optional").getAsBoolean());
        assertEquals(true, affected.get(1).getAsJsonObject().get("optional").getAsBoolean());
    }

    @Test
    void theReportHoldsFindingsAgainstTheRecordsAndItsReadingIsLogged() throws IOException {
        List<Judgement> judgements = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            judgements.add(
                    new Judgement(
                            "r",
                            new Party(SubjectKind.TRAVELLER, "P" + i),
                            i < 3 ? Judgement.Verdict.HIT : Judgement.Verdict.FALSE_ALARM));
        }
        when(site.casework.judgements()).thenReturn(judgements);
        lend();
        Reply reply = there(site.as(Role.AUDITOR), "/fairness");
        SchemaTest.assertForm("/fairness", "get", reply);
        JsonObject table = reply.object().getAsJsonArray("tables").get(0).getAsJsonObject();
        assertEquals("NATIONALITY", table.get("attribute").getAsString());
        assertEquals(60, table.get("people").getAsInt());
        JsonObject group =
                table.getAsJsonArray("groups").asList().stream()
                        .map(one -> one.getAsJsonObject())
                        .filter(one -> one.get("value").getAsString().equals("KR"))
                        .findFirst()
                        .orElseThrow();
        assertEquals(12, group.get("selected").getAsInt());
        assertEquals(0.25, rate(group, "precision", "rate"), 1e-9);
        assertEquals(12 / 12.0 / group.get("share").getAsDouble(), rate(group, "ratio", "rate"));
        assertTrue(rate(group, "ratio", "low") < rate(group, "ratio", "rate"));
        assertTrue(
                site.notes().contains(new AuditNote("auditor", "read", "fairness", "", "")),
                site.notes().toString());
    }

    private static double rate(JsonObject group, String name, String part) {
        return group.getAsJsonObject(name).get(part).getAsDouble();
    }

    @Test
    void withoutRecordsThereIsNothingToTell() {
        assertEquals("no-data", site.as(Role.OFFICER).get("/api/feeds").code());
        assertEquals("no-data", site.as(Role.AUDITOR).get("/api/fairness").code());
    }

    @Test
    void whatIsSlowIsLearnedOnceAside() throws InterruptedException {
        CountDownLatch go = new CountDownLatch(1);
        AtomicInteger learned = new AtomicInteger();
        Aside<String> aside =
                new Aside<>(
                        site.data,
                        "test",
                        (data, monitor) -> {
                            learned.incrementAndGet();
                            await(go);
                            return data.name();
                        });
        site.desk.arrived(crossings(), false);
        assertEquals(Optional.empty(), aside.now());
        assertEquals(Optional.empty(), aside.now());
        go.countDown();
        assertEquals("crossings", told(aside));
        assertEquals(1, learned.get());
        aside.close();
    }

    @Test
    void recordsThatLeaveEndIt() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        Aside<String> aside =
                new Aside<>(
                        site.data,
                        "test",
                        (data, monitor) -> {
                            begun.countDown();
                            try {
                                while (true) {
                                    monitor.checkpoint();
                                }
                            } catch (CancellationException e) {
                                ended.countDown();
                                throw e;
                            }
                        });
        DataSet data = crossings();
        site.desk.arrived(data, false);
        assertEquals(Optional.empty(), aside.now());
        await(begun);
        aside.cancel();
        await(ended);
        site.desk.leaving(data);
        assertEquals("no-data", code(aside));
        aside.close();
    }

    @Test
    void whatFailsIsToldAndTriedAgain() {
        AtomicInteger tries = new AtomicInteger();
        Aside<String> aside =
                new Aside<>(
                        site.data,
                        "test",
                        (data, monitor) -> {
                            if (tries.incrementAndGet() == 1) {
                                monitor.reserve(Long.MAX_VALUE);
                            }
                            return "there";
                        });
        site.desk.arrived(crossings(), false);
        assertEquals("not-ready", code(aside));
        assertEquals("there", told(aside));
        aside.close();
    }

    /** Asks until there is an answer: its thread may be late. */
    private static String told(Aside<String> aside) {
        Optional<String> told = aside.now();
        while (told.isEmpty()) {
            told = aside.now();
        }
        return told.get();
    }

    private static String code(Aside<String> aside) {
        try {
            return told(aside);
        } catch (Problem problem) {
            return problem.code();
        } catch (OverBudgetException e) {
            return e.toString();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(20, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
