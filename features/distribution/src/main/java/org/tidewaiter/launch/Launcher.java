package org.tidewaiter.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.launch.FrameworkFactory;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.util.tracker.ServiceTracker;
import org.tidewaiter.scratch.OwnedFolder;

/**
 * Starts every bundle of a distribution in the framework on the class path and hands the arguments
 * to the command that a bundle publishes.
 *
 * <p>The command is a service {@code ToIntFunction<String[]>} with the property {@code
 * tidewaiter.command}: arguments in, exit code out. The first argument {@code shell} keeps the
 * framework running with an interactive shell instead.
 *
 * <p>When the process is asked to end (Ctrl-C): a start under way goes no further, the bundle of
 * the command is stopped first, which tells the command to cancel and lets it clean up with all
 * other bundles still there, then the framework, and its storage is deleted.
 */
public final class Launcher {

    /** The command found a failure: also when there is no command at all. */
    private static final int FAILED = 1;

    /** What a shell reports for a process that Ctrl-C ended. */
    private static final int INTERRUPTED = 130;

    private static final String COMMAND =
            "(&(objectClass=java.util.function.ToIntFunction)(tidewaiter.command=*))";

    private static final String SHELL = "shell";
    private static final String SHELL_BUNDLE = "org.apache.felix.gogo.shell";

    /** The bundles that only some verbs need; no other pays for their start. */
    private static final Map<String, Set<String>> ONLY_FOR =
            Map.of(
                    "org.apache.felix.http.jetty12", Set.of("serve", "user", "settings"),
                    "com.h2database", Set.of("serve", "user", "health"),
                    "org.tidewaiter.casework", Set.of("serve", "user", "health"),
                    "org.tidewaiter.officers", Set.of("serve", "user"),
                    "org.tidewaiter.web", Set.of("serve", "user"),
                    "org.apache.felix.eventadmin", Set.of("serve", "health"),
                    "org.apache.felix.healthcheck.core", Set.of("serve", "health"),
                    "org.tidewaiter.health", Set.of("serve", "health"),
                    "org.tidewaiter.settings", Set.of("settings"));

    private static final long COMMAND_WAIT_MILLIS = 30_000;
    private static final long STOP_WAIT_MILLIS = 20_000;

    private final Path home;
    private final boolean interactive;
    private final String verb;
    private final CountDownLatch settled = new CountDownLatch(1);
    private volatile boolean ending;
    private volatile @Nullable Framework framework;
    private volatile @Nullable OwnedFolder storage;

    private Launcher(Path home, String verb) {
        this.home = home;
        this.interactive = verb.equals(SHELL);
        this.verb = verb;
    }

    /**
     * Runs one command.
     *
     * @param arguments the command line; the system property {@code tidewaiter.home} names the
     *     folder of the distribution
     */
    public static void main(String[] arguments) {
        Path home =
                Path.of(System.getProperty("tidewaiter.home", ".")).toAbsolutePath().normalize();
        String verb = arguments.length > 0 ? arguments[0] : "";
        try {
            System.exit(new Launcher(home, verb).launch(arguments));
        } catch (BundleException | IOException | InvalidSyntaxException e) {
            System.err.println("tidewaiter: cannot start from " + home + ": " + e.getMessage());
            System.exit(FAILED);
        } catch (InterruptedException e) {
            System.exit(INTERRUPTED);
        }
    }

    private int launch(String[] arguments)
            throws BundleException, IOException, InvalidSyntaxException, InterruptedException {
        Thread hook = new Thread(this::end, "tidewaiter-stop");
        try {
            Runtime.getRuntime().addShutdownHook(hook);
        } catch (IllegalStateException alreadyEnding) {
            return INTERRUPTED;
        }
        try {
            OwnedFolder made = storage();
            storage = made;
            Framework created = framework(made.file("cache"));
            framework = created;
            return run(created, arguments);
        } finally {
            settled.countDown();
            endUnlessEnding(hook);
        }
    }

    private static OwnedFolder storage() throws IOException {
        try {
            return OwnedFolder.make("framework");
        } catch (IOException e) {
            String how = " with TIDEWAITER_OPTS=-Djava.io.tmpdir=FOLDER";
            throw new IOException(e.getMessage() + how, e);
        }
    }

    private int run(Framework framework, String[] arguments)
            throws BundleException, IOException, InvalidSyntaxException, InterruptedException {
        framework.init();
        start(framework);
        if (ending) {
            return INTERRUPTED;
        }
        if (interactive) {
            settled.countDown();
            framework.waitForStop(0);
            return 0;
        }
        ToIntFunction<String[]> command = command(framework);
        settled.countDown();
        return ending ? INTERRUPTED : command.applyAsInt(arguments);
    }

