package org.tidewaiter.casework.store;

import java.io.IOException;
import java.nio.file.Path;

/** Another Java process that opens the store of a folder, says so, and waits to be ended. */
final class OtherProcess implements AutoCloseable {

    private final Process process;

    private OtherProcess(Process process) {
        this.process = process;
    }

    /** What it runs; the folder is the only argument. */
    public static void main(String[] arguments) throws IOException {
        try (Store store =
                TestStores.open(TestStores.file(Path.of(arguments[0])), new TestStores.Clock())) {
            System.out.println("open at " + store.now());
            System.in.read();
        }
    }

    /** Starts it; returns once the store is open. */
    static OtherProcess holding(Path folder) throws IOException {
        String classes =
                System.getProperty(
                        "surefire.test.class.path", System.getProperty("java.class.path"));
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx64m",
                                "-cp",
                                classes,
                                OtherProcess.class.getName(),
                                folder.toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        process.inputReader().readLine();
        return new OtherProcess(process);
    }

    /** Lets it close the store and end. */
    void end() throws IOException, InterruptedException {
        process.getOutputStream().close();
        process.waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
