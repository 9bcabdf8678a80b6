package org.tidewaiter.rule.papercompany;

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
import org.tidewaiter.api.rule.RuleContext;

/**
 * What the register says of every trader, by the trader's code.
 *
 * <p>A trader with several rows, one a role, is one: of each column the first row that has a value
 * counts. Memory: 68 bytes a trader. Filled once, then read by any thread.
 */
final class Register {

    /** A trader that the register does not have. */
    static final int NO_ROW = -1;

    private static final long BYTES_A_TRADER = 68;

    static final int IMPORTER = 1;
    static final int EXPORTER = 2;
    static final int AGENT = 4;

    private static final List<Column> COLUMNS =
            List.of(
                    Traders.TRADER_ID,
                    Traders.NAME,
                    Traders.ROLE,
                    Traders.COUNTRY,
                    Traders.ADDRESS,
                    Traders.LOCALITY,
                    Traders.REGION,
                    Traders.POSTAL_CODE,
                    Traders.LATITUDE,
                    Traders.LONGITUDE,
                    Traders.REGISTRATION_NUMBER,
                    Traders.REGISTERED_ON,
                    Traders.CLOSED_ON,
                    Traders.PHONE,
                    Traders.EMAIL,
                    Traders.REPRESENTATIVE);

    /** The first row of a trader in the table. */
    final int[] row;

    final int[] name;
    final int[] country;
    final int[] address;
    final int[] locality;
    final int[] region;
    final int[] postalCode;
    final int[] registrationNumber;
    final int[] registeredOn;
    final int[] closedOn;
    final int[] phone;
    final int[] email;
    final int[] representative;
    final byte[] roles;
    final double[] latitude;
    final double[] longitude;

    private final int[] roleOf;

    /** Nothing is known of any trader yet. */
    Register(int traders, Codebook roleTexts) {
        row = filled(traders, NO_ROW);
        name = filled(traders, Missing.CODE);
        country = filled(traders, Missing.CODE);
        address = filled(traders, Missing.CODE);
        locality = filled(traders, Missing.CODE);
        region = filled(traders, Missing.CODE);
        postalCode = filled(traders, Missing.CODE);
        registrationNumber = filled(traders, Missing.CODE);
        registeredOn = filled(traders, Missing.DAY);
        closedOn = filled(traders, Missing.DAY);
        phone = filled(traders, Missing.CODE);
        email = filled(traders, Missing.CODE);
        representative = filled(traders, Missing.CODE);
        roles = new byte[traders];
        latitude = new double[traders];
        longitude = new double[traders];
        Arrays.fill(latitude, Missing.REAL);
        Arrays.fill(longitude, Missing.REAL);
        roleOf = new int[roleTexts.size()];
        Arrays.setAll(roleOf, code -> role(roleTexts.text(code)));
    }

    private static int[] filled(int size, int value) {
        int[] array = new int[size];
        Arrays.fill(array, value);
        return array;
    }

    private static int role(String text) {
        return switch (text) {
            case "IMPORTER" -> IMPORTER;
            case "EXPORTER" -> EXPORTER;
            case "BROKER", "FORWARDER", "WAREHOUSE", "CARRIER" -> AGENT;
            default -> 0;
        };
    }

    /** Reads the whole table in its order, on one thread: there are far fewer traders than rows. */
    static Register read(RuleContext context) {
        DataSet data = context.data();
        Table table = context.table(Traders.PORT);
        int traders = data.codebook(Domains.TRADER).size();
        context.monitor().reserve(traders * BYTES_A_TRADER);
        context.monitor().phase("read-traders", 0);
        Register register = new Register(traders, data.codebook(Traders.ROLE.domain()));
        try (Cursor cursor = table.scan(COLUMNS)) {
            while (cursor.advance()) {
                register.add(cursor);
            }
        }
        return register;
    }

    private void add(Cursor cursor) {
        int[] trader = cursor.codes(Traders.TRADER_ID);
        int[] role = cursor.codes(Traders.ROLE);
        long[] rows = cursor.rows();
        for (int i = 0; i < cursor.size(); i++) {
            if (row[trader[i]] == NO_ROW) {
                row[trader[i]] = Math.toIntExact(rows[i]);
            }
            if (role[i] != Missing.CODE) {
                roles[trader[i]] |= (byte) roleOf[role[i]];
            }
        }
        keep(cursor, trader, Traders.NAME, name);
        keep(cursor, trader, Traders.COUNTRY, country);
        keep(cursor, trader, Traders.ADDRESS, address);
        keep(cursor, trader, Traders.LOCALITY, locality);
        keep(cursor, trader, Traders.REGION, region);
        keep(cursor, trader, Traders.POSTAL_CODE, postalCode);
        keep(cursor, trader, Traders.REGISTRATION_NUMBER, registrationNumber);
        keep(cursor, trader, Traders.PHONE, phone);
        keep(cursor, trader, Traders.EMAIL, email);
        keep(cursor, trader, Traders.REPRESENTATIVE, representative);
        keep(cursor.days(Traders.REGISTERED_ON), cursor.size(), trader, registeredOn);
        keep(cursor.days(Traders.CLOSED_ON), cursor.size(), trader, closedOn);
        keepPoints(cursor, trader);
    }

    private static void keep(Cursor cursor, int[] trader, Column.Code column, int[] into) {
        int[] codes = cursor.codes(column);
        for (int i = 0; i < cursor.size(); i++) {
            if (into[trader[i]] == Missing.CODE) {
                into[trader[i]] = codes[i];
            }
        }
    }

    private static void keep(int[] days, int size, int[] trader, int[] into) {
        for (int i = 0; i < size; i++) {
            if (into[trader[i]] == Missing.DAY) {
                into[trader[i]] = days[i];
            }
        }
    }

    private void keepPoints(Cursor cursor, int[] trader) {
        double[] latitudes = cursor.reals(Traders.LATITUDE);
        double[] longitudes = cursor.reals(Traders.LONGITUDE);
        for (int i = 0; i < cursor.size(); i++) {
            boolean told = !Double.isNaN(latitudes[i]) && !Double.isNaN(longitudes[i]);
            if (told && Double.isNaN(latitude[trader[i]])) {
                latitude[trader[i]] = latitudes[i];
                longitude[trader[i]] = longitudes[i];
            }
        }
    }

    /** How many trader codes there are, whether the register has them or not. */
    int size() {
        return row.length;
    }

    boolean has(int trader) {
        return row[trader] != NO_ROW;
    }

    boolean isAgent(int trader) {
        return (roles[trader] & AGENT) != 0;
    }

    boolean isExporter(int trader) {
        return (roles[trader] & EXPORTER) != 0;
    }

    boolean hasPoint(int trader) {
        return !Double.isNaN(latitude[trader]);
    }
}
