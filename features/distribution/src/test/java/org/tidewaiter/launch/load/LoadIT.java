package org.tidewaiter.launch.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.tidewaiter.casework.Casework;
import org.tidewaiter.casework.Step;
import org.tidewaiter.launch.Served;

/**
 * Officers at work on a served store, from this process: requests a second, how long they take, and
 * that no decision that was confirmed to an officer is lost, though the server is killed at the
 * end.
 *
 * <p>Small in a build; {@code -Dtidewaiter.load.findings=100000 -Dtidewaiter.load.seconds=30
 * -Dtidewaiter.load.officers=50} gives the figures of docs/performance.md, which go to {@code
 * target/load.md}. {@code -Dtidewaiter.load.store=FOLDER} leaves the store there.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "drives the start script for POSIX shells")
class LoadIT {

    private static final int FINDINGS = Integer.getInteger("tidewaiter.load.findings", 3_000);
    private static final int OFFICERS = Integer.getInteger("tidewaiter.load.officers", 50);
    private static final int READERS = Integer.getInteger("tidewaiter.load.readers", 8);
    private static final long SECONDS = Long.getLong("tidewaiter.load.seconds", 3);
    private static final int DECISIONS_EACH = 20;

    @TempDir Path temporary;

    private final ExecutorService work = Executors.newFixedThreadPool(Math.max(OFFICERS, READERS));

    @AfterEach
    void end() {
        work.shutdownNow();
    }

    /** Does something once an officer, all at once. */
    private <T> List<T> all(List<Callable<T>> acts) throws Exception {
        List<T> results = new ArrayList<>();
        for (Future<T> one : work.invokeAll(acts)) {
            results.add(one.get());
        }
        return results;
    }

    @Test
    void manyAtOnceAreAnsweredAndNoConfirmedDecisionIsLost() throws Exception {
        Path store = Path.of(System.getProperty("tidewaiter.load.store", temporary + "/store"));
        List<String> ids = KeptFindings.fill(store, FINDINGS);
        Map<String, String> confirmed = new ConcurrentHashMap<>();
        try (Served served = Served.onStore(temporary, store, OFFICERS)) {
            List<Browser> officers = new ArrayList<>();
            for (int i = 0; i < OFFICERS; i++) {
                officers.add(Browser.signedIn(served.site(), served.name(i), served.password()));
            }
            String reading = read(officers.subList(0, Math.min(READERS, OFFICERS)), ids);
            String deciding = decide(officers, ids, confirmed);
            String report =
                    "%d findings, %d readers for %d s: %s%n%n%d officers decide at once: %s%n"
                            .formatted(FINDINGS, READERS, SECONDS, reading, OFFICERS, deciding);
            Files.writeString(Path.of("target/load.md"), report);
            System.out.println(report);
            served.kill();
        }
        assertKept(store, confirmed);
    }

    private String read(List<Browser> readers, List<String> ids) throws Exception {
        Latencies latencies = new Latencies();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        List<Callable<Integer>> acts = new ArrayList<>();
        for (int i = 0; i < readers.size(); i++) {
            Browser reader = readers.get(i);
            Random random = new Random(i);
            acts.add(
                    () -> {
                        int asked = 0;
                        while (System.nanoTime() < end) {
                            asked += day(reader, ids.get(random.nextInt(ids.size())), latencies);
                        }
                        return asked;
                    });
        }
        long began = System.nanoTime();
        int asked = all(acts).stream().mapToInt(Integer::intValue).sum();
        double seconds = (System.nanoTime() - began) / 1e9;
        assertEquals(asked, latencies.count());
        return "%.0f requests a second%n%n%s".formatted(asked / seconds, latencies.table());
    }

    /** What an officer asks for on the way from the worklist to a finding. */
    private static int day(Browser reader, String id, Latencies latencies)
            throws IOException, InterruptedException {
        Map<String, String> asked =
                Map.of(
                        "worklist",
                        "/api/findings?status=NEW,IN_REVIEW,ESCALATED&limit=50",
                        "worklist by age",
                        "/api/findings?order=age&limit=50",
                        "worklist of one rule",
                        "/api/findings?rule=cotraveller&order=subject&limit=50",
                        "finding",
                        "/api/findings/" + id,
                        "records",
                        "/api/findings/" + id + "/records");
        for (Map.Entry<String, String> one : asked.entrySet()) {
            long began = System.nanoTime();
            HttpResponse<String> answer = reader.get(one.getValue());
            latencies.add(one.getKey(), System.nanoTime() - began);
            assertEquals(200, answer.statusCode(), answer.body());
        }
        return asked.size();
    }

    /** Pairs of officers decide on the same findings, each from what he saw. */
    private String decide(List<Browser> officers, List<String> ids, Map<String, String> confirmed)
            throws Exception {
        Latencies latencies = new Latencies();
        AtomicInteger overtaken = new AtomicInteger();
        List<Callable<Integer>> acts = new ArrayList<>();
        for (int i = 0; i < officers.size(); i++) {
            int officer = i;
            acts.add(
                    () -> {
                        for (int j = 0; j < DECISIONS_EACH; j++) {
                            String id = ids.get(officer / 2 * DECISIONS_EACH + j);
                            String note = officer + "-" + j;
                            HttpResponse<String> answer =
                                    decided(officers.get(officer), id, note, latencies);
                            if (answer.statusCode() == 200) {
                                confirmed.put(note, id);
                            } else {
                                assertEquals(412, answer.statusCode(), answer.body());
                                overtaken.incrementAndGet();
                            }
                        }
                        return DECISIONS_EACH;
                    });
        }
        long began = System.nanoTime();
        int tried = all(acts).stream().mapToInt(Integer::intValue).sum();
        double seconds = (System.nanoTime() - began) / 1e9;
        assertEquals(tried, confirmed.size() + overtaken.get());
        assertTrue(confirmed.size() >= tried / 2, "only " + confirmed.size() + " confirmed");
        return "%.0f decisions a second, %d confirmed, %d told that somebody was faster%n%n%s"
                .formatted(tried / seconds, confirmed.size(), overtaken.get(), latencies.table());
    }

    private static HttpResponse<String> decided(
            Browser officer, String id, String note, Latencies latencies)
            throws IOException, InterruptedException {
        JsonObject seen =
                JsonParser.parseString(officer.get("/api/findings/" + id).body()).getAsJsonObject();
        String version = seen.getAsJsonObject("state").get("version").getAsString();
        long began = System.nanoTime();
        HttpResponse<String> answer =
                officer.post(
                        "/api/findings/" + id + "/decision",
                        version,
                        "{\"status\":\"IN_REVIEW\",\"note\":\"%s\"}".formatted(note));
        latencies.add("decision", System.nanoTime() - began);
        return answer;
    }

    /** The server was killed: what it had confirmed is in its file, once. */
    private static void assertKept(Path store, Map<String, String> confirmed) {
        Map<String, Integer> kept = new ConcurrentHashMap<>();
        KeptFindings.in(store, casework -> notes(casework, confirmed, kept));
        assertEquals(confirmed.size(), kept.size());
        kept.forEach((note, times) -> assertEquals(1, times, note));
    }

    private static Map<String, Integer> notes(
            Casework casework, Map<String, String> confirmed, Map<String, Integer> kept) {
        confirmed.values().stream()
                .distinct()
                .flatMap(id -> casework.file(id).orElseThrow().history().stream())
                .filter(step -> step.act() == Step.Act.DECIDED)
                .filter(step -> confirmed.containsKey(step.note()))
                .forEach(step -> kept.merge(step.note(), 1, Integer::sum));
        return kept;
    }
}
