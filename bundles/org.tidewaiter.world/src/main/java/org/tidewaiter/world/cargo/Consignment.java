package org.tidewaiter.world.cargo;

/**
 * Goods that are declared for export.
 *
 * @param truck that takes them to the port
 * @param masterBill shared by those that travel together
 */
record Consignment(
        Exporter exporter,
        Site site,
        Sailing sailing,
        Timeline timeline,
        String truck,
        String masterBill) {

    Consignment with(Timeline other) {
        return new Consignment(exporter, site, sailing, other, truck, masterBill);
    }

    Consignment from(Site other) {
        return new Consignment(exporter, other, sailing, timeline, truck, masterBill);
    }
}
