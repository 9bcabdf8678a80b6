package org.tidewaiter.p2;

import java.util.List;

/**
 * The advice by which p2 starts bundles of a feature once they are installed.
 *
 * <p>Of several units for one bundle p2 takes that with the most requirements of its host: two, one
 * more than its own for every bundle.
 */
final class StartUnits {

    private static final String UNIT =
            """
            requires.%1$d.namespace = org.eclipse.equinox.p2.iu
            requires.%1$d.name = %2$s
            requires.%1$d.range = [%3$s,%3$s]
            units.%1$d.id = %2$s
            units.%1$d.version = %3$s
            units.%1$d.provides.1.namespace = org.eclipse.equinox.p2.iu
            units.%1$d.provides.1.name = %2$s
            units.%1$d.provides.1.version = %3$s
            units.%1$d.hostRequirements.1.namespace = osgi.bundle
            units.%1$d.hostRequirements.1.name = %4$s
            units.%1$d.hostRequirements.1.range = 0.0.0
            units.%1$d.hostRequirements.1.greedy = false
            units.%1$d.hostRequirements.2.namespace = org.eclipse.equinox.p2.eclipse.type
            units.%1$d.hostRequirements.2.name = bundle
            units.%1$d.hostRequirements.2.range = [1.0.0,2.0.0)
            units.%1$d.hostRequirements.2.greedy = false
            units.%1$d.touchpoint.id = org.eclipse.equinox.p2.osgi
            units.%1$d.touchpoint.version = 1.0.0
            units.%1$d.instructions.install = installBundle(bundle:${artifact});
            units.%1$d.instructions.configure = setStartLevel(startLevel:%5$d);markStarted(started:true);
            units.%1$d.instructions.unconfigure = markStarted(started:false);
            units.%1$d.instructions.uninstall = uninstallBundle(bundle:${artifact});
            """;

    private StartUnits() {}

    /** The text of the feature's {@code p2.inf}, empty if there is nothing to start. */
    static String of(String feature, String version, List<Plugin> plugins) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < plugins.size(); i++) {
            Plugin plugin = plugins.get(i);
            String unit = feature + ".starts." + plugin.id();
            text.append(UNIT.formatted(i, unit, version, plugin.id(), plugin.startLevel()));
        }
        return text.toString();
    }
}
