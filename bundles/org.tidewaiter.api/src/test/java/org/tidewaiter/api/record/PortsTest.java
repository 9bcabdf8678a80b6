package org.tidewaiter.api.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PortsTest {

    /** The starred columns of the record layout, by table. */
    private static final Map<String, String> REQUIRED =
            Map.of(
                    "crossings",
                    "crossing_id voyage_number departure_port arrival_port departure_time",
                    "violations",
                    "violation_id subject_kind offence offence_date status",
                    "traders",
                    "trader_id name country",
                    "links",
                    "from_kind from_id to_kind to_id relation",
                    "imports",
                    "declaration_id declared_at importer_id",
                    "exports",
                    "declaration_id submitted_at exporter_id goods_place exit_port",
                    "places",
                    "place_code",
                    "outcomes",
                    "subject_kind subject_id decided_at outcome");

    @Test
    void requiredColumnsAreThoseOfTheRecordLayout() {
        for (Port port : Ports.ALL) {
            assertEquals(
                    REQUIRED.get(port.table()),
                    port.columns().stream()
                            .filter(Column::required)
                            .map(Column::name)
                            .collect(Collectors.joining(" ")),
                    port.table());
        }
        assertEquals(REQUIRED.size(), Ports.ALL.size());
    }

    @Test
    void columnsOfOneDomainHaveOneFormSoThatTheirCodesCanBeJoined() {
        Map<String, Column.Form> forms = new HashMap<>();
        for (Port port : Ports.ALL) {
            for (Column column : port.columns()) {
                if (column instanceof Column.Code code) {
                    Column.Form first = forms.putIfAbsent(code.domain(), code.form());
                    assertTrue(
                            first == null || first == code.form(),
                            port.table() + "." + code.name() + " differs from " + code.domain());
                }
            }
        }
    }

    @Test
    void aPortRefusesAColumnTwiceAndAKeyThatIsNotItsOwn() {
        Column.Key id = new Column.Key("id");
        Column.Day day = new Column.Day("day", false, false);
        assertThrows(
                IllegalArgumentException.class,
                () -> new Port("t", List.of(id, id), List.of(id), List.of()));
        assertThrows(
                IllegalArgumentException.class,
                () -> new Port("t", List.of(day), List.of(id), List.of()));
        assertThrows(
                IllegalArgumentException.class,
                () -> new Port("t", List.of(id), List.of(id), List.of(id)));
    }
}
