package org.tidewaiter.workbench.preference;

import java.util.Optional;
import org.osgi.framework.Bundle;
import org.osgi.service.metatype.MetaTypeInformation;
import org.osgi.service.metatype.ObjectClassDefinition;
import org.tidewaiter.workbench.desk.HostServices;
import org.tidewaiter.workbench.desk.Words;

/** Settings that a bundle describes, which are asked for each time: the bundle may be updated. */
record Described(String pid, long bundle) {

    /** The description; empty if it is gone. */
    Optional<ObjectClassDefinition> definition() {
        Bundle found = HostServices.context().getBundle(bundle);
        if (found == null) {
            return Optional.empty();
        }
        return HostServices.metatypes()
                .flatMap(all -> Optional.ofNullable(all.getMetaTypeInformation(found)))
                .flatMap(this::definition);
    }

    private Optional<ObjectClassDefinition> definition(MetaTypeInformation information) {
        try {
            return Optional.ofNullable(
                    information.getObjectClassDefinition(pid, Words.LOCALE.toString()));
        } catch (IllegalArgumentException gone) {
            return Optional.empty(); // the service's word for a pid that it no longer knows
        }
    }
}
