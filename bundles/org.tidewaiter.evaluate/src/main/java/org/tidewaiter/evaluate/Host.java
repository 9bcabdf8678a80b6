package org.tidewaiter.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.Filter;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.launch.FrameworkFactory;
import org.osgi.util.tracker.ServiceTracker;
import org.tidewaiter.api.progress.Monitor;
import org.tidewaiter.api.record.DataSet;
import org.tidewaiter.api.record.DataSource;
import org.tidewaiter.api.record.OpenRequest;
import org.tidewaiter.api.record.Ports;
import org.tidewaiter.api.run.RiskEngine;
import org.tidewaiter.api.run.RunReport;
import org.tidewaiter.api.run.RunRequest;
import org.tidewaiter.scratch.OwnedFolder;

/**
 * A small host: starts the engine, the rules and the data source as bundles in an OSGi framework.
 *
 * <p>The words of the api come from our own class path, so that reports can be read here.
 */
final class Host implements AutoCloseable {

    private static final String API_PACKAGES =
            Stream.of("finding", "progress", "record", "rule", "run")
                    .map(name -> "org.tidewaiter.api." + name + ";version=1.0.0")
                    .reduce((a, b) -> a + "," + b)
                    .orElseThrow();

    private static final List<String> BUNDLES =
            List.of(
                    "org.apache.felix.scr",
                    "org.apache.felix.configadmin",
                    "org.apache.felix.log",
                    "org.apache.felix.metatype",
                    "org.osgi.",
                    "org.apache.aries.spifly",
                    "asm",
                    "slf4j-api",
                    "logback",
                    "gson",
                    "duckdb",
                    "org.tidewaiter.kernel",
                    "org.tidewaiter.place",
                    "org.tidewaiter.scratch",
                    "org.tidewaiter.data",
                    "org.tidewaiter.rule",
                    "org.tidewaiter.engine");

    /** Of several sources the one for folders. */
    private static final String FOLDERS =
            "(component.name=org.tidewaiter.data.duckdb.FolderDataSource)";

    private static final long WAIT_MILLIS = 20_000;
    private static final long MEMORY_BYTES = 1L << 30;

    private final Framework framework;
    private final OwnedFolder storage;
    private final RiskEngine engine;
    private final DataSource source;

    private Host(Framework framework, OwnedFolder storage) throws InterruptedException {
        this.framework = framework;
        this.storage = storage;
        this.engine = service(framework, RiskEngine.class, "(objectClass=*)");
        this.source = service(framework, DataSource.class, FOLDERS);
    }

    /** Starts the bundles among the jars of a folder. */
    static Host start(Path jars) throws IOException, BundleException, InterruptedException {
        OwnedFolder storage = OwnedFolder.make("evaluate");
        Framework framework =
                ServiceLoader.load(FrameworkFactory.class)
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException("no OSGi framework here"))
                        .newFramework(
                                Map.of(
                                        Constants.FRAMEWORK_STORAGE,
                                        storage.file("framework").toString(),
                                        Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA,
                                        API_PACKAGES,
                                        Constants.FRAMEWORK_BOOTDELEGATION,
                                        "sun.misc"));
        boolean started = false;
        try {
            framework.start();
            startBundles(framework, jars);
            Host host = new Host(framework, storage);
            started = true;
            return host;
        } finally {
            // A framework left running would keep the process alive after its failure.
            if (!started) {
                framework.stop();
                storage.close();
            }
        }
    }

    private static void startBundles(Framework framework, Path jars)
            throws IOException, BundleException {
        List<Bundle> bundles = new ArrayList<>();
        for (Path jar : bundles(jars)) {
            bundles.add(framework.getBundleContext().installBundle("reference:" + jar.toUri()));
        }
        for (Bundle bundle : bundles) {
            bundle.start();
        }
    }

    private static List<Path> bundles(Path jars) throws IOException {
        List<Path> bundles = new ArrayList<>();
        for (String prefix : BUNDLES) {
            try (Stream<Path> files = Files.list(jars)) {
                files.filter(file -> file.getFileName().toString().startsWith(prefix))
                        .sorted()
                        .forEach(bundles::add);
            }
        }
        return bundles;
    }

    private static <T> T service(Framework framework, Class<T> type, String filter)
            throws InterruptedException {
        ServiceTracker<T, T> tracker =
                new ServiceTracker<>(framework.getBundleContext(), filter(type, filter), null);
        tracker.open();
        T service = tracker.waitForService(WAIT_MILLIS);
        if (service == null) {
            throw new IllegalStateException("no bundle offers " + type.getName());
        }
        return service;
    }

    private static Filter filter(Class<?> type, String filter) {
        try {
            return FrameworkUtil.createFilter(
                    "(&(objectClass=" + type.getName() + ")" + filter + ")");
        } catch (InvalidSyntaxException e) {
            throw new IllegalArgumentException(filter, e);
        }
    }

    RiskEngine engine() {
        return engine;
    }

    /** Opens a folder of records. */
    DataSet open(Path folder) {
        int threads = Runtime.getRuntime().availableProcessors();
        return source.open(
                new OpenRequest(folder.toString(), Ports.ALL, Double.NaN, threads, MEMORY_BYTES),
                Monitor.NONE);
    }

    /** Runs and waits. */
    RunReport run(RunRequest request) throws InterruptedException {
        return engine.start(request).await();
    }

    @Override
    public void close() throws IOException, BundleException {
        framework.stop();
        try {
            framework.waitForStop(WAIT_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        storage.close();
    }
}
