package org.tidewaiter.windows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A copy of the reference host that may be changed. */
final class Host {

    /** The property that names a folder with a store of many findings. */
    static final String STORE = "tidewaiter.store";

    private static final long LIMIT_SECONDS = 240;
    private static final int NATIVE_ACCESS_IS_ASKED_FOR = 22;

    private final Path folder;
    private final Path target;

    /** Copies the product as its build made it. */
    Host(Path target) throws IOException {
        this.target = target;
        this.folder = target.resolve("harbour");
        Path product = Path.of("../harbour/product/target/harbour");
        try (Stream<Path> files = Files.walk(product)) {
            for (Path file : files.toList()) {
                Path copy = folder.resolve(product.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
    }

    Path folder() {
        return folder;
    }

    /** The bundles that are installed now. */
    SortedSet<String> bundles() throws IOException {
        SortedSet<String> names = new TreeSet<>();
        Path list =
                folder.resolve("configuration/org.eclipse.equinox.simpleconfigurator/bundles.info");
        for (String line : Files.readAllLines(list)) {
            if (!line.startsWith("#")) {
                names.add(line.substring(0, line.indexOf(',')));
            }
        }
        return names;
    }

    /**
     * Runs the tests of a stage in it.
     *
     * @param more options of the launcher, such as its language
     * @return by test, why it failed; empty if it passed
     * @throws AssertionError if the host did not come to an end, or logged an error
     */
    SortedMap<String, String> test(String stage, Screen screen, String... more)
            throws IOException, InterruptedException {
        Path results = Files.createDirectories(target.resolve(stage));
        Path printed = results.resolve("printed.txt");
        ProcessBuilder builder = new ProcessBuilder(command(stage, results, more));
        builder.environment().put("DISPLAY", screen.display());
        builder.environment().put("GDK_BACKEND", "x11");
        builder.environment().put("GTK_THEME", "Adwaita");
        builder.environment().put("LIBGL_ALWAYS_SOFTWARE", "1");
        builder.environment().put("NO_AT_BRIDGE", "1");
        builder.environment().put("WEBKIT_DISABLE_DMABUF_RENDERER", "1"); // else nothing is painted
        // tests may run as root, where WebKit's sandbox cannot
        builder.environment().put("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1");
        Process process =
                builder.redirectErrorStream(true).redirectOutput(printed.toFile()).start();
        try {
            boolean ended = process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS);
            if (!ended || !Files.exists(results.resolve("reports/ended"))) {
                throw new AssertionError(
                        "stage %s did not come to its end; the host printed:%n%s%nand logged:%n%s"
                                .formatted(stage, Files.readString(printed), log()));
            }
        } finally {
            process.destroyForcibly();
        }
        return reports(results.resolve("reports"));
    }

    private List<String> command(String stage, Path results, String... more) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx768m");
        if (System.getProperty(STORE) == null) {
            // stages that measure nothing are short: compiling well would take longer than they do
            command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        }
        if (Runtime.version().feature() >= NATIVE_ACCESS_IS_ASKED_FOR) {
            command.add("--enable-native-access=ALL-UNNAMED");
        }
        command.add("-Dwindows.application=org.example.harbour.application");
        command.add("-Dwindows.stage=" + stage);
        command.add("-Dwindows.target=" + results);
        command.add("-Dwindows.store=" + System.getProperty(STORE, ""));
        command.addAll(List.of("-jar", launcher().toString()));
        command.addAll(List.of("-application", "org.tidewaiter.windows.tests"));
        command.addAll(List.of("-data", workspace().toString()));
        command.addAll(List.of("-nosplash", "-consoleLog"));
        command.addAll(List.of(more));
        return command;
    }

    private Path launcher() throws IOException {
        try (Stream<Path> jars = Files.list(folder.resolve("plugins"))) {
            return jars.filter(
                            jar ->
                                    jar.getFileName()
                                            .toString()
                                            .startsWith("org.eclipse.equinox.launcher_"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private Path workspace() {
        return target.resolve("workspace");
    }

    /** What the workbench logged, empty if nothing. */
    String log() throws IOException {
        Path log = workspace().resolve(".metadata/.log");
        return Files.exists(log) ? Files.readString(log) : "";
    }

    private static SortedMap<String, String> reports(Path folder) throws IOException {
        SortedMap<String, String> reports = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".txt")).toList()) {
                String name = file.getFileName().toString().replace(".txt", "");
                reports.put(name, Files.readString(file));
            }
        }
        return reports;
    }
}
