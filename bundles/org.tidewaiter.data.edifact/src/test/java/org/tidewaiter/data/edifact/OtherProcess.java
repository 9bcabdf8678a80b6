package org.tidewaiter.data.edifact;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Another Java process that makes a scratch folder, tells its name, and waits to be ended. */
final class OtherProcess implements AutoCloseable {

    private final Process process;
    private final Path records;

    private OtherProcess(Process process, Path records) {
        this.process = process;
        this.records = records;
    }

    /** What it runs. */
    public static void main(String[] none) throws IOException {
        try (ScratchFolder scratch = ScratchFolder.make()) {
            Files.writeString(scratch.records().resolve("crossings.csv"), "HAN");
            System.out.println(scratch.records());
            System.in.read();
        }
    }

    /** Starts it with the same folder for temporary files; returns once its folder stands. */
    static OtherProcess start() throws IOException {
        String classes =
                System.getProperty(
                        "surefire.test.class.path", System.getProperty("java.class.path"));
        Process process =
                new ProcessBuilder(
                                List.of(
                                        Path.of(System.getProperty("java.home"), "bin", "java")
                                                .toString(),
                                        "-Xmx64m",
                                        "-Djava.io.tmpdir=" + System.getProperty("java.io.tmpdir"),
                                        "-cp",
                                        classes,
                                        OtherProcess.class.getName()))
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        return new OtherProcess(process, Path.of(process.inputReader().readLine()));
    }

    /** Where its crossings are. */
    Path records() {
        return records;
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
