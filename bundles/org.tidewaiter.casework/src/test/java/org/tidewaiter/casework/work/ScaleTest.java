package org.tidewaiter.casework.work;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.tidewaiter.api.finding.Finding;
import org.tidewaiter.api.finding.SubjectKind;
import org.tidewaiter.casework.Filter;
import org.tidewaiter.casework.Order;
import org.tidewaiter.casework.Party;
import org.tidewaiter.casework.Query;
import org.tidewaiter.casework.SnoozeOrder;
import org.tidewaiter.casework.Worklist;
import org.tidewaiter.casework.store.StoreSettings;
import org.tidewaiter.casework.store.TestStores;

/**
 * How long things take with many findings, for a person to read; asked for by {@code
 * -Dtidewaiter.findings=100000}.
 */
@EnabledIfSystemProperty(named = "tidewaiter.findings", matches = "\\d+")
@Timeout(value = 30, unit = TimeUnit.MINUTES)
class ScaleTest {

    private static final int FINDINGS = Integer.getInteger("tidewaiter.findings", 0);
    private static final int TIMES = 21;

    @TempDir Path folder;

    @Test
    void onAnEmbeddedFile() {
        measured("H2 file", TestStores.file(folder));
    }

    @Test
    void onPostgres() {
        measured("PostgreSQL", TestStores.postgres());
    }

    private static void measured(String name, StoreSettings settings) {
        try (Desk desk = new Desk(settings)) {
            List<Finding> findings = findings();
            once(name, "keep", () -> desk.casework.keep(Runs.of(findings), Runs.NIGHTLY));
            once(name, "keep again", () -> desk.casework.keep(Runs.of(findings), Runs.NIGHTLY));
            close(desk);
            snooze(desk);
            for (Filter filter : List.of(Filter.OPEN, Filter.ALL)) {
                for (Order order : Order.values()) {
                    String what = (filter == Filter.OPEN ? "open by " : "all by ") + order;
                    Query query = Query.of(filter, order, 50);
                    often(name, what, () -> desk.casework.worklist(query));
                }
            }
            for (Order order : Order.values()) {
                Query deep = deep(desk, order);
                often(name, "20 pages on by " + order, () -> desk.casework.worklist(deep));
            }
            Query text = Query.of(Filter.OPEN.matching("kim p00123"), Order.STRENGTH, 50);
            often(name, "text", () -> desk.casework.worklist(text));
            Query rule = Query.of(Filter.OPEN.of("fakeexport"), Order.AGE, 50);
            often(name, "one rule by age", () -> desk.casework.worklist(rule));
            String id = findings.get(77).id();
            often(name, "file", () -> desk.casework.file(id));
            often(name, "case of one", () -> desk.casework.caseOf(id));
            once(name, "cases", () -> desk.casework.cases(50));
            once(name, "figures", () -> desk.casework.figures());
            once(name, "verify", () -> desk.audit.verify());
            assertEquals(
                    FINDINGS,
                    desk.casework
                            .worklist(
                                    Query.of(Filter.ALL.with(Filter.Snoozed.LISTED), Order.AGE, 1))
                            .total());
        }
    }

    /** Four rules, a fifth as many subjects, some shared suspects, 14 rows each. */
    private static List<Finding> findings() {
        String[] rules = {"cotraveller", "fakeexport", "papercompany", "realimporter"};
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < FINDINGS; i++) {
            String[] rows = new String[14];
            for (int j = 0; j < rows.length; j++) {
                rows[j] = "C%08d".formatted(i * 10 + j);
            }
            Situation situation =
                    Situation.of("P%06d".formatted(i / 5))
                            .with("S" + i % 5 + "-" + i / 20)
                            .weight(i % 9973 * 1e-3)
                            .rows(rows)
                            .rule(rules[i % 4], "kind" + i % 3);
            findings.add(
                    i % 2 == 0
                            ? situation
                                    .reviewBy(Situation.AS_OF.plus(Duration.ofMinutes(i % 5000)))
                                    .finding()
                            : situation.finding());
        }
        return findings;
    }

    /** A third is closed, as after some months. */
    private static void close(Desk desk) {
        desk.store.transact(
                session -> session.change("UPDATE finding SET status = 3 WHERE id < '55'"));
    }

    private static void snooze(Desk desk) {
        for (int i = 0; i < 100; i++) {
            desk.casework.snooze(
                    new SnoozeOrder(
                            new Party(SubjectKind.TRAVELLER, "P%06d".formatted(i * 7)),
                            "cotraveller",
                            desk.clock.last().plus(Duration.ofDays(30)),
                            "crew",
                            "hana"));
        }
    }

    private static Query deep(Desk desk, Order order) {
        Query query = Query.of(Filter.OPEN, order, 50);
        for (int i = 0; i < 20; i++) {
            Worklist page = desk.casework.worklist(query);
            Optional<Query> next = query.after(page);
            if (next.isPresent()) {
                query = next.get();
            }
        }
        return query;
    }

    private static void once(String name, String what, Runnable work) {
        double[] took = took(work);
        System.out.printf("%s: %s %.0f ms, %.0f ms of CPU%n", name, what, took[0], took[1]);
    }

    private static void often(String name, String what, Runnable work) {
        double[] millis = new double[TIMES];
        double cpu = 0;
        for (int i = 0; i < TIMES; i++) {
            double[] took = took(work);
            millis[i] = took[0];
            cpu += took[1];
        }
        double first = millis[0];
        Arrays.sort(millis);
        System.out.printf(
                "%s: %s median %.1f ms, worst %.1f, first %.1f, mean CPU %.1f%n",
                name, what, millis[TIMES / 2], millis[TIMES - 1], first, cpu / TIMES);
    }

    /**
     * Milliseconds on the clock and of this thread's CPU: other work on the machine is not ours.
     */
    private static double[] took(Runnable work) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = System.nanoTime();
        long cpu = threads.getCurrentThreadCpuTime();
        work.run();
        return new double[] {
            (System.nanoTime() - start) / 1e6, (threads.getCurrentThreadCpuTime() - cpu) / 1e6
        };
    }
}