    private Framework framework(Path storage) {
        Map<String, String> configuration = new HashMap<>();
        configuration.put(Constants.FRAMEWORK_STORAGE, storage.toString());
        configuration.put(Constants.FRAMEWORK_STORAGE_CLEAN, "onFirstInit");
        // The bundles reach into the platform: DuckDB for native code, logging for its own needs.
        configuration.put(Constants.FRAMEWORK_BOOTDELEGATION, "sun.misc");
        Path configurations = home.resolve("conf");
        configuration.put("felix.fileinstall.dir", configurations.toString());
        configuration.put("felix.fileinstall.noInitialDelay", "true");
        // It would write a configuration back to its file, and leave it empty when that is cut off.
        configuration.put("felix.fileinstall.enableConfigSave", "false");
        configuration.put("felix.fileinstall.tmpdir", storage.resolve("fileinstall").toString());
        // A file that cannot be read is told by the command in a line, not by a stack trace.
        configuration.put("felix.fileinstall.log.level", interactive ? "1" : "0");
        // Otherwise it warns, at the end of every server, that it was ended.
        configuration.put("org.apache.felix.eventadmin.LogLevel", "1");
        // Why a component failed is told by the command in a line, not by stack traces before it.
        configuration.put("ds.log.enabled", Boolean.toString(interactive));
        // The server waits until the command says where.
        configuration.put("org.apache.felix.http.enable", "false");
        configuration.put("gosh.args", "--nointeractive");
        if (interactive) {
            configuration.remove("gosh.args");
        }
        return ServiceLoader.load(FrameworkFactory.class)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no OSGi framework on the class path"))
                .newFramework(configuration);
    }

    private void start(Framework framework) throws BundleException, IOException {
        List<Bundle> bundles = new ArrayList<>();
        for (Path jar : jars(home.resolve("bundles"))) {
            if (ending) {
                return;
            }
            bundles.add(framework.getBundleContext().installBundle("reference:" + jar.toUri()));
        }
        framework.start();
        for (Bundle bundle : bundles) {
            if (!ending && starts(bundle)) {
                bundle.start();
            }
        }
    }

    private boolean starts(Bundle bundle) {
        boolean fragment =
                (bundle.adapt(BundleRevision.class).getTypes() & BundleRevision.TYPE_FRAGMENT) != 0;
        String name = bundle.getSymbolicName();
        return !fragment
                && (interactive || !SHELL_BUNDLE.equals(name))
                && (interactive || ONLY_FOR.getOrDefault(name, Set.of(verb)).contains(verb));
    }

    private static List<Path> jars(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
        }
    }

    @SuppressWarnings("unchecked") // the filter says what the service is
    private static ToIntFunction<String[]> command(Framework framework)
            throws InvalidSyntaxException, InterruptedException {
        ServiceTracker<Object, Object> tracker =
                new ServiceTracker<>(
                        framework.getBundleContext(), FrameworkUtil.createFilter(COMMAND), null);
        tracker.open();
        Object service = tracker.waitForService(COMMAND_WAIT_MILLIS);
        if (service == null) {
            throw new IllegalStateException(
                    "no bundle offers the command line; is org.tidewaiter.console among the bundles?");
        }
        return (ToIntFunction<String[]>) service;
    }

    /** Stops the framework, unless the process is being ended and the hook does so already. */
    private static void endUnlessEnding(Thread hook) throws InterruptedException {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
            hook.start();
        } catch (IllegalStateException ending) {
            // The hook runs; its end is the end of the process.
        }
        hook.join();
    }

    private void end() {
        ending = true;
        try {
            // Stopped in the middle of its start, the framework would fail it with a stack trace.
            settled.await(STOP_WAIT_MILLIS, TimeUnit.MILLISECONDS);
            Framework started = framework;
            if (started != null) {
                stopCommand(started);
                started.stop();
                started.waitForStop(STOP_WAIT_MILLIS);
            }
            OwnedFolder made = storage;
            if (made != null) {
                made.close();
            }
        } catch (BundleException | IOException | InvalidSyntaxException e) {
            System.err.println("tidewaiter: left " + storage + " behind: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The framework stops bundles in an order of its own: data would go while it is in use. */
    private static void stopCommand(Framework framework)
            throws BundleException, InvalidSyntaxException {
        BundleContext context = framework.getBundleContext();
        ServiceReference<?>[] commands =
                context == null ? null : context.getServiceReferences((String) null, COMMAND);
        if (commands != null) {
            for (ServiceReference<?> command : commands) {
                command.getBundle().stop(Bundle.STOP_TRANSIENT);
            }
        }
    }
}
