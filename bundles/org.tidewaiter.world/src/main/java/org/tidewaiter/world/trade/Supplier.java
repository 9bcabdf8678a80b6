package org.tidewaiter.world.trade;

import java.util.List;

/**
 * A firm abroad that sells.
 *
 * @param key tells it from every other
 * @param ids the codes under which customs has it: several where it was entered twice, none where
 *     it is known from declarations only
 * @param registeredOn a day, see {@link org.tidewaiter.world.sheet.Year}
 */
record Supplier(
        long key,
        List<String> ids,
        String name,
        Market market,
        Seat seat,
        Contact contact,
        int registeredOn) {

    Supplier at(Seat other) {
        return new Supplier(key, ids, name, market, other, contact, registeredOn);
    }

    Supplier reachedBy(Contact other) {
        return new Supplier(key, ids, name, market, seat, other, registeredOn);
    }

    Supplier named(String other) {
        return new Supplier(key, ids, other, market, seat, contact, registeredOn);
    }

    Supplier registered(int day) {
        return new Supplier(key, ids, name, market, seat, contact, day);
    }

    Supplier knownAs(List<String> others) {
        return new Supplier(key, others, name, market, seat, contact, registeredOn);
    }
}
