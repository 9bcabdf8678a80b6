package org.tidewaiter.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.util.tracker.ServiceTracker;
import org.tidewaiter.api.rule.RiskRule;
import org.tidewaiter.api.run.RiskEngine;

/**
 * The configurations in a distribution's {@code conf} folder, and whether they are in force.
 *
 * <p>They are read by another thread after the framework has started, and handed on by a third. A
 * command that did not wait would now and then run rules with their defaults, or open a store in
 * another place than the file says, and nobody would see it.
 */
final class ConfigurationFiles {

    /** Why a file is not in force that nobody could read. */
    static final String UNREAD = "it cannot be read as a configuration, the verb shell shows why";

    private static final long WAIT_SECONDS = 10;
    private static final String FOLDER = "felix.fileinstall.dir";
    private static final String FILE = "felix.fileinstall.filename";
    private static final long PERIOD_MILLIS = 20;
    private static final List<String> NEEDED =
            List.of("org.tidewaiter.rule.", "org.tidewaiter.engine.");

    private final BundleContext context;
    private final ServiceComponentRuntime runtime;

    ConfigurationFiles(BundleContext context, ServiceComponentRuntime runtime) {
        this.context = context;
        this.runtime = runtime;
    }

    /**
     * Waits until every file is in force: it was read, and those who take what it says have it.
     *
     * @return the files that are not, and what may be the matter: nobody could read it, a value is
     *     wrong, or the rule it is for is not installed
     */
    Map<Path, String> awaitInForce() throws IOException, InterruptedException {
        String folder = context.getProperty(FOLDER);
        ServiceReference<ConfigurationAdmin> reference =
                context.getServiceReference(ConfigurationAdmin.class);
        if (folder == null || !Files.isDirectory(Path.of(folder)) || reference == null) {
            return Map.of();
        }
        ConfigurationAdmin admin = context.getService(reference);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(WAIT_SECONDS);
        Map<Path, String> idle = new LinkedHashMap<>();
        for (Path file : files(Path.of(folder))) {
            if (!isTaken(admin, file, end)) {
                idle.put(file, UNREAD);
            } else if (isNeeded(file) && !isOffered(file, end)) {
                idle.put(file, "the rule it is for is not installed");
            }
        }
        context.ungetService(reference);
        return idle;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(ConfigurationFiles::isConfiguration).sorted().toList();
        }
    }

    private static boolean isConfiguration(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.endsWith(".cfg") || name.endsWith(".config");
    }

    /** Of a rule or of the engine: a command that runs rules goes no further without. */
    private static boolean isNeeded(Path file) {
        return NEEDED.stream().anyMatch(String.valueOf(file.getFileName())::startsWith);
    }

    /** How File Install names a file in a configuration: {@code file:/a}, not {@code file:///a}. */
    static String key(Path file) {
        return file.toFile().getAbsoluteFile().toURI().toString();
    }

    /** As RFC 4515 wants it. */
    private static String escaped(String value) {
        return value.replaceAll("[\\\\*()]", "\\\\$0");
    }

    private boolean isTaken(ConfigurationAdmin admin, Path file, long end)
            throws IOException, InterruptedException {
        String key = key(file);
        String filter = "(" + FILE + "=" + escaped(key) + ")";
        try {
            do {
                Configuration[] read = admin.listConfigurations(filter);
                if (read != null && Stream.of(read).allMatch(one -> isTaken(pid(one), key))) {
                    return true;
                }
                TimeUnit.MILLISECONDS.sleep(PERIOD_MILLIS);
            } while (System.nanoTime() < end);
            return false;
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException("a file name broke the filter " + filter, e);
        }
    }

    private static String pid(Configuration configuration) {
        String factory = configuration.getFactoryPid();
        return factory == null ? configuration.getPid() : factory;
    }

    /** Whether each component that takes configurations of this identity has that of the file. */
    private boolean isTaken(String pid, String key) {
        return runtime.getComponentDescriptionDTOs().stream()
                .filter(component -> List.of(component.configurationPid).contains(pid))
                .allMatch(
                        component ->
                                runtime.getComponentConfigurationDTOs(component).stream()
                                        .anyMatch(one -> key.equals(one.properties.get(FILE))));
    }

    private boolean isOffered(Path file, long end) throws InterruptedException {
        String filter =
                "(&(|(objectClass=%s)(objectClass=%s))(%s=%s))"
                        .formatted(
                                RiskRule.class.getName(),
                                RiskEngine.class.getName(),
                                FILE,
                                escaped(key(file)));
        try {
            ServiceTracker<Object, Object> tracker =
                    new ServiceTracker<>(context, FrameworkUtil.createFilter(filter), null);
            tracker.open();
            try {
                long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
                return tracker.waitForService(Math.max(1, left)) != null;
            } finally {
                tracker.close();
            }
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException("a file name broke the filter " + filter, e);
        }
    }
}
