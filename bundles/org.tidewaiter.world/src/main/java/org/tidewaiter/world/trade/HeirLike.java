package org.tidewaiter.world.trade;

import java.util.Locale;

/** Why somebody lawfully uses parts of a delinquent's supply chain. */
enum HeirLike {
    /** The supplier's new sole distributor. */
    SOLE_DISTRIBUTOR,
    /** Who bought what the bankrupt still had in bond. */
    STOCK_BUYER,
    /** Another customer of the integrated house. */
    LOGISTICS_HOUSE,
    /** Another of the many customers of a popular supplier. */
    POPULAR_SUPPLIER,
    /** Importers of a crop, who all buy from one seller and use one cold store. */
    SEASONAL,
    /** The same group after a lawful reorganisation. */
    REORGANISED,
    /** Another importer of a port that has one or two warehouses. */
    PORT_MONOPOLY,
    /** Whom the supplier found instead. */
    ORDINARY_CUSTOMERS,
    /** The successor of somebody whose case is over. */
    CLEARED,
    /** Former staff with a firm of their own. */
    STAFF_VENTURE,
    /** Another seller who has goods brought to the same fulfilment centre. */
    FULFILMENT_CENTRE,
    /** Another franchisee of the same brand. */
    FRANCHISE;

    /** Its name in the truth. */
    String scheme() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
