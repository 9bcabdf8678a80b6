package org.tidewaiter.data.edifact;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/**
 * The time zones of ports and airports: messages tell times local to them.
 *
 * <p>5,831 of the places that the project knows; sources and licences in {@code ZONES}. Immutable,
 * thread-safe, 1 MB from the first use on.
 */
final class Zones {

    private static final int LOCODE_LENGTH = 5;
    private static final int COUNTRY_LENGTH = 2;

    private final Map<String, String[]> byCode;
    private final Optional<ZoneId> fallback;

    /**
     * Looks places up in the bundled table.
     *
     * @param fallback the zone of every place that is not in it
     */
    Zones(Optional<ZoneId> fallback) {
        this.byCode = Bundled.BY_CODE;
        this.fallback = fallback;
    }

    /**
     * The zone of a port or airport; empty if neither the table nor the administrator says.
     *
     * @param port UN/LOCODE or IATA code. A UN/LOCODE that no seaport has is read as its country
     *     and the IATA code of an airport there
     */
    Optional<ZoneId> of(String port) {
        String[] row = byCode.get(port);
        if (row == null && port.length() == LOCODE_LENGTH) {
            row = byCode.get(port.substring(COUNTRY_LENGTH));
            if (row != null && !port.startsWith(row[1])) {
                row = null;
            }
        }
        return row == null ? fallback : Optional.of(ZoneId.of(row[2]));
    }

    private static final class Bundled {

        private static final Map<String, String[]> BY_CODE = load();

        private Bundled() {}

        private static Map<String, String[]> load() {
            Map<String, String[]> rows = new HashMap<>();
            try (InputStream in =
                            Objects.requireNonNull(
                                    Zones.class.getResourceAsStream("zones.tsv.gz"));
                    BufferedReader lines =
                            new BufferedReader(
                                    new InputStreamReader(
                                            new GZIPInputStream(in), StandardCharsets.UTF_8))) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    String[] row = line.split("\t", -1);
                    rows.put(row[0], row);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return rows;
        }
    }
}
