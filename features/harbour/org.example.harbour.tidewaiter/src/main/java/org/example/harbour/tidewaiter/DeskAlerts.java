package org.example.harbour.tidewaiter;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.example.harbour.desk.Alert;
import org.example.harbour.desk.Alerts;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tidewaiter.api.finding.Finding;
import org.tidewaiter.api.host.Delivery;
import org.tidewaiter.api.host.FindingSink;

/**
 * Puts findings into the alerts of the desk. These last until it closes, so what a run gives again
 * is known by the same process only.
 */
@Component
public final class DeskAlerts implements FindingSink {

    private final Alerts alerts;
    private final Set<String> known = ConcurrentHashMap.newKeySet();

    /** Made by the component runtime. */
    @Activate
    public DeskAlerts(@Reference Alerts alerts) {
        this.alerts = alerts;
    }

    @Override
    public String name() {
        return "harbour-desk";
    }

    @Override
    public void take(Delivery delivery) {
        for (Delivery.Entry entry : delivery.entries()) {
            if (known.add(delivery.run() + "/" + entry.facts().id())) {
                alerts.raise(new Alert(delivery.keptAt(), "Network risk", text(entry.facts())));
            }
        }
    }

    private static String text(Finding finding) {
        String who =
                finding.subject().label().isEmpty()
                        ? finding.subject().id()
                        : finding.subject().label();
        return who + ": " + finding.kind().replace('-', ' ');
    }
}
