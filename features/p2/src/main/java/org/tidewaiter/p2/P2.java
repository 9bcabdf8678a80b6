package org.tidewaiter.p2;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The applications of Equinox p2, each run in a process of its own from the bundles of the class
 * path. Not for several threads.
 */
public final class P2 {

    private static final long LIMIT_MINUTES = 5;

    /** Bundles that p2 looks for as services; the others come up when they are first used. */
    private static final Set<String> STARTED =
            Set.of(
                    "org.apache.felix.scr",
                    "org.eclipse.core.runtime",
                    "org.eclipse.equinox.common",
                    "org.eclipse.equinox.event",
                    "org.eclipse.equinox.frameworkadmin.equinox",
                    "org.eclipse.equinox.simpleconfigurator",
                    "org.eclipse.equinox.simpleconfigurator.manipulator");

    private final Path folder;
    private final Path launcher;

    private P2(Path folder, Path launcher) {
        this.folder = folder;
        this.launcher = launcher;
    }

    /**
     * Prepares the applications.
     *
     * @param folder theirs alone: settings, caches and logs
     * @throws IllegalStateException if the class path lacks Equinox
     */
    public static P2 in(Path folder) throws IOException {
        List<Path> jars =
                Stream.of(System.getProperty("java.class.path", "").split(File.pathSeparator))
                        .map(Path::of)
                        .filter(jar -> jar.toString().endsWith(".jar"))
                        .toList();
        Path framework = jar(jars, "org.eclipse.osgi");
        String bundles =
                jars.stream()
                        .filter(jar -> !jar.equals(framework) && isOfP2(jar))
                        .map(P2::reference)
                        .collect(Collectors.joining(","));
        Path configuration = Files.createDirectories(folder.resolve("configuration"));
        Files.writeString(
                configuration.resolve("config.ini"),
                """
                osgi.bundles=%s
                osgi.bundles.defaultStartLevel=4
                osgi.framework=%s
                eclipse.p2.mirrors=false
                """
                        .formatted(bundles, escaped(framework.toUri())));
        return new P2(folder.toAbsolutePath(), jar(jars, "org.eclipse.equinox.launcher"));
    }

    private static Path jar(List<Path> jars, String artifact) {
        return jars.stream()
                .filter(jar -> artifact(jar).equals(artifact))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException(artifact + " is not on the class path"));
    }

    private static String artifact(Path jar) {
        return jar.getFileName().toString().replaceFirst("-\\d.*", "");
    }

    /** The class path of tests has jars besides that are no part of p2. */
    private static boolean isOfP2(Path jar) {
        return Stream.of(
                        "org.eclipse.",
                        "org.apache.felix.scr",
                        "org.ow2.sat4j.",
                        "org.osgi.",
                        "bc",
                        "xz")
                .anyMatch(artifact(jar)::startsWith);
    }

    private static String reference(Path jar) {
        return "reference\\:"
                + escaped(jar.toUri())
                + (STARTED.contains(artifact(jar)) ? "@start" : "");
    }

    /** A colon ends a key in a properties file. */
    private static String escaped(URI uri) {
        return uri.toString().replace("file:///", "file:/").replace(":", "\\:");
    }

    /**
     * Runs an application to its end.
     *
     * @return what it printed
     * @throws IllegalStateException if it failed; the message says what it printed and logged
     */
    public String run(String application, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // it lives for seconds: the best code is not worth compiling
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        command.addAll(List.of("-jar", launcher.toString()));
        command.addAll(List.of("-configuration", folder.resolve("configuration").toString()));
        command.addAll(List.of("-data", folder.resolve("workspace").toString()));
        command.addAll(List.of("-nosplash", "-consoleLog", "-application", application));
        command.addAll(arguments);
        Path printed = folder.resolve("printed.txt");
        Process process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(printed.toFile())
                        .start();
        int code = exitCode(process, application);
        String output = Files.readString(printed);
        if (code != 0) {
            throw new IllegalStateException(
                    "%s %s ended with %d:%n%s".formatted(application, arguments, code, output));
        }
        return output;
    }

    private static int exitCode(Process process, String application) {
        try {
            if (process.waitFor(LIMIT_MINUTES, TimeUnit.MINUTES)) {
                return process.exitValue();
            }
            throw new IllegalStateException(
                    application + " did not end within " + LIMIT_MINUTES + " minutes");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(application + " was interrupted", e);
        } finally {
            process.destroyForcibly();
        }
    }
}
