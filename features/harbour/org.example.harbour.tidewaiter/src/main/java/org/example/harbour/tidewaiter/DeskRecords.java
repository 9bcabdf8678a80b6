package org.example.harbour.tidewaiter;

import java.util.LinkedHashMap;
import java.util.Map;
import org.example.harbour.desk.Declaration;
import org.example.harbour.desk.Desk;
import org.example.harbour.desk.Offence;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tidewaiter.api.progress.Monitor;
import org.tidewaiter.api.record.Crossings;
import org.tidewaiter.api.record.DataSet;
import org.tidewaiter.api.record.DataSource;
import org.tidewaiter.api.record.OpenRequest;
import org.tidewaiter.api.record.Violations;
import org.tidewaiter.testkit.MemoryDataSet;
import org.tidewaiter.testkit.MemoryDataSetBuilder;

/**
 * Lends the records of the desk: declarations as crossings, offences as violations.
 *
 * <p>A few hundred rows, so they are kept in memory. A host with more implements {@link DataSet}
 * over its own storage, or has it read by DuckDB.
 */
@Component
public final class DeskRecords implements DataSource {

    /** The one location. */
    static final String LOCATION = "harbour:desk";

    private final Desk desk;

    /** Reads nothing yet. */
    @Activate
    public DeskRecords(@Reference Desk desk) {
        this.desk = desk;
    }

    @Override
    public boolean accepts(String location) {
        return location.equals(LOCATION);
    }

    @Override
    public DataSet open(OpenRequest request, Monitor monitor) {
        MemoryDataSetBuilder data = MemoryDataSet.named("Declarations at the desk");
        if (request.ports().contains(Crossings.PORT)) {
            desk.declarations().forEach(row -> data.row(Crossings.PORT, crossing(row)));
        }
        monitor.checkpoint();
        if (request.ports().contains(Violations.PORT)) {
            desk.offences().forEach(row -> data.row(Violations.PORT, violation(row)));
        }
        return data.build();
    }

    private static Map<String, String> crossing(Declaration row) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("crossing_id", row.number());
        cells.put("traveller_id", row.passenger());
        cells.put("family_name", row.familyName());
        cells.put("given_names", row.givenNames());
        cells.put("birth_date", row.birthDate().toString());
        cells.put("transport_mode", "SEA");
        cells.put("carrier", "HARBOUR");
        cells.put("voyage_number", row.ferry());
        cells.put("departure_port", "XXISL");
        cells.put("arrival_port", "XXHBR");
        cells.put("departure_time", row.departedAt().toString());
        cells.put("arrival_time", row.departedAt().plus(Desk.crossing()).toString());
        cells.put("booking_reference", row.booking());
        // no column of the layout: kept, and shown where the row is cited
        cells.put("goods", row.goods());
        return cells;
    }

    private static Map<String, String> violation(Offence row) {
        return Map.of(
                "violation_id", row.number(),
                "subject_kind", "TRAVELLER",
                "traveller_id", row.passenger(),
                "offence", row.kind(),
                "offence_date", row.on().toString(),
                "status", "CONFIRMED");
    }
}
