package org.tidewaiter.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.timeout;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.google.gson.JsonElement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tidewaiter.api.finding.DataStamp;
import org.tidewaiter.api.finding.Phrase;
import org.tidewaiter.api.host.Role;
import org.tidewaiter.api.record.Exports;
import org.tidewaiter.api.rule.Need;
import org.tidewaiter.api.run.RuleOutcome;
import org.tidewaiter.api.run.RuleReport;
import org.tidewaiter.api.run.UnmetNeed;
import org.tidewaiter.casework.Intake;
import org.tidewaiter.casework.KeptRun;
import org.tidewaiter.engine.ThreadedEngine;
import org.tidewaiter.testkit.MemoryDataSet;

/** Why a rule cannot be asked, or did not run to its end, is told in the language of who asks. */
class SpokenOutcomesTest {

    private static final Phrase NO_TABLE =
            new Phrase("engine.why.noTable", Map.of("table", "exports", "columns", "truck"));

    private static final int PATIENCE_MILLIS = 10_000;

    private final TestSite site = new TestSite();

    @BeforeEach
    void aRunThatNoRuleEnded() {
        when(site.publishing.inForce()).thenReturn(Map.of());
        ThreadedEngine engine = new ThreadedEngine(List.of(new CountingRule("default")), List.of());
        when(site.engine.rules()).thenAnswer(call -> engine.rules());
        when(site.engine.start(any())).thenAnswer(call -> engine.start(call.getArgument(0)));
        when(site.casework.keep(any(), any()))
                .thenReturn(new Intake(1, 0, 0, 0, 0, 0, 0, 0, List.of()));
        when(site.engine.unmet(any(), any()))
                .thenReturn(
                        List.of(
                                new UnmetNeed(
                                        Need.of(Exports.PORT),
                                        "There is no table exports.",
                                        NO_TABLE)));
        List<RuleReport> reports =
                Stream.of(
                                new RuleOutcome.NotApplicable(
                                        "There is no table exports.", List.of(NO_TABLE)),
                                new RuleOutcome.Failed(
                                        "it is busy",
                                        RuleOutcome.Failed.STILL_BUSY,
                                        List.of(Phrase.of("engine.why.stillBusy"))),
                                new RuleOutcome.Failed("threw at KIM", "1a2b"),
                                new RuleOutcome.OverBudget("an older message"))
                        .map(
                                outcome ->
                                        new RuleReport(
                                                "r",
                                                "1",
                                                "default",
                                                Map.of(),
                                                outcome,
                                                0,
                                                Map.of(),
                                                Duration.ZERO))
                        .toList();
        when(site.casework.runs(anyInt()))
                .thenReturn(
                        List.of(
                                new KeptRun(
                                        1,
                                        Findings.AT,
                                        "x",
                                        new DataStamp("d", "f"),
                                        Findings.AT,
                                        0,
                                        reports,
                                        Map.of())));
        // lends records, which starts a run
        site.desk.arrived(MemoryDataSet.named("one").build(), false);
        verify(site.casework, timeout(PATIENCE_MILLIS)).keep(any(), any());
    }

    @AfterEach
    void close() {
        site.close();
    }

    private JsonElement asked(String path, String language) {
        Reply reply = site.as(Role.ANALYST).with("Accept-Language", language).get(path);
        assertEquals(200, reply.status(), reply.body());
        return reply.json();
    }

    private List<String> messages(String language) {
        JsonElement run =
                asked("/api/runs", language).getAsJsonObject().getAsJsonArray("kept").get(0);
        return texts(run, "rules", "message");
    }

    private static List<String> texts(JsonElement in, String list, String name) {
        return StreamSupport.stream(in.getAsJsonObject().getAsJsonArray(list).spliterator(), false)
                .map(one -> one.getAsJsonObject().get(name).getAsString())
                .toList();
    }

    @Test
    void inKorean() {
        assertEquals(
                List.of(
                        "테이블 exports이(가) 없습니다. truck 열에 값이 있는 테이블을 추가하십시오.",
                        "규칙이 끝나지 않은 이전 실행을 아직 수행하고 있습니다. 해당 번들을 다시 시작하고 작성자에게" + " 알리십시오.",
                        "원인은 관리자가 로그 1a2b에서 확인할 수 있습니다.",
                        "an older message"),
                messages("ko"));
        JsonElement rule = asked("/api/rules", "ko").getAsJsonArray().get(0);
        assertEquals(
                List.of("테이블 exports이(가) 없습니다. truck 열에 값이 있는 테이블을 추가하십시오."),
                texts(rule, "unmet", "text"));
    }

    @Test
    void inEnglishWithoutAWordOfWhatARuleThrew() {
        assertEquals(
                List.of(
                        "There is no table exports.",
                        "it is busy",
                        "an administrator finds why in the log under 1a2b",
                        "an older message"),
                messages("en"));
        JsonElement rule = asked("/api/rules", "en").getAsJsonArray().get(0);
        assertEquals(List.of("There is no table exports."), texts(rule, "unmet", "text"));
    }
}
