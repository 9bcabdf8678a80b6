package org.tidewaiter.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Starts the distribution as its users do. */
final class Distribution {

    static final Path SCRIPT =
            Path.of("target/distribution/tidewaiter/bin/tidewaiter").toAbsolutePath();

    private static final long LIMIT_SECONDS = 180;

    /** How long a process that ended may be waited for in vain. */
    private static final long LOOK_MILLIS = 100;

    /** These runs are short: compiling well would take longer than running does. */
    private static final String QUICK_START = "-XX:TieredStopAtLevel=1";

    private Distribution() {}

    /** What a process left: its exit code and what it printed. */
    record Ended(int code, String out, String err) {

        void saysWithoutStackTrace(int expected, String... parts) {
            assertEquals(expected, code, err);
            assertFalse(err.contains("\tat "), err);
            for (String part : parts) {
                assertTrue(err.contains(part), () -> "'" + part + "' is not in: " + err);
            }
        }
    }

    /** A signal that asks a process to end. */
    enum Stop {
        INT(2),
        TERM(15);

        private final int number;

        Stop(int number) {
            this.number = number;
        }

        /**
         * The signal of Ctrl-C, but where whoever started these tests has it ignored, as {@code
         * nohup} and the background of a shell do: processes inherit that, and Java then leaves it
         * so.
         */
        static Stop heardBy(Process process) throws IOException {
            Path status = Path.of("/proc", Long.toString(process.pid()), "status");
            if (!Files.exists(status)) {
                return INT;
            }
            for (String line : Files.readAllLines(status)) {
                if (line.startsWith("SigIgn:")) {
                    BigInteger ignored = new BigInteger(line.substring(7).strip(), 16);
                    return ignored.testBit(INT.number - 1) ? TERM : INT;
                }
            }
            return INT;
        }

        void send(Process process) throws IOException, InterruptedException {
            new ProcessBuilder("kill", "-" + name(), Long.toString(process.pid()))
                    .start()
                    .waitFor();
        }

        int exitCode() {
            return 128 + number;
        }
    }

    /** Starts it with that folder for temporary files. */
    static Process start(Path temporary, String... arguments) throws IOException {
        return start(builder(arguments), temporary);
    }

    /** Starts a copy of it with that folder for temporary files. */
    static Process startCopy(Path copy, Path temporary, String... arguments) throws IOException {
        return start(builderOfCopy(copy, arguments), temporary);
    }

    private static Process start(ProcessBuilder builder, Path temporary) throws IOException {
        keepIn(temporary, builder);
        builder.redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
        return builder.start();
    }

    /** Runs it to its end. */
    static Ended run(String... arguments) throws IOException, InterruptedException {
        return ended(builder(arguments));
    }

    /** Runs a copy of it to its end. */
    static Ended runCopy(Path copy, String... arguments) throws IOException, InterruptedException {
        return ended(builderOfCopy(copy, arguments));
    }

    static ProcessBuilder builderOfCopy(Path copy, String... arguments) {
        return builderOf(copy.resolve("bin/tidewaiter"), arguments);
    }

    private static ProcessBuilder builderOf(Path script, String... arguments) {
        List<String> command = new ArrayList<>(List.of(script.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("TIDEWAITER_OPTS", QUICK_START);
        return builder;
    }

    /** Copies a folder with all in it: what a test changes must not be seen by others. */
    static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }

    /** Runs it to its end with that folder for temporary files. */
    static Ended runIn(Path temporary, String... arguments)
            throws IOException, InterruptedException {
        ProcessBuilder builder = builder(arguments);
        keepIn(temporary, builder);
        return ended(builder);
    }

    /** What it writes to the folder for temporary files is written there. */
    static void keepIn(Path temporary, ProcessBuilder builder) {
        builder.environment()
                .put("TIDEWAITER_OPTS", QUICK_START + " -Djava.io.tmpdir=" + temporary);
    }

    private static ProcessBuilder builder(String... arguments) {
        return builderOf(SCRIPT, arguments);
    }

    private static Ended ended(ProcessBuilder builder) throws IOException, InterruptedException {
        Path out = Files.createTempFile("out", ".txt");
        Path err = Files.createTempFile("err", ".txt");
        try {
            builder.redirectOutput(out.toFile()).redirectError(err.toFile());
            Process process = builder.start();
            process.getOutputStream().close();
            assertTrue(process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS), "did not end");
            return new Ended(process.exitValue(), Files.readString(out), Files.readString(err));
        } finally {
            Files.delete(out);
            Files.delete(err);
        }
    }

    /** Waits until there is a file whose name begins so; the process must still be at work then. */
    static void awaitFile(Path folder, String beginning, Process process)
            throws IOException, InterruptedException {
        Pattern pattern = Pattern.compile(beginning);
        long end = System.nanoTime() + Duration.ofSeconds(LIMIT_SECONDS).toNanos();
        try (WatchService created = folder.getFileSystem().newWatchService()) {
            folder.register(created, StandardWatchEventKinds.ENTRY_CREATE);
            while (names(folder).stream().noneMatch(name -> pattern.matcher(name).lookingAt())
                    && System.nanoTime() < end
                    && process.isAlive()) {
                WatchKey key = created.poll(LOOK_MILLIS, TimeUnit.MILLISECONDS);
                if (key != null) {
                    key.reset();
                }
            }
        }
        assertTrue(process.isAlive(), "it should still be at work");
    }

    static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    /** What is in a folder for temporary files, but for what the Java machine keeps there. */
    static List<String> leftIn(Path temporary) throws IOException {
        return names(temporary).stream().filter(name -> !name.startsWith("hsperf")).toList();
    }
}
