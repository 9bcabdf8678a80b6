package org.tidewaiter.testkit;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.tidewaiter.api.record.Crossings;
import org.tidewaiter.api.record.Port;
import org.tidewaiter.api.record.Violations;

/** Gives travellers another nationality, sex and date of birth, or none. */
final class Births {

    private static final List<String> COUNTRIES = List.of("KR", "JP", "CN", "VN", "US", "");
    private static final List<String> SEXES = List.of("F", "M", "X", "");

    private Births() {}

    /** The same rows without the three. */
    static MemoryDataSetBuilder left(MemoryDataSetBuilder data) {
        return data.without(Crossings.PORT, Crossings.NATIONALITY)
                .without(Crossings.PORT, Crossings.SEX)
                .without(Crossings.PORT, Crossings.BIRTH_DATE)
                .without(Violations.PORT, Violations.BIRTH_DATE);
    }

    /** The same rows with each of the three drawn anew, row by row. */
    static MemoryDataSetBuilder told(MemoryDataSetBuilder data, long seed) {
        Random random = new Random(seed);
        redraw(data, Crossings.PORT, random);
        redraw(data, Violations.PORT, random);
        return data;
    }

    private static void redraw(MemoryDataSetBuilder data, Port port, Random random) {
        List<Map<String, String>> rows = data.rows().get(port);
        if (rows == null) {
            return;
        }
        data.emptied(port);
        for (Map<String, String> row : rows) {
            Map<String, String> cells = new TreeMap<>(row);
            String birthDay = (1930 + random.nextInt(80)) + "-0" + (1 + random.nextInt(9)) + "-11";
            cells.put(Crossings.BIRTH_DATE.name(), birthDay);
            if (port.equals(Crossings.PORT)) {
                cells.put(Crossings.NATIONALITY.name(), any(COUNTRIES, random));
                cells.put(Crossings.SEX.name(), any(SEXES, random));
            }
            data.row(port, cells);
        }
    }

    private static String any(List<String> values, Random random) {
        return values.get(random.nextInt(values.size()));
    }
}
