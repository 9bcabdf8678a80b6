package org.tidewaiter.rule.realimporter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tidewaiter.api.record.Codebook;
import org.tidewaiter.api.record.Column;
import org.tidewaiter.api.record.Cursor;
import org.tidewaiter.api.record.DataSet;
import org.tidewaiter.api.record.Domains;
import org.tidewaiter.api.record.Missing;
import org.tidewaiter.api.record.Table;
import org.tidewaiter.api.record.Traders;
import org.tidewaiter.place.AddressKey;
import org.tidewaiter.place.AddressReader;
import org.tidewaiter.place.PostalAddress;

/**
 * What the register says of traders: what they are called, how to reach them, who stands for them,
 * since when. Of several rows of a trader the first that has a value counts. 24 bytes a trader.
 * Immutable.
 */
final class TraderCards {

    /** What two traders can have in common in the register. */
    enum Entry {
        PHONE("Phone", Traders.PHONE),
        EMAIL("Email", Traders.EMAIL),
        REPRESENTATIVE("Representative", Traders.REPRESENTATIVE),
        ADDRESS("Address", Traders.ADDRESS);

        /** The end of the keys of its sentences. */
        final String key;

        final Column.Code column;

        Entry(String key, Column.Code column) {
            this.key = key;
            this.column = column;
        }
    }

    private final Codebook names;
    private final Codebook addresses;
    private final AddressReader reader = new AddressReader();
    private final int[] nameOf;
    private final int[] registeredOf;
    private final int[][] codeOf = new int[Entry.values().length][];
    private final int[][] holdersOf = new int[Entry.values().length][];
    private int traders;

    private TraderCards(DataSet data) {
        names = data.codebook(Traders.NAME.domain());
        addresses = data.codebook(Traders.ADDRESS.domain());
        int size = data.codebook(Domains.TRADER).size();
        nameOf = new int[size];
        registeredOf = new int[size];
        Arrays.fill(nameOf, Missing.CODE);
        Arrays.fill(registeredOf, Missing.DAY);
        for (Entry entry : Entry.values()) {
            codeOf[entry.ordinal()] = new int[size];
            Arrays.fill(codeOf[entry.ordinal()], Missing.CODE);
            holdersOf[entry.ordinal()] = new int[data.codebook(entry.column.domain()).size()];
        }
    }

    /** Reads the register; without one, nothing is known. */
    static TraderCards read(DataSet data) {
        TraderCards cards = new TraderCards(data);
        data.table(Traders.PORT).ifPresent(cards::read);
        return cards;
    }

    private void read(Table table) {
        List<Column> columns =
                new ArrayList<>(List.of(Traders.TRADER_ID, Traders.NAME, Traders.REGISTERED_ON));
        for (Entry entry : Entry.values()) {
            columns.add(entry.column);
        }
        try (Cursor cursor = table.scan(columns)) {
            while (cursor.advance()) {
                take(cursor);
            }
        }
        for (int trader = 0; trader < nameOf.length; trader++) {
            traders += nameOf[trader] >= 0 ? 1 : 0;
            for (Entry entry : Entry.values()) {
                int code = codeOf[entry.ordinal()][trader];
                if (code >= 0) {
                    holdersOf[entry.ordinal()][code]++;
                }
            }
        }
    }

    private void take(Cursor cursor) {
        int[] ids = cursor.codes(Traders.TRADER_ID);
        int[] registered = cursor.days(Traders.REGISTERED_ON);
        first(ids, cursor.codes(Traders.NAME), cursor.size(), nameOf);
        for (Entry entry : Entry.values()) {
            first(ids, cursor.codes(entry.column), cursor.size(), codeOf[entry.ordinal()]);
        }
        for (int i = 0; i < cursor.size(); i++) {
            if (registeredOf[ids[i]] == Missing.DAY) {
                registeredOf[ids[i]] = registered[i];
            }
        }
    }

    private static void first(int[] ids, int[] codes, int size, int[] into) {
        for (int i = 0; i < size; i++) {
            if (into[ids[i]] < 0) {
                into[ids[i]] = codes[i];
            }
        }
    }

    /** How many traders are in the register. */
    int traders() {
        return traders;
    }

    /** The name of a trader, empty if the register has none. */
    String name(int trader) {
        return nameOf[trader] < 0 ? "" : names.text(nameOf[trader]);
    }

    /** When a trader was registered, {@link Missing#DAY} if that is not told. */
    int registeredDay(int trader) {
        return registeredOf[trader];
    }

    /** Whether the register has an entry of a trader. */
    boolean tells(Entry entry, int trader) {
        return codeOf[entry.ordinal()][trader] >= 0;
    }

    /** How many traders have a trader's entry. */
    int holders(Entry entry, int trader) {
        return holdersOf[entry.ordinal()][codeOf[entry.ordinal()][trader]];
    }

    /** Whether two traders have one entry; an address may be written in two ways. */
    boolean shares(Entry entry, int one, int other) {
        int[] codes = codeOf[entry.ordinal()];
        return codes[one] >= 0
                && codes[other] >= 0
                && (codes[one] == codes[other]
                        || entry == Entry.ADDRESS && isOneAddress(codes[one], codes[other]));
    }

    private boolean isOneAddress(int one, int other) {
        AddressKey key = key(one);
        AddressKey second = key(other);
        return key.sameBuilding(second) && key.unit().equals(second.unit());
    }

    private AddressKey key(int address) {
        return reader.read(PostalAddress.of("", addresses.text(address)));
    }

    /** Whether anything is known by which two traders could be told to be one. */
    boolean tells(int trader) {
        return Arrays.stream(Entry.values()).anyMatch(entry -> tells(entry, trader));
    }
}
