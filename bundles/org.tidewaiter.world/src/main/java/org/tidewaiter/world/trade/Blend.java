package org.tidewaiter.world.trade;

import static java.util.Map.entry;

import java.util.Map;

/**
 * What sort of trade it is. Counts are for a world of scale 1, in which about 9,000 firms import.
 *
 * @param peak how many times an ordinary day's declarations a day before a holiday has
 * @param houseShare the share of importers that integrated houses serve
 * @param guessed the share of coordinates abroad that are only those of the city
 * @param addresses how many importers buy from suppliers that lawfully share an address
 * @param heirs how many delinquents have somebody who lawfully uses parts of their chain
 */
record Blend(
        double peak,
        double houseShare,
        double guessed,
        Map<AddressLike, Integer> addresses,
        Map<HeirLike, Integer> heirs) {

    private static final Map<AddressLike, Integer> FEW_ADDRESSES =
            Map.of(
                    AddressLike.GROUP_HEADQUARTERS, 15,
                    AddressLike.REGISTERED_OFFICE, 5,
                    AddressLike.FREE_ZONE, 4,
                    AddressLike.FORWARDER_ADDRESS, 6,
                    AddressLike.DISTRICT_ONLY, 10,
                    AddressLike.PO_BOX, 5,
                    AddressLike.ONE_FIRM, 10);

    private static final Map<HeirLike, Integer> FEW_HEIRS =
            Map.of(
                    HeirLike.SOLE_DISTRIBUTOR, 10,
                    HeirLike.STOCK_BUYER, 8,
                    HeirLike.LOGISTICS_HOUSE, 10,
                    HeirLike.POPULAR_SUPPLIER, 10,
                    HeirLike.SEASONAL, 5,
                    HeirLike.REORGANISED, 8,
                    HeirLike.PORT_MONOPOLY, 4,
                    HeirLike.ORDINARY_CUSTOMERS, 20,
                    HeirLike.CLEARED, 12);

    /** Even months, few who share by law and chance. */
    static Blend calm() {
        return new Blend(1, 0.28, 0.06, FEW_ADDRESSES, FEW_HEIRS);
    }

    /** Peaks, and nearly half of all importers with the integrated houses. */
    static Blend busy() {
        return new Blend(3, 0.45, 0.06, FEW_ADDRESSES, FEW_HEIRS);
    }

    /** Peaks, and many who lawfully share, some in ways that no rate foresees. */
    static Blend hard() {
        return new Blend(
                2,
                0.38,
                0.12,
                Map.ofEntries(
                        entry(AddressLike.GROUP_HEADQUARTERS, 30),
                        entry(AddressLike.REGISTERED_OFFICE, 20),
                        entry(AddressLike.FREE_ZONE, 12),
                        entry(AddressLike.FORWARDER_ADDRESS, 20),
                        entry(AddressLike.DISTRICT_ONLY, 30),
                        entry(AddressLike.PO_BOX, 12),
                        entry(AddressLike.ONE_FIRM, 30),
                        entry(AddressLike.TRADING_FAMILY, 15),
                        entry(AddressLike.BUYING_AGENT, 12),
                        entry(AddressLike.INCUBATOR, 10),
                        entry(AddressLike.RE_REGISTERED, 12)),
                Map.ofEntries(
                        entry(HeirLike.SOLE_DISTRIBUTOR, 20),
                        entry(HeirLike.STOCK_BUYER, 20),
                        entry(HeirLike.LOGISTICS_HOUSE, 30),
                        entry(HeirLike.POPULAR_SUPPLIER, 25),
                        entry(HeirLike.SEASONAL, 15),
                        entry(HeirLike.REORGANISED, 20),
                        entry(HeirLike.PORT_MONOPOLY, 12),
                        entry(HeirLike.ORDINARY_CUSTOMERS, 30),
                        entry(HeirLike.CLEARED, 25),
                        entry(HeirLike.STAFF_VENTURE, 20),
                        entry(HeirLike.FULFILMENT_CENTRE, 15),
                        entry(HeirLike.FRANCHISE, 10)));
    }
}
