package org.tidewaiter.world.trade;

import java.io.IOException;
import org.tidewaiter.world.chance.Dice;
import org.tidewaiter.world.sheet.Truth;

/** What firms need to live their years. */
record Stage(Registry registry, Importers importers, Ledger ledger, Debts debts, Truth truth) {

    Markets markets() {
        return importers.markets();
    }

    Suppliers suppliers() {
        return importers.suppliers();
    }

    Logistics logistics() {
        return importers.logistics();
    }

    /** An ordinary firm and its ordinary trade. */
    Firm ordinary(Firm firm, int size, Dice dice) throws IOException {
        Business business = importers.any(firm, size, dice);
        ledger.trade(Campaign.ever(firm, business, size), 0, dice);
        return firm;
    }
}
