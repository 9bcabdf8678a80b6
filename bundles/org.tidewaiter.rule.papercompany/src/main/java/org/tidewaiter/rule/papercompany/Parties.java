package org.tidewaiter.rule.papercompany;

import java.util.Arrays;

/**
 * Importers that belong together are one buying party: of one group, or with one director or
 * representative.
 *
 * <p>A party of more than {@value #MOST_IMPORTERS} importers is taken apart again: so many are tied
 * by an agent or a conglomerate, not by one hand. Immutable, thread-safe.
 */
final class Parties {

    static final int MOST_IMPORTERS = 20;

    /** A trader that imports nothing. */
    static final int NONE = -1;

    /** By trader code. */
    final int[] ofTrader;

    private final Groups importers;

    /** How many importers were in parties too large to be one. */
    final long untied;

    private Parties(int[] ofTrader, Groups importers, long untied) {
        this.ofTrader = ofTrader;
        this.importers = importers;
        this.untied = untied;
    }

    /** Ties the importers of some shipments. */
    static Parties of(Shipments shipments, Bonds bonds) {
        int traders = bonds.group.length;
        boolean[] imports = new boolean[traders];
        for (int importer : shipments.importer()) {
            imports[importer] = true;
        }
        Joined joined = new Joined(traders);
        int[] firstOfGroup = new int[traders];
        Arrays.fill(firstOfGroup, NONE);
        for (int trader = 0; trader < traders; trader++) {
            if (imports[trader]) {
                joinTo(joined, firstOfGroup, bonds.group[trader], trader);
            }
        }
        joinByPersons(joined, imports, bonds);
        return numbered(joined, imports);
    }

    private static void joinTo(Joined joined, int[] first, int key, int trader) {
        if (first[key] == NONE) {
            first[key] = trader;
        } else {
            joined.join(first[key], trader);
        }
    }

    private static void joinByPersons(Joined joined, boolean[] imports, Bonds bonds) {
        for (int person = 0; person < bonds.persons.rightSize(); person++) {
            int first = NONE;
            int end = bonds.joins(person) ? bonds.persons.rightEnd(person) : 0;
            for (int i = bonds.persons.rightBegin(person); i < end; i++) {
                int trader = bonds.persons.leftAt(i);
                if (imports[trader]) {
                    first = first == NONE ? trader : first;
                    joined.join(first, trader);
                }
            }
        }
    }

    private static Parties numbered(Joined joined, boolean[] imports) {
        int[] sizes = new int[imports.length];
        for (int trader = 0; trader < imports.length; trader++) {
            sizes[joined.of(trader)] += imports[trader] ? 1 : 0;
        }
        int[] ofTrader = new int[imports.length];
        Arrays.fill(ofTrader, NONE);
        int count = 0;
        long untied = 0;
        for (int trader = 0; trader < imports.length; trader++) {
            if (!imports[trader]) {
                continue;
            }
            int least = joined.of(trader);
            boolean large = sizes[least] > MOST_IMPORTERS;
            untied += large ? 1 : 0;
            int party = large || ofTrader[least] == NONE ? count : ofTrader[least];
            if (party == count) {
                count++;
                ofTrader[least] = large ? ofTrader[least] : party;
            }
            ofTrader[trader] = party;
        }
        return new Parties(ofTrader, Groups.of(ofTrader, count), untied);
    }

    int size() {
        return importers.size();
    }

    /** The importers of a party, ascending. */
    int[] importers(int party) {
        return importers.members(party);
    }
}
