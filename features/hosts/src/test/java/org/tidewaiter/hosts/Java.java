package org.tidewaiter.hosts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The Java machine that a host runs on. */
final class Java {

    /** For short lives: compiling well takes longer than running does. */
    static final Map<String, String> QUICK_START =
            Map.of("JDK_JAVA_OPTIONS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC");

    private static final int NATIVE_ACCESS_ASKED = 22;

    private Java() {}

    /** A command line on the machine that runs these tests. */
    static List<String> command(Path logSettings, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        if (Runtime.version().feature() >= NATIVE_ACCESS_ASKED) {
            command.add("--enable-native-access=ALL-UNNAMED");
        }
        command.add("-Dlogback.configurationFile=" + logSettings);
        command.addAll(List.of(arguments));
        return command;
    }

    /**
     * The home of a machine that is not newer than this: the one that runs these tests, or one
     * beside it.
     *
     * @param newest that the host runs on
     * @param why it does not run on a newer one
     * @throws AssertionError if there is none
     */
    static Path notNewerThan(int newest, String why) throws IOException {
        Path home = Path.of(System.getProperty("java.home"));
        if (Runtime.version().feature() <= newest) {
            return home;
        }
        try (Stream<Path> beside = Files.list(home.getParent())) {
            Path other =
                    beside.filter(java -> java.getFileName().toString().matches(".*\\b17\\b.*"))
                            .filter(java -> Files.isExecutable(java.resolve("bin/java")))
                            .sorted()
                            .findFirst()
                            .orElseThrow(
                                    () ->
                                            new AssertionError(
                                                    why
                                                            + ", and there is no JDK 17 beside "
                                                            + home
                                                            + ": install one there"));
            System.out.println(why + ": it runs on " + other);
            return other;
        }
    }
}
