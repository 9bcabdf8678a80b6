package org.tidewaiter.place;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tidewaiter.kernel.earth.GreatCircle;

/**
 * The bundled tables of cities, ports and airports.
 *
 * <p>A stopgap for what the host does not know: its own coordinates always win, and a hit is never
 * finer than a locality. What the tables hold more than once, or not at all, has no answer. About 1
 * port in 100 lies somewhere else in truth: a finding must say where its position came from.
 *
 * <p>Each table is loaded when it is first asked, in about a tenth of a second; cities take 10 MB,
 * the others 2 MB. Immutable, thread-safe. Sources and licences: {@code gazetteer/SOURCE}.
 */
public final class Gazetteer {

    private static final Pattern PUBLISHED = Pattern.compile(" +published +([0-9-]+)");
    private static final int LOCODE_LENGTH = 5;
    private static final int COUNTRY_LENGTH = 2;

    /** Two towns of one name that lie nearer are one. */
    private static final double SAME_TOWN_KM = 30;

    private Gazetteer() {}

    /**
     * The port or airport of a code: UN/LOCODE, or the IATA code of an airport.
     *
     * <p>A UN/LOCODE that no seaport has is read as its country and the IATA code of an airport
     * there, which is how the code list names places with an airport.
     *
     * @param code upper case
     */
    public static Optional<Spot> portOrAirport(String code) {
        if (code.length() != LOCODE_LENGTH) {
            return Optional.ofNullable(Airports.BY_CODE.get(code));
        }
        Spot port = Ports.BY_CODE.get(code);
        if (port != null) {
            return Optional.of(port);
        }
        String country = code.substring(0, COUNTRY_LENGTH);
        return Optional.ofNullable(Airports.BY_CODE.get(code.substring(COUNTRY_LENGTH)))
                .filter(airport -> airport.country().equals(country));
    }

    /**
     * A city by its name.
     *
     * @param country ISO 3166 alpha-2
     * @param name as written, in Latin script
     * @return empty if no city has the name, or several far apart have
     */
    public static Optional<Spot> city(String country, String name) {
        List<Spot> found = Cities.BY_NAME.getOrDefault(country + cityName(name), List.of());
        return found.stream()
                .findFirst()
                .filter(one -> found.stream().allMatch(other -> km(one, other) <= SAME_TOWN_KM));
    }

    /**
     * The day on which the oldest of the tables was published, as {@code gazetteer/SOURCE} says;
     * reads that file each time.
     */
    public static LocalDate publishedOn() {
        return Table.rows("gazetteer/SOURCE").stream()
                .map(line -> PUBLISHED.matcher(line[0]))
                .filter(Matcher::matches)
                .map(line -> LocalDate.parse(line.group(1)))
                .min(LocalDate::compareTo)
                .orElseThrow(() -> new IllegalStateException("gazetteer/SOURCE names no day"));
    }

    /** Whether a country has a city of a folded name, once or more often. */
    static boolean knowsCity(String country, String folded) {
        return Cities.BY_NAME.containsKey(country + withoutSuffix(folded));
    }

    private static String cityName(String name) {
        return withoutSuffix(Tokens.fold(name));
    }

    private static String withoutSuffix(String folded) {
        return folded.endsWith(" SI") || folded.endsWith(" SHI")
                ? folded.substring(0, folded.lastIndexOf(' '))
                : folded;
    }

    private static double km(Spot one, Spot other) {
        return GreatCircle.distanceKm(
                one.latitudeDegrees(),
                one.longitudeDegrees(),
                other.latitudeDegrees(),
                other.longitudeDegrees());
    }

    /** Loaded when it is first asked. */
    private static final class Ports {
        static final Map<String, Spot> BY_CODE = new HashMap<>();

        static {
            for (String[] row : Table.rows("gazetteer/ports.tsv.gz")) {
                String country = row[0].substring(0, COUNTRY_LENGTH);
                BY_CODE.put(row[0], spot(Spot.Kind.PORT, row[0], row[1], country, row, 2));
            }
        }
    }

    /** Loaded when it is first asked. */
    private static final class Airports {
        static final Map<String, Spot> BY_CODE = new HashMap<>();

        static {
            for (String[] row : Table.rows("gazetteer/airports.tsv.gz")) {
                BY_CODE.put(row[0], spot(Spot.Kind.AIRPORT, row[0], row[2], row[1], row, 3));
            }
        }
    }

    /** Loaded when it is first asked. */
    private static final class Cities {
        static final Map<String, List<Spot>> BY_NAME = new HashMap<>();

        static {
            for (String[] row : Table.rows("gazetteer/cities.tsv.gz")) {
                Spot city = spot(Spot.Kind.CITY, "", row[1], row[0], row, 4);
                BY_NAME.computeIfAbsent(row[0] + cityName(row[1]), key -> new ArrayList<>(1))
                        .add(city);
            }
        }
    }

    private static Spot spot(
            Spot.Kind kind, String code, String name, String country, String[] row, int at) {
        return new Spot(
                kind,
                code,
                name,
                country,
                Double.parseDouble(row[at]),
                Double.parseDouble(row[at + 1]));
    }
}
