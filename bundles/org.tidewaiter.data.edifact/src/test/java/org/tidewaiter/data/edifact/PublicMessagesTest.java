package org.tidewaiter.data.edifact;

import java.nio.file.*;
import org.junit.jupiter.api.Test;

class PublicMessagesTest {
    @Test
    void show() throws Exception {
        for (String f : new String[] {"gtas_messages", "smooks_paxlst"}) {
            Reader.Read r = Reader.read(Path.of("/work/shared/data", f), "?zone=UTC");
            System.out.println(r.count());
            r.rejects().notes().forEach(System.out::println);
            r.rejects().samples().forEach(System.out::println);
            java.util.Map<String, java.util.List<java.util.Map<String, String>>> by =
                    new java.util.TreeMap<>();
            r.rows()
                    .forEach(
                            x ->
                                    by.computeIfAbsent(
                                                    x.get("crossing_id")
                                                            .replaceAll("/\\d+/\\d+$", ""),
                                                    k -> new java.util.ArrayList<>())
                                            .add(x));
            by.forEach(
                    (k, v) -> {
                        System.out.println(k + " " + v.size());
                        System.out.println("   " + v.get(0));
                        if (v.size() > 1) System.out.println("   " + v.get(v.size() - 1));
                    });
        }
    }
}
