package org.tidewaiter.workbench.desk;

import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.util.tracker.ServiceTracker;

/** Hears when services of a type come and go, until the plug-in ends. */
public final class Following<S> extends ServiceTracker<S, S> {

    private final Runnable changed;

    private Following(BundleContext context, Class<S> type, Runnable changed) {
        super(context, type, null);
        this.changed = changed;
    }

    /** Has somebody hear, from any thread; at once for a service that is there. */
    public static <S> void of(Class<S> type, Runnable changed) {
        new Following<>(HostServices.context(), type, changed).open();
    }

    @Override
    public S addingService(ServiceReference<S> reference) {
        S service = super.addingService(reference);
        changed.run();
        return service;
    }

    @Override
    public void modifiedService(ServiceReference<S> reference, S service) {
        changed.run();
    }

    @Override
    public void removedService(ServiceReference<S> reference, S service) {
        super.removedService(reference, service);
        changed.run();
    }
}
