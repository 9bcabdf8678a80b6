package org.tidewaiter.place;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tidewaiter.kernel.earth.GreatCircle;

class GazetteerTest {

    @ParameterizedTest
    @CsvSource({
        "KRPUS, PORT, 35.10, 129.04", "NLRTM, PORT, 51.92, 4.48", "DEHAM, PORT, 53.54, 9.98",
        "ICN, AIRPORT, 37.46, 126.44", "KRICN, AIRPORT, 37.46, 126.44", "FRA, AIRPORT, 50.03, 8.55"
    })
    void codeLeadsToThePlace(String code, Spot.Kind kind, double latitude, double longitude) {
        Spot spot = Gazetteer.portOrAirport(code).orElseThrow();
        assertEquals(kind, spot.kind());
        assertEquals(Precision.LOCALITY, spot.precision());
        assertTrue(km(spot, latitude, longitude) < 15, spot.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "X", "ZZZZZ", "DEICN", "krpus", "KRPUS "})
    void unknownCodeHasNoPlace(String code) {
        assertEquals(Optional.empty(), Gazetteer.portOrAirport(code));
    }

    @Test
    void cityIsFoundWithinItsCountry() {
        Spot suwon = Gazetteer.city("KR", "Suwon").orElseThrow();
        assertTrue(km(suwon, 37.29, 127.01) < 10);
        assertEquals(Precision.LOCALITY, suwon.precision());
        assertEquals(Gazetteer.city("BR", "Sao Paulo"), Gazetteer.city("BR", "São Paulo"));
        assertEquals(Optional.empty(), Gazetteer.city("DE", "Suwon"));
    }

    @Test
    void nameOfSeveralTownsHasNoAnswer() {
        assertEquals(Optional.empty(), Gazetteer.city("US", "Springfield"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SOURCE",
                "LICENSE.cities",
                "LICENSE.cities-package",
                "LICENSE.ports",
                "LICENSE.airports"
            })
    void tablesComeWithTheirLicences(String name) {
        assertNotNull(Gazetteer.class.getResource("gazetteer/" + name));
    }

    /** Against the code list's own coordinates, where it lies beside the project. */
    @Test
    void theTablesAreAsOldAsTheOldestOfThem() {
        assertEquals(LocalDate.parse("2024-12-07"), Gazetteer.publishedOn());
    }

    @Test
    void portsLieWhereTheCodeListHasThem() throws IOException {
        Path list = Path.of("../../../shared/data/unlocode/2024-2_CodeListPart2.csv");
        assumeTrue(Files.exists(list), "the code list is absent: nothing is compared");
        Map<String, double[]> places = places(list);
        List<String> off = new ArrayList<>();
        int compared = 0;
        for (Map.Entry<String, double[]> entry : places.entrySet()) {
            Optional<Spot> spot =
                    Gazetteer.portOrAirport(entry.getKey())
                            .filter(found -> found.kind() == Spot.Kind.PORT);
            if (spot.isPresent()) {
                compared++;
                if (km(spot.get(), entry.getValue()[0], entry.getValue()[1]) > 25) {
                    off.add(entry.getKey());
                }
            }
        }
        assertTrue(compared > 250, "compared " + compared);
        assertTrue(off.size() <= compared / 50, off.toString());
    }

    private static Map<String, double[]> places(Path list) throws IOException {
        Map<String, double[]> places = new HashMap<>();
        for (String line : Files.readAllLines(list, StandardCharsets.ISO_8859_1)) {
            String[] cells = line.replace("\"", "").split(",");
            String[] degrees = cells.length > 4 ? cells[cells.length - 1].split(" ") : cells;
            if (degrees.length == 2 && degrees[0].matches("\\d{4}[NS]")) {
                places.put(cells[1] + cells[2], new double[] {real(degrees[0]), real(degrees[1])});
            }
        }
        return places;
    }

    private static double real(String text) {
        int end = text.length() - 1;
        double value =
                Integer.parseInt(text.substring(0, end - 2))
                        + Integer.parseInt(text.substring(end - 2, end)) / 60.0;
        return "SW".indexOf(text.charAt(end)) >= 0 ? -value : value;
    }

    private static double km(Spot spot, double latitude, double longitude) {
        return GreatCircle.distanceKm(
                spot.latitudeDegrees(), spot.longitudeDegrees(), latitude, longitude);
    }
}
