package org.tidewaiter.world.trade;

import java.util.Locale;

/** Why hundreds of firms are at one building of a city. */
enum TowerKind {
    /** A wholesale market with a booth for each trader. */
    TRADE_CENTRE,
    /** Offices. */
    BUSINESS_TOWER,
    /** An agent who lends an address to firms that are elsewhere. */
    REGISTERED_OFFICE,
    /** The office block of a free zone. */
    FREE_ZONE;

    /** Its name in the truth. */
    String scheme() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
