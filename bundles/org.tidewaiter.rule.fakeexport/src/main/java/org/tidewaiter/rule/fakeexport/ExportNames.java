package org.tidewaiter.rule.fakeexport;

import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.tidewaiter.api.record.Codebook;
import org.tidewaiter.api.record.Cursor;
import org.tidewaiter.api.record.DataSet;
import org.tidewaiter.api.record.Domains;
import org.tidewaiter.api.record.Exports;
import org.tidewaiter.api.record.Missing;
import org.tidewaiter.api.record.Places;
import org.tidewaiter.api.record.Table;
import org.tidewaiter.api.record.Traders;

/** The texts behind rows and codes, fetched for the few that a person will read. */
final class ExportNames {

    private static final int DAY_SECONDS = 86_400;

    private final DataSet data;
    private final Table exports;
    private final Codebook locations;
    private final Codebook traders;

    ExportNames(DataSet data, Table exports) {
        this.data = data;
        this.exports = exports;
        locations = data.codebook(Domains.LOCATION);
        traders = data.codebook(Domains.TRADER);
    }

    String location(int code) {
        return locations.text(code);
    }

    String trader(int code) {
        return traders.text(code);
    }

    /** The code of a trader, -1 if it declared nothing. */
    int traderCode(String id) {
        return traders.code(id);
    }

    /** The declaration ids of rows. */
    Map<Integer, String> declarations(Collection<Integer> rows) {
        long[] numbers = rows.stream().mapToLong(Integer::longValue).distinct().toArray();
        List<String> keys = exports.keys(numbers);
        Map<Integer, String> ids = new HashMap<>();
        for (int i = 0; i < numbers.length; i++) {
            ids.put((int) numbers[i], keys.get(i));
        }
        return ids;
    }

    /** The row of a declaration, by halves: rows come in the order of their keys. */
    OptionalInt row(String declaration) {
        int low = 0;
        int high = (int) exports.rows() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = compare(exports.keys(new long[] {middle}).get(0), declaration);
            if (order == 0) {
                return OptionalInt.of(middle);
            } else if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return OptionalInt.empty();
    }

    /** By Unicode code points, which the order of Java strings is not beyond the first plane. */
    private static int compare(String one, String other) {
        int[] points = one.codePoints().toArray();
        int[] others = other.codePoints().toArray();
        return java.util.Arrays.compare(points, others);
    }

    /** When rows are due to depart or to be loaded, in seconds, where that is still to come. */
    Map<Integer, Long> due(Collection<Integer> rows) {
        long asOf = data.asOf().getEpochSecond();
        Map<Integer, Long> due = new HashMap<>();
        long[] numbers = rows.stream().mapToLong(Integer::longValue).toArray();
        try (Cursor cursor =
                exports.pick(
                        numbers, List.of(Exports.SCHEDULED_DEPARTURE_AT, Exports.LOADING_DUE_ON))) {
            while (cursor.advance()) {
                long[] scheduled = cursor.seconds(Exports.SCHEDULED_DEPARTURE_AT);
                int[] loading = cursor.days(Exports.LOADING_DUE_ON);
                for (int i = 0; i < cursor.size(); i++) {
                    long end =
                            loading[i] == Missing.DAY
                                    ? Missing.SECONDS
                                    : (loading[i] + 1L) * DAY_SECONDS;
                    long at = scheduled[i] > asOf ? scheduled[i] : end;
                    if (at > asOf) {
                        due.put((int) cursor.rows()[i], at);
                    }
                }
            }
        }
        return due;
    }

    /** The names of traders that have one, by id; of several rows of a trader, the first counts. */
    Map<String, String> traderNames(Collection<String> ids) {
        Map<String, String> names = new HashMap<>();
        BitSet wanted = new BitSet();
        ids.stream().mapToInt(traders::code).filter(code -> code >= 0).forEach(wanted::set);
        data.table(Traders.PORT).ifPresent(table -> readNames(table, wanted, names));
        return names;
    }

    private void readNames(Table table, BitSet wanted, Map<String, String> names) {
        Codebook texts = data.codebook(Traders.NAME.domain());
        try (Cursor cursor = table.scan(List.of(Traders.TRADER_ID, Traders.NAME))) {
            while (cursor.advance()) {
                int[] ids = cursor.codes(Traders.TRADER_ID);
                int[] text = cursor.codes(Traders.NAME);
                for (int i = 0; i < cursor.size(); i++) {
                    if (wanted.get(ids[i]) && text[i] >= 0) {
                        names.putIfAbsent(traders.text(ids[i]), texts.text(text[i]));
                    }
                }
            }
        }
    }

    /** What a person calls a location: its name, or its code where it has none. */
    String label(int location, PlaceBook places) {
        long row = places.row(location);
        String name =
                row < 0
                        ? ""
                        : data.table(Places.PORT)
                                .orElseThrow()
                                .texts(Places.NAME, new long[] {row})
                                .get(0);
        return name.isEmpty() ? location(location) : name;
    }
}
