package org.tidewaiter.launch.load;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** How long requests took, by what was asked. Thread-safe. */
final class Latencies {

    private final Map<String, ConcurrentLinkedQueue<Long>> nanos = new ConcurrentHashMap<>();

    void add(String what, long took) {
        nanos.computeIfAbsent(what, key -> new ConcurrentLinkedQueue<>()).add(took);
    }

    int count() {
        return nanos.values().stream().mapToInt(ConcurrentLinkedQueue::size).sum();
    }

    /** A table in Markdown: what, how many, median, 99th percentile and worst in milliseconds. */
    String table() {
        StringBuilder table =
                new StringBuilder("| request | count | median ms | p99 ms | worst ms |\n");
        table.append("|---|---|---|---|---|\n");
        new TreeMap<>(nanos)
                .forEach(
                        (what, all) -> {
                            List<Long> sorted = all.stream().sorted().toList();
                            table.append(
                                    String.format(
                                            Locale.ROOT,
                                            "| %s | %d | %.1f | %.1f | %.1f |%n",
                                            what,
                                            sorted.size(),
                                            at(sorted, 0.5),
                                            at(sorted, 0.99),
                                            at(sorted, 1)));
                        });
        return table.toString();
    }

    private static double at(List<Long> sorted, double share) {
        int place = (int) Math.ceil(share * sorted.size()) - 1;
        return sorted.get(Math.max(0, place)) / 1e6;
    }
}
