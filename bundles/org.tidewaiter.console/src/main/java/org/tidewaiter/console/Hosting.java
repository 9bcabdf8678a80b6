package org.tidewaiter.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.util.tracker.ServiceTracker;
import org.tidewaiter.api.record.DataSet;

/** What a command may do to the framework that it runs in. */
final class Hosting {

    private static final long WAIT_MILLIS = 20_000;

    private final @Nullable BundleContext framework;

    Hosting(@Nullable BundleContext framework) {
        this.framework = framework;
    }

    private BundleContext framework() {
        if (framework == null) {
            throw new UsageException("this verb needs a framework to run in");
        }
        return framework;
    }

    /** A new folder that goes with the framework's own storage, at the latest. */
    Path scratch(String name) throws IOException {
        Path folder = framework().getDataFile(name).toPath();
        Files.createDirectories(folder.getParent());
        return Files.createTempDirectory(folder.getParent(), name + "-");
    }

    /**
     * Sets a configuration on top of what an administrator's file has set.
     *
     * @param always wins over the file
     * @param byDefault gives way to it
     */
    void configure(String pid, Map<String, Object> always, Map<String, Object> byDefault)
            throws IOException {
        ServiceReference<ConfigurationAdmin> reference =
                framework().getServiceReference(ConfigurationAdmin.class);
        if (reference == null) {
            throw new UsageException("no configuration admin is installed");
        }
        ConfigurationAdmin admin = framework().getService(reference);
        Configuration configuration = admin.getConfiguration(pid, "?");
        Hashtable<String, Object> values = new Hashtable<>(byDefault);
        Dictionary<String, Object> known = configuration.getProperties();
        if (known != null) {
            for (String key : java.util.Collections.list(known.keys())) {
                values.put(key, known.get(key));
            }
        }
        values.putAll(always);
        configuration.update(values);
        framework().ungetService(reference);
    }

    /** What an administrator's file says, if there is one. */
    Optional<Object> configured(String pid, String key) throws IOException {
        ServiceReference<ConfigurationAdmin> reference =
                framework().getServiceReference(ConfigurationAdmin.class);
        if (reference == null) {
            return Optional.empty();
        }
        Dictionary<String, Object> known =
                framework().getService(reference).getConfiguration(pid, "?").getProperties();
        framework().ungetService(reference);
        return known == null ? Optional.empty() : Optional.ofNullable(known.get(key));
    }

    /**
     * Waits for a service.
     *
     * @throws UsageException if it does not come
     */
    <S> S await(Class<S> type, String what) throws InterruptedException {
        ServiceTracker<S, S> tracker = new ServiceTracker<>(framework(), type, null);
        tracker.open();
        try {
            S service = tracker.waitForService(WAIT_MILLIS);
            if (service == null) {
                throw new UsageException(what + " does not start; the log says why");
            }
            return service;
        } finally {
            tracker.close();
        }
    }

    /** Lends a data set to whoever looks for one. */
    ServiceRegistration<DataSet> lend(DataSet data, boolean madeUp) {
        return framework()
                .registerService(DataSet.class, data, new Hashtable<>(Map.of("made.up", madeUp)));
    }
}
