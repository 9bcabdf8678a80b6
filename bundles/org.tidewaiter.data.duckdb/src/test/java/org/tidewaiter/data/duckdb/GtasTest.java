package org.tidewaiter.data.duckdb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tidewaiter.api.progress.Monitor;
import org.tidewaiter.api.record.Crossings;
import org.tidewaiter.api.record.DataSet;
import org.tidewaiter.api.record.OpenRequest;
import org.tidewaiter.api.record.Ports;

/** The tables of GTAS in a real MariaDB, asked by the query that the documents give. */
class GtasTest {

    private static final Path QUERY = Path.of("../../docs/gtas-crossings.sql");

    private static final List<String> TABLES =
            List.of(
                    "flight (id bigint, carrier varchar(255), destination varchar(255), etd_date"
                            + " date, full_flight_number varchar(255), origin varchar(255))",
                    "mutable_flight_details (flight_id bigint, full_eta_timestamp datetime,"
                            + " eta_date date, full_etd_timestamp datetime)",
                    "passenger (id bigint, deleted bit, uuid varchar(255))",
                    "passenger_details (id bigint, dob date, pd_first_name varchar(255), pd_gender"
                            + " varchar(2), pd_last_name varchar(255), pd_nationality varchar(255),"
                            + " pd_passenger_id bigint, pd_residency_country varchar(255))",
                    "passenger_trip_details (id bigint, debarkation varchar(255), embarkation"
                            + " varchar(255), ptd_id bigint)",
                    "passenger_id_tag (id bigint, idTag varchar(255), pax_id bigint)",
                    "flight_passenger (flight_id bigint, passenger_id bigint)",
                    "document (id bigint, document_number varchar(255), document_type varchar(3),"
                            + " issuance_country varchar(255), passenger_id bigint)",
                    "pnr (id bigint, record_locator varchar(20))",
                    "pnr_passenger (pnr_id bigint, passenger_id bigint)",
                    "seat (id bigint, number varchar(255), passenger_id bigint, flight_id bigint)");

    private static final List<String> ROWS =
            List.of(
                    "flight VALUES (1, 'KE', 'LAX', '2026-03-01', 'KE0017', 'ICN')",
                    "mutable_flight_details VALUES (1, '2026-03-01 18:00:00', '2026-03-01',"
                            + " '2026-03-01 07:30:00')",
                    "passenger VALUES (10, 0, 'a'), (11, 0, 'b'), (12, 1, 'gone')",
                    "passenger_details VALUES (1, '1980-02-29', 'MINJUN', 'M', 'KIM', 'KOR', 10,"
                            + " 'KOR'), (2, NULL, 'ANA', 'U', 'SILVA', 'BRA', 11, NULL)",
                    "passenger_trip_details VALUES (1, 'LAX', 'ICN', 10), (2, 'SFO', NULL, 11)",
                    "passenger_id_tag VALUES (1, 'tag-kim', 10)",
                    "flight_passenger VALUES (1, 10), (1, 11), (1, 12)",
                    "document VALUES (5, 'M111', 'P', 'KOR', 10), (6, 'V222', 'V', 'USA', 10),"
                            + " (7, 'B333', 'P', 'BRA', 11)",
                    "pnr VALUES (1, 'ABC123'), (2, 'XYZ789')",
                    "pnr_passenger VALUES (1, 10), (2, 10)",
                    "seat VALUES (1, '12A', 10, 1)");

    @TempDir Path parent;

    @Test
    void everyPersonOnAFlightIsOneCrossing() throws IOException, SQLException {
        Optional<Server> started = Server.mariaDb();
        assumeTrue(started.isPresent(), "not tested: mariadb-server is not installed");
        try (Server server = started.get();
                Connection connection = server.connect()) {
            HostTables tables = new HostTables(connection);
            TABLES.forEach(table -> tables.run("CREATE TABLE " + table));
            ROWS.forEach(rows -> tables.run("INSERT INTO " + rows));
            tables.asking("crossings", "gtas.sql");
            try (DataSet data = open(server, tables)) {
                assertEquals(2, data.table(Crossings.PORT).orElseThrow().rows());
                assertEquals(0, data.rejects().rejected());
                Map<String, String> kim = fields(data, "1-10");
                assertEquals("tag-kim", kim.get("traveller_id"));
                assertEquals("KE0017", kim.get("voyage_number"));
                assertEquals("2026-03-01T07:30:00", kim.get("departure_time"));
                assertEquals("M111", kim.get("document_number"), "the first of two documents");
                assertEquals("ABC123", kim.get("booking_reference"), "the first of two bookings");
                assertEquals("12A", kim.get("seat"));
                Map<String, String> silva = fields(data, "1-11");
                assertEquals("ICN", silva.get("departure_port"), "the flight's, if no trip tells");
                assertEquals("SFO", silva.get("arrival_port"));
                assertEquals(null, silva.get("sex"), "U is not known");
            }
        }
    }

    private static Map<String, String> fields(DataSet data, String key) {
        return new TreeMap<>(data.record(Crossings.PORT, key).orElseThrow().fields());
    }

    private DataSet open(Server server, HostTables tables) throws IOException {
        TestFolder folder = new TestFolder(parent);
        folder.with("gtas.sql", Files.readAllBytes(QUERY));
        String more = ", \"user\": \"" + server.user() + "\", \"timeZone\": \"UTC\"";
        folder.with("gtas.jdbc.json", tables.settings(server.url(), more));
        OpenRequest request =
                new OpenRequest(
                        folder.data().resolve("gtas.jdbc.json").toString(),
                        Ports.ALL,
                        Double.NaN,
                        2,
                        1L << 28);
        return new JdbcDataSource(List.of(server.factory()), parent.resolve("scratch"))
                .open(request, Monitor.NONE);
    }
}
