package org.tidewaiter.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.util.tracker.ServiceTracker;
import org.tidewaiter.api.rule.RiskRule;
import org.tidewaiter.api.run.RiskEngine;

/**
 * The configurations, of rules and of the engine, in a distribution's {@code conf} folder, and
 * whether they are in force.
 *
 * <p>They are read by another thread after the framework has started. A command that did not wait
 * would now and then run rules with their defaults, and nobody would see it.
 */
final class ConfigurationFiles {

    private static final long WAIT_SECONDS = 10;
    private static final String FOLDER = "felix.fileinstall.dir";
    private static final List<String> PREFIXES =
            List.of("org.tidewaiter.rule.", "org.tidewaiter.engine.");

    private final BundleContext context;

    ConfigurationFiles(BundleContext context) {
        this.context = context;
    }

    /**
     * Waits until every file is in force.
     *
     * @return the files that are not, because a value is wrong or the rule is not installed
     */
    List<Path> awaitInForce() throws IOException, InterruptedException {
        String folder = context.getProperty(FOLDER);
        if (folder == null || !Files.isDirectory(Path.of(folder))) {
            return List.of();
        }
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(WAIT_SECONDS);
        List<Path> idle = new ArrayList<>();
        for (Path file : files(Path.of(folder))) {
            long left = Math.max(1, TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime()));
            if (!inForce(file, left)) {
                idle.add(file);
            }
        }
        return idle;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> isConfiguration(String.valueOf(file.getFileName())))
                    .sorted()
                    .toList();
        }
    }

    private static boolean isConfiguration(String name) {
        return PREFIXES.stream().anyMatch(name::startsWith)
                && (name.endsWith(".cfg") || name.endsWith(".config"));
    }

    /** How File Install names a file in a configuration: {@code file:/a}, not {@code file:///a}. */
    static String key(Path file) {
        return file.toFile().getAbsoluteFile().toURI().toString();
    }

    /** As RFC 4515 wants it. */
    private static String escaped(String value) {
        return value.replaceAll("[\\\\*()]", "\\\\$0");
    }

    private boolean inForce(Path file, long waitMillis) throws InterruptedException {
        String filter =
                "(&(|(objectClass="
                        + RiskRule.class.getName()
                        + ")(objectClass="
                        + RiskEngine.class.getName()
                        + "))(felix.fileinstall.filename="
                        + escaped(key(file))
                        + "))";
        try {
            ServiceTracker<Object, Object> tracker =
                    new ServiceTracker<>(context, FrameworkUtil.createFilter(filter), null);
            tracker.open();
            try {
                return tracker.waitForService(waitMillis) != null;
            } finally {
                tracker.close();
            }
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException("a file name broke the filter " + filter, e);
        }
    }
}
