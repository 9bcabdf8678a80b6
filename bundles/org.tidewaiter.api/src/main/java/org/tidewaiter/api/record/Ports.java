package org.tidewaiter.api.record;

import java.util.List;

/** The ports of the record layout. */
public final class Ports {

    /** All of them, in the order of the documentation. */
    public static final List<Port> ALL =
            List.of(
                    Crossings.PORT,
                    Violations.PORT,
                    Traders.PORT,
                    Links.PORT,
                    Imports.PORT,
                    Exports.PORT,
                    Places.PORT,
                    Outcomes.PORT);

    private Ports() {}
}
