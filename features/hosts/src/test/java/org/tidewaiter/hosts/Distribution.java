package org.tidewaiter.hosts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** What the distribution finds, by its start script. */
final class Distribution {

    private static final long LIMIT_SECONDS = 90;

    private Distribution() {}

    /** The findings of these rules in these records, as JSON Lines. */
    static String findings(Path records, Set<String> rules, Path folder)
            throws IOException, InterruptedException {
        Path file = folder.resolve("expected.jsonl");
        Path log = folder.resolve("expected.log");
        ProcessBuilder builder =
                new ProcessBuilder(Archives.SCRIPT.toString(), "run", "--data", records.toString());
        builder.command().addAll(List.of("--out", file.toString()));
        rules.forEach(rule -> builder.command().addAll(List.of("--rule", rule)));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().putAll(Java.QUICK_START);
        Process process = builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        try {
            process.getOutputStream().close();
            assertTrue(process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS), "did not end");
            assertEquals(0, process.exitValue(), Files.readString(log));
        } finally {
            process.destroyForcibly();
        }
        return Files.readString(file);
    }
}
