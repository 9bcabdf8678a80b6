package org.tidewaiter.itest;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Hashtable;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.util.tracker.ServiceTracker;
import org.tidewaiter.casework.AuditLog;
import org.tidewaiter.casework.Casework;

/**
 * A store as an administrator configures one, until it is removed.
 *
 * <p>Configurations are carried out later, in another thread. Whoever is given a store is given
 * this one, and after it there is none: the next cannot be taken for the last.
 */
final class ConfiguredStore {

    private static final String PID = "org.tidewaiter.casework";
    private static final long WAIT_MILLIS = 20_000;

    private final BundleContext context;
    private final Configuration configuration;
    private final Awaited<Casework> casework;
    private final Awaited<AuditLog> audit;

    ConfiguredStore(
            BundleContext context, ConfigurationAdmin configurations, Map<String, String> settings)
            throws IOException, InterruptedException {
        this.context = context;
        configuration = configurations.getConfiguration(PID, "?");
        casework = new Awaited<>(Casework.class);
        audit = new Awaited<>(AuditLog.class);
        configuration.update(new Hashtable<>(settings));
        assertNotNull(casework(), "no casework with " + settings);
    }

    Casework casework() throws InterruptedException {
        return casework.waitForService(WAIT_MILLIS);
    }

    AuditLog audit() throws InterruptedException {
        return audit.waitForService(WAIT_MILLIS);
    }

    /** Takes the configuration away, and waits until no store is left. */
    void remove() throws IOException, InterruptedException {
        configuration.delete();
        casework.awaitEnd();
        audit.awaitEnd();
    }

    /** A service that is not there yet, and that goes. */
    private final class Awaited<S> extends ServiceTracker<S, S> {

        private final CountDownLatch gone = new CountDownLatch(1);

        Awaited(Class<S> type) {
            super(ConfiguredStore.this.context, type, null);
            open();
            assertTrue(isEmpty(), type + " is there before it is configured");
        }

        @Override
        public void removedService(ServiceReference<S> reference, S service) {
            super.removedService(reference, service);
            gone.countDown();
        }

        void awaitEnd() throws InterruptedException {
            assertTrue(gone.await(WAIT_MILLIS, TimeUnit.MILLISECONDS), "the store stays");
            close();
        }
    }
}
