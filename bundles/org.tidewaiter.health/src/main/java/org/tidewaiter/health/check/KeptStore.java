package org.tidewaiter.health.check;

import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.tidewaiter.casework.Casework;
import org.tidewaiter.casework.StoreProbe;
import org.tidewaiter.health.FailedComponents;

/**
 * The store of findings and decisions, as the checks see it: a store that was configured a moment
 * ago is waited for. Thread-safe.
 *
 * <p>A configuration reaches the component that opens the store in another thread. A check that did
 * not wait would now and then tell whoever had just configured a store that there is none.
 */
@Component(service = KeptStore.class)
public final class KeptStore {

    /** The component that opens the store, which is no api of the bundle. */
    private static final String OPENER = "org.tidewaiter.casework.store.ConfiguredStore";

    private static final String CONFIGURED = "(service.pid=org.tidewaiter.casework)";
    private static final long PERIOD_MILLIS = 20;

    private final ServiceComponentRuntime runtime;
    private final Duration patience;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile @Nullable ConfigurationAdmin configurations;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile @Nullable StoreProbe probe;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile @Nullable Casework casework;

    /** Made by the component runtime. */
    @Activate
    public KeptStore(@Reference ServiceComponentRuntime runtime) {
        this(runtime, Duration.ofSeconds(5));
    }

    KeptStore(ServiceComponentRuntime runtime, Duration patience) {
        this.runtime = runtime;
        this.patience = patience;
    }

    /** For tests, in place of the component runtime. */
    KeptStore configuredBy(ConfigurationAdmin admin) {
        this.configurations = admin;
        return this;
    }

    /** For tests, in place of the component runtime. */
    KeptStore offering(@Nullable StoreProbe itsProbe, @Nullable Casework itsCasework) {
        this.probe = itsProbe;
        this.casework = itsCasework;
        return this;
    }

    /** What tries the store; null if none is open. */
    @Nullable StoreProbe probe() {
        awaitIt(() -> probe != null);
        return probe;
    }

    /** What is kept in the store; null if none is open. */
    @Nullable Casework casework() {
        awaitIt(() -> casework != null);
        return casework;
    }

    /** Whether somebody said where the store is. */
    boolean isConfigured() {
        ConfigurationAdmin admin = configurations;
        try {
            return admin != null && admin.listConfigurations(CONFIGURED) != null;
        } catch (IOException e) {
            throw new IllegalStateException("the configurations cannot be read", e);
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(CONFIGURED, e);
        }
    }

    /** Why the store does not open; empty if it was not tried. */
    Collection<String> failures() {
        return FailedComponents.offering(runtime, OPENER).values();
    }

    private void awaitIt(BooleanSupplier isThere) {
        long end = System.nanoTime() + patience.toNanos();
        while (!isThere.getAsBoolean() && isComing() && System.nanoTime() < end) {
            try {
                Thread.sleep(PERIOD_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private boolean isComing() {
        return isConfigured() && failures().isEmpty();
    }
}
