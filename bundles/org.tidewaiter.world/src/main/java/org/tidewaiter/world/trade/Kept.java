package org.tidewaiter.world.trade;

import org.tidewaiter.world.chance.Dice;

/** Which parts of a delinquent's way of trading go on in another name. */
record Kept(
        boolean supplier,
        boolean broker,
        boolean forwarder,
        boolean warehouse,
        boolean address,
        boolean phone,
        boolean payer) {

    /** Most of it, never the same parts. */
    static Kept most(Dice dice) {
        return new Kept(
                dice.chance(0.8),
                dice.chance(0.6),
                dice.chance(0.65),
                dice.chance(0.6),
                dice.chance(0.4),
                dice.chance(0.35),
                dice.chance(0.22));
    }

    /** Little of it. */
    static Kept little(Dice dice) {
        return new Kept(
                dice.chance(0.4),
                dice.chance(0.2),
                dice.chance(0.3),
                dice.chance(0.3),
                dice.chance(0.1),
                dice.chance(0.08),
                dice.chance(0.1));
    }

    /** All but the payer. */
    static Kept all() {
        return new Kept(true, true, true, true, true, true, false);
    }

    /** How many parts are kept that few others share. */
    int traces(Debtor debtor) {
        Chain chain = debtor.business().chain();
        return one(supplier)
                + one(broker && !chain.broker().common())
                + one(forwarder && !chain.forwarder().common())
                + one(warehouse && !chain.warehouse().common())
                + one(address && !debtor.business().delivery().shared())
                + one(phone && !debtor.business().delivery().shared())
                + one(payer);
    }

    private static int one(boolean there) {
        return there ? 1 : 0;
    }
}
