package org.tidewaiter.windows;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A display of its own with a window manager, on whichever number is free. */
final class Screen implements AutoCloseable {

    private static final String PACKAGES = "xvfb openbox libwebkit2gtk-4.1-0";

    private final Process server;
    private final Process manager;
    private final String display;

    private Screen(Process server, Process manager, String display) {
        this.server = server;
        this.manager = manager;
        this.display = display;
    }

    /**
     * Starts it.
     *
     * @throws IllegalStateException if something that it needs is not installed
     */
    static Screen start() throws IOException {
        requireBrowser();
        Process server =
                process(
                        List.of(
                                "Xvfb",
                                "-displayfd",
                                "1",
                                "-screen",
                                "0",
                                "1400x900x24",
                                "-nolisten",
                                "tcp"),
                        "");
        String number =
                new BufferedReader(
                                new InputStreamReader(
                                        server.getInputStream(), StandardCharsets.US_ASCII))
                        .readLine();
        if (number == null) {
            server.destroyForcibly();
            throw new IllegalStateException("Xvfb ended before it had a display");
        }
        String display = ":" + number.strip();
        return new Screen(server, process(List.of("openbox"), display), display);
    }

    private static Process process(List<String> command, String display) {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("DISPLAY", display);
        try {
            return builder.start();
        } catch (IOException e) {
            throw new IllegalStateException(missing(command.get(0)), e);
        }
    }

    private static void requireBrowser() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of("/usr/lib"))) {
            if (folders.map(folder -> folder.resolve("libwebkit2gtk-4.1.so.0"))
                    .noneMatch(Files::exists)) {
                throw new IllegalStateException(missing("WebKit"));
            }
        }
    }

    private static String missing(String what) {
        return "window tests need %s, which is not here: apt-get install %s, or skip them by -Dwindows.tests.skip"
                .formatted(what, PACKAGES);
    }

    /** The value of {@code DISPLAY}. */
    String display() {
        return display;
    }

    @Override
    public void close() {
        manager.destroy();
        server.destroy();
    }
}
