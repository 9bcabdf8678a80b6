package org.tidewaiter.workbench.records;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.osgi.service.prefs.BackingStoreException;
import org.osgi.service.prefs.Preferences;
import org.tidewaiter.workbench.desk.Problems;

/** The locations that were opened last, the latest first. */
final class LocationHistory {

    private static final String KEY = "locations";
    private static final int KEPT = 8;

    private LocationHistory() {}

    static List<String> all() {
        String kept = preferences().get(KEY, "");
        return kept.isEmpty() ? List.of() : List.of(kept.split("\n"));
    }

    static void add(String location) {
        List<String> all = new ArrayList<>(all());
        all.remove(location);
        all.add(0, location);
        preferences().put(KEY, String.join("\n", all.subList(0, Math.min(KEPT, all.size()))));
        try {
            preferences().flush();
        } catch (BackingStoreException e) {
            Problems.log("the locations opened last could not be kept", e);
        }
    }

    private static Preferences preferences() {
        return InstanceScope.INSTANCE.getNode(Problems.PLUGIN);
    }
}
