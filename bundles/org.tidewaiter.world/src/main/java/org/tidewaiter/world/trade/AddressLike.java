package org.tidewaiter.world.trade;

import java.util.Locale;

/** Why several suppliers of one importer lawfully share an address. */
enum AddressLike {
    /** A group's companies at its headquarters. */
    GROUP_HEADQUARTERS,
    /** Firms that are elsewhere, at the agent who lends them an address. */
    REGISTERED_OFFICE,
    /** Firms in the office block of a free zone. */
    FREE_ZONE,
    /** The forwarder's address written for the exporter's. */
    FORWARDER_ADDRESS,
    /** No more than the district is known. */
    DISTRICT_ONLY,
    /** Boxes at a post office. */
    PO_BOX,
    /** One firm under several codes and spellings. */
    ONE_FIRM,
    /** Relatives, each with a trading house of their own, who sell to one importer. */
    TRADING_FAMILY,
    /** Makers of a region, all at the office of the agent who buys for importers. */
    BUYING_AGENT,
    /** Young firms of a science park. */
    INCUBATOR,
    /** A firm registered anew every year or so. */
    RE_REGISTERED;

    /** Its name in the truth. */
    String scheme() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
