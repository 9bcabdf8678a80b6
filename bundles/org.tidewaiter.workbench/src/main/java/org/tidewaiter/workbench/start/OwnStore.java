package org.tidewaiter.workbench.start;

import java.io.IOException;
import java.util.Hashtable;
import java.util.Map;
import org.eclipse.core.runtime.Platform;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.tidewaiter.workbench.desk.HostServices;
import org.tidewaiter.workbench.desk.Problems;

/**
 * Says where findings are kept, unless an administrator has: in the plug-in's folder of the
 * workspace. Several desks that work on the same findings need a shared store.
 */
final class OwnStore {

    private static final String PID = "org.tidewaiter.casework";

    private OwnStore() {}

    static void where() {
        HostServices.configurations().ifPresent(OwnStore::where);
    }

    private static void where(ConfigurationAdmin admin) {
        try {
            Configuration configuration = admin.getConfiguration(PID, "?");
            if (configuration.getProperties() == null) {
                String folder =
                        Platform.getStateLocation(Platform.getBundle(Problems.PLUGIN))
                                .append("findings")
                                .toOSString();
                configuration.update(new Hashtable<>(Map.of("folder", folder)));
            }
        } catch (IOException e) {
            Problems.log("where findings are kept could not be set", e);
        }
    }
}
