package org.tidewaiter.health.check;

import java.util.Collection;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tidewaiter.casework.StoreException;
import org.tidewaiter.casework.StoreProbe;

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

    /** What H2 says of a store that another process has open. */
    private static final String LOCKED = "file is locked";

    private final KeptStore kept;

    /** Made by the component runtime. */
    @Activate
    public StoreCheck(@Reference KeptStore kept) {
        this.kept = kept;
    }

    @Override
    public Result execute() {
        StoreProbe store = kept.probe();
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
        Collection<String> failures = kept.failures();
        if (!failures.isEmpty()) {
            String reasons = String.join("; ", failures);
            String key = reasons.contains(LOCKED) ? "store.locked" : "store.shut";
            return new Spoken(Result.Status.CRITICAL, key, reasons);
        }
        return kept.isConfigured()
                ? new Spoken(Result.Status.CRITICAL, "store.unopened")
                : new Spoken(Result.Status.WARN, "store.none");
    }
}
