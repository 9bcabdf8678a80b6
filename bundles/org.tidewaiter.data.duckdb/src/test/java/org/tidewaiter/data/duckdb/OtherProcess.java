package org.tidewaiter.data.duckdb;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Another Java process that makes a scratch folder, tells its name, and waits to be ended. */
final class OtherProcess implements AutoCloseable {

    private final Process process;
    private final Path scratch;

    private OtherProcess(Process process, Path scratch) {
        this.process = process;
        this.scratch = scratch;
    }

    /** What it runs: the folder in which to make the other is the only argument. */
    public static void main(String[] arguments) throws IOException {
        try (Scratch scratch = Scratch.in(Path.of(arguments[0]))) {
            System.out.println(scratch.file("").toAbsolutePath());
            System.in.read();
        }
    }

    /** Starts it; returns once its folder stands. */
    static OtherProcess scratchIn(Path parent) throws IOException {
        String classes =
                System.getProperty(
                        "surefire.test.class.path", System.getProperty("java.class.path"));
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process process =
                new ProcessBuilder(
                                List.of(
                                        java,
                                        "-Xmx64m",
                                        "-cp",
                                        classes,
                                        OtherProcess.class.getName(),
                                        parent.toString()))
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        BufferedReader out = process.inputReader();
        return new OtherProcess(process, Path.of(out.readLine()));
    }

    /** Its folder. */
    Path scratch() {
        return scratch;
    }

    /** Kills it as {@code kill -9} does. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
