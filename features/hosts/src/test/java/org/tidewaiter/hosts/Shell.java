package org.tidewaiter.hosts;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A host's own shell, driven as by somebody who types: lines in, text out.
 *
 * <p>After each command an {@code echo} is typed whose answer looks unlike what was typed, so that
 * the end of the command's output is known however the shell repeats its input. One thread types;
 * the process ends with {@link #close}.
 */
final class Shell implements AutoCloseable {

    private static final long LIMIT_SECONDS = 90;
    private static final long PAUSE_MILLIS = 250;
    private static final Pattern CONTROL =
            Pattern.compile("\u001b\\[[0-9;?]*[a-zA-Z]|\u001b[=>]|\r");

    private final Process process;
    private final StringBuffer said = new StringBuffer();
    private int commands;

    private Shell(Process process) {
        this.process = process;
        Thread reader = new Thread(this::read, "shell-output");
        reader.setDaemon(true);
        reader.start();
    }

    /** Starts a host in its folder. */
    static Shell of(Path folder, Map<String, String> environment, List<String> command)
            throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().put("TERM", "dumb");
        builder.environment().putAll(Java.QUICK_START);
        builder.environment().putAll(environment);
        return new Shell(builder.start());
    }

    private void read() {
        try (InputStream in = process.getInputStream()) {
            byte[] bytes = new byte[8192];
            for (int n = in.read(bytes); n >= 0; n = in.read(bytes)) {
                synchronized (said) {
                    said.append(new String(bytes, 0, n, StandardCharsets.ISO_8859_1));
                    said.notifyAll();
                }
            }
        } catch (IOException ended) {
            // the process is gone, which whoever waits for its output sees
        }
    }

    /**
     * Types a command and waits for its end.
     *
     * @return what was said meanwhile, prompts and all
     * @throws AssertionError if the host ends or says nothing more
     */
    String say(String command) throws InterruptedException {
        String mark = "end-" + ++commands + "-of";
        int from = said.length();
        type(command + "\necho " + mark.replace("-", "\"-\"") + "\n");
        return awaited(from, mark, command);
    }

    /** Types a command again and again until it says so. */
    String until(String command, Predicate<String> wanted) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
        String last = say(command);
        while (!wanted.test(last)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("'" + command + "' still says: " + last);
            }
            // each command costs the host memory that its shell does not give back
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            last = say(command);
        }
        return last;
    }

    private void type(String line) {
        try {
            OutputStream in = process.getOutputStream();
            in.write(line.getBytes(StandardCharsets.UTF_8));
            in.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("the host has ended: " + plain(0), e);
        }
    }

    private String awaited(int from, String mark, String command) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
        synchronized (said) {
            while (!plain(from).contains(mark)) {
                if (System.nanoTime() > end || !process.isAlive()) {
                    String what = process.isAlive() ? "did not end" : "ended the host";
                    throw new AssertionError("'" + command + "' " + what + ": " + plain(from));
                }
                said.wait(TimeUnit.SECONDS.toMillis(1));
            }
        }
        return plain(from);
    }

    private String plain(int from) {
        return CONTROL.matcher(said.substring(from)).replaceAll("");
    }

    /** Ends the process and what it started, at once. */
    @Override
    public void close() {
        List<ProcessHandle> all = process.descendants().toList();
        process.destroyForcibly();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(handle -> handle.onExit().join());
        process.onExit().join();
    }
}
