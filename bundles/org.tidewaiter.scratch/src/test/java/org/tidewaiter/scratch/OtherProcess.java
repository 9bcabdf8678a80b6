package org.tidewaiter.scratch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Another Java process that makes a folder, tells where it is, and waits to be ended. */
public final class OtherProcess implements AutoCloseable {

    private final Process process;
    private final Path folder;

    private OtherProcess(Process process, Path folder) {
        this.process = process;
        this.folder = folder;
    }

    /**
     * Starts it with our class path and folder for temporary files; returns once its folder stands.
     *
     * @param main what it runs: makes a folder and {@linkplain #waitWith(Path) waits} with it
     */
    public static OtherProcess start(Class<?> main, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx64m");
        command.add("-Djava.io.tmpdir=" + System.getProperty("java.io.tmpdir"));
        command.add("-cp");
        command.add(
                System.getProperty(
                        "surefire.test.class.path", System.getProperty("java.class.path")));
        command.add(main.getName());
        command.addAll(List.of(arguments));
        Process process =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        return new OtherProcess(process, Path.of(process.inputReader().readLine()));
    }

    /** In the other process: tells the folder, and waits to be ended. */
    public static void waitWith(Path folder) {
        System.out.println(folder.toAbsolutePath());
        try {
            System.in.read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its folder. */
    public Path folder() {
        return folder;
    }

    /** Kills it as {@code kill -9} does. */
    public void kill() throws InterruptedException {
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
