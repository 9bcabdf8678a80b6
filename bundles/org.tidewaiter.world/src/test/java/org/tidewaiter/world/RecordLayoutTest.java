package org.tidewaiter.world;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tidewaiter.api.record.Column;
import org.tidewaiter.api.record.Exports;
import org.tidewaiter.api.record.Imports;
import org.tidewaiter.api.record.Port;
import org.tidewaiter.api.record.Ports;

class RecordLayoutTest {

    private static final Set<String> STATUSES =
            Set.of("", "BOOKED", "BOARDED", "CANCELLED", "NO_SHOW", "CREW");
    private static final Set<String> PROCEDURES =
            Set.of("", "NORMAL", "PERIODIC", "SUPPLEMENTARY", "AFTER_DEPARTURE");

    private static final Set<Port> VERSIONED = Set.of(Exports.PORT, Imports.PORT);
    private static final Set<String> RELATIONS =
            Set.of("DIRECTOR", "SHAREHOLDER", "CONTACT", "FAMILY", "GROUP");

    @TempDir Path folder;

    @ParameterizedTest
    @EnumSource(Composition.class)
    void everyValueIsOneThatTheLayoutAllows(Composition composition) {
        Path world = Worlds.make(folder.resolve("w"), 5, 0.05, composition);
        int tables = 0;
        for (Port port : Ports.ALL) {
            if (Files.exists(world.resolve(port.table() + ".csv"))) {
                tables++;
                List<Map<String, String>> rows = Worlds.rows(world, port.table());
                assertFalse(rows.isEmpty(), port.table());
                rows.forEach(row -> checkRow(port, row));
                checkKeys(port, rows);
            }
        }
        assertEquals(8, tables);
        Worlds.rows(world, "crossings")
                .forEach(row -> assertTrue(STATUSES.contains(row.get("traveller_status"))));
        Worlds.rows(world, "links")
                .forEach(row -> assertTrue(RELATIONS.contains(row.get("relation"))));
        Worlds.rows(world, "exports")
                .forEach(row -> assertTrue(PROCEDURES.contains(row.get("procedure_code"))));
    }

    private static void checkRow(Port port, Map<String, String> row) {
        Set<String> names = port.columns().stream().map(Column::name).collect(Collectors.toSet());
        assertEquals(names, row.keySet());
        for (Column column : port.columns()) {
            String text = row.get(column.name());
            if (text.isEmpty()) {
                assertFalse(column.required(), () -> column.name() + " is empty in " + row);
            } else {
                checkValue(column, text);
            }
        }
    }

    private static void checkValue(Column column, String text) {
        if (column instanceof Column.Day) {
            LocalDate.parse(text);
        } else if (column instanceof Column.Time) {
            OffsetDateTime.parse(text);
        } else if (column instanceof Column.Whole whole) {
            BigDecimal small = new BigDecimal(text).multiply(BigDecimal.valueOf(whole.scale()));
            assertTrue(small.longValueExact() >= 0, column.name());
        } else if (column instanceof Column.Real real) {
            double value = Double.parseDouble(text);
            assertTrue(value >= real.min() && value <= real.max(), column.name());
        } else {
            assertEquals(text.strip(), text);
        }
    }

    private static void checkKeys(Port port, List<Map<String, String>> rows) {
        Set<String> seen = new HashSet<>();
        for (Map<String, String> row : rows) {
            String key =
                    port.key().stream()
                            .map(column -> row.get(column.name()))
                            .collect(Collectors.joining("/"));
            String version = VERSIONED.contains(port) ? "#" + row.get("version") : "";
            assertTrue(seen.add(key + version), () -> port.table() + " repeats " + key);
        }
    }
}
