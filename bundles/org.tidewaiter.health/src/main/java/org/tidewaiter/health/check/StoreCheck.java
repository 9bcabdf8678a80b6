package org.tidewaiter.health.check;

import java.util.Map;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.tidewaiter.casework.StoreException;
import org.tidewaiter.casework.StoreProbe;
import org.tidewaiter.health.FailedComponents;

/** Whether the store of findings and decisions can be written, by writing. */
@Component(
        service = HealthCheck.class,
        property = {
            HealthCheck.NAME + "=" + StoreCheck.NAME,
            HealthCheck.TAGS + "=" + FelixHealth.TAG,
            // whoever may ask without signing in must not make it write all the time
            HealthCheck.RESULT_CACHE_TTL_IN_MS + ":Long=10000"
        })
public final class StoreCheck implements HealthCheck {

    static final String NAME = "store";

    /** The component that opens the store, which is no api of the bundle. */
    private static final String OPENER = "org.tidewaiter.casework.store.ConfiguredStore";

    private final ServiceComponentRuntime runtime;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile @Nullable StoreProbe probe;

    /** Made by the component runtime. */
    @Activate
    public StoreCheck(@Reference ServiceComponentRuntime runtime) {
        this.runtime = runtime;
    }

    StoreCheck(ServiceComponentRuntime runtime, @Nullable StoreProbe probe) {
        this.runtime = runtime;
        this.probe = probe;
    }

    @Override
    public Result execute() {
        StoreProbe store = probe;
        if (store == null) {
            return absent();
        }
        try {
            store.write();
            return new Spoken(Result.Status.OK, "store.well");
        } catch (StoreException e) {
            return new Spoken(
                    Result.Status.CRITICAL, "store.unwritten", String.valueOf(e.getMessage()));
        }
    }

    private Result absent() {
        Map<String, String> failed = FailedComponents.offering(runtime, OPENER);
        return failed.isEmpty()
                ? new Spoken(Result.Status.WARN, "store.none")
                : new Spoken(
                        Result.Status.CRITICAL, "store.shut", String.join("; ", failed.values()));
    }
}
