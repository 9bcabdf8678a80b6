package org.example.harbour.desk;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.service.component.annotations.Component;

/** The alerts of the desk, until it closes; an OSGi service. Thread-safe. */
@Component(service = Alerts.class)
public final class Alerts {

    private final List<Alert> alerts = new CopyOnWriteArrayList<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    /** All alerts, oldest first. */
    public List<Alert> all() {
        return List.copyOf(alerts);
    }

    /** Raises an alert; listeners are told in the calling thread. */
    public void raise(Alert alert) {
        alerts.add(alert);
        listeners.forEach(Runnable::run);
    }

    /** Tells somebody of every alert from now on. */
    public void tell(Runnable listener) {
        listeners.add(listener);
    }

    /** Tells somebody no more. */
    public void leave(Runnable listener) {
        listeners.remove(listener);
    }
}
