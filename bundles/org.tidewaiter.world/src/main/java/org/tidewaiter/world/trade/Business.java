package org.tidewaiter.world.trade;

import java.util.List;

/**
 * What a firm imports, from whom and how.
 *
 * @param chains the usual way first
 * @param payer of the duty, empty for the importer
 */
record Business(
        Market main, List<Source> sources, List<Chain> chains, Delivery delivery, String payer) {

    Business {
        sources = List.copyOf(sources);
        chains = List.copyOf(chains);
    }

    Chain chain() {
        return chains.get(0);
    }

    Supplier supplier() {
        return sources.get(0).supplier();
    }

    Business from(List<Source> others) {
        return new Business(main, others, chains, delivery, payer);
    }

    Business through(Chain other) {
        return new Business(main, sources, List.of(other), delivery, payer);
    }

    Business to(Delivery other) {
        return new Business(main, sources, chains, other, payer);
    }

    Business paidBy(String other) {
        return new Business(main, sources, chains, delivery, other);
    }
}
