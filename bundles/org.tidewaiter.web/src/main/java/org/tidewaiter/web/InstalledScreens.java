package org.tidewaiter.web;

import java.util.function.Supplier;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.util.tracker.BundleTracker;
import org.osgi.util.tracker.BundleTrackerCustomizer;
import org.tidewaiter.web.screen.Screens;

/** The screens of the bundle that has them, as long as it is there. */
final class InstalledScreens
        implements Supplier<Screens>, BundleTrackerCustomizer<Screens>, AutoCloseable {

    private static final int THERE =
            Bundle.RESOLVED | Bundle.STARTING | Bundle.ACTIVE | Bundle.STOPPING;

    private final BundleTracker<Screens> tracker;
    private volatile Screens screens = Screens.NONE;

    InstalledScreens(BundleContext context) {
        tracker = new BundleTracker<>(context, THERE, this);
        tracker.open();
    }

    @Override
    public Screens get() {
        return screens;
    }

    @Override
    public Screens addingBundle(Bundle bundle, BundleEvent event) {
        if (!Screens.BUNDLE.equals(bundle.getSymbolicName())) {
            return Screens.NONE;
        }
        screens = Screens.of(bundle);
        return screens;
    }

    @Override
    public void modifiedBundle(Bundle bundle, BundleEvent event, Screens tracked) {
        // its files do not change with its state
    }

    @Override
    public void removedBundle(Bundle bundle, BundleEvent event, Screens tracked) {
        if (tracked == screens) {
            screens = Screens.NONE;
        }
    }

    @Override
    public void close() {
        tracker.close();
    }
}
