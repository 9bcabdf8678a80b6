package org.tidewaiter.rule.fakeexport;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.tidewaiter.api.record.Codebook;
import org.tidewaiter.api.record.Cursor;
import org.tidewaiter.api.record.DataSet;
import org.tidewaiter.api.record.Domains;
import org.tidewaiter.api.record.Places;
import org.tidewaiter.api.record.Table;
import org.tidewaiter.kernel.earth.GreatCircle;
import org.tidewaiter.place.Gazetteer;
import org.tidewaiter.place.Spot;

/**
 * Where places are, by location code, and how far off that may be. Immutable.
 *
 * <p>A distance is the least there can be: what the precision of both ends leaves open is taken
 * off, and so is the extent of a port.
 */
final class PlaceBook {

    /** A port's gates and berths may lie so far from the point that stands for it. */
    private static final double PORT_EXTENT_KM = 5;

    private static final double CELL_DEGREES = 0.25;

    /** How exactly a place is known. */
    enum Precision {
        UNIT(0.1),
        BUILDING(0.1),
        STREET(1),
        LOCALITY(10),
        REGION(50);

        /** How far from its point the place may lie. */
        final double radiusKm;

        Precision(double radiusKm) {
            this.radiusKm = radiusKm;
        }

        boolean coarse() {
            return this == LOCALITY || this == REGION;
        }
    }

    private final boolean given;
    private final boolean[] listed;
    private final boolean[] bundled;
    private final double[] latitudes;
    private final double[] longitudes;
    private final byte[] precisions;
    private final long[] rows;

    private PlaceBook(int locations, boolean given) {
        this.given = given;
        this.listed = new boolean[locations];
        this.bundled = new boolean[locations];
        this.latitudes = new double[locations];
        this.longitudes = new double[locations];
        this.precisions = new byte[locations];
        this.rows = new long[locations];
        Arrays.fill(latitudes, Double.NaN);
        Arrays.fill(longitudes, Double.NaN);
        Arrays.fill(rows, -1);
    }

    /**
     * Reads the table of places, and looks ports up in the bundled table that it does not hold.
     *
     * @param ports the codes of the ports of exit; a code of another kind of place is never looked
     *     up, because it may be the host's own
     */
    static PlaceBook read(DataSet data, int[] ports) {
        Optional<Table> table = data.table(Places.PORT);
        int locations = data.codebook(Domains.LOCATION).size();
        PlaceBook book = new PlaceBook(locations, table.isPresent() && table.get().rows() > 0);
        if (table.isPresent()) {
            byte[] precisionOf = precisions(data.codebook(Places.PRECISION.domain()));
            try (Cursor cursor =
                    table.get()
                            .scan(
                                    List.of(
                                            Places.PLACE_CODE,
                                            Places.LATITUDE,
                                            Places.LONGITUDE,
                                            Places.PRECISION))) {
                while (cursor.advance()) {
                    book.take(cursor, precisionOf);
                }
            }
        }
        book.lookUp(ports, data.codebook(Domains.LOCATION));
        return book;
    }

    private void lookUp(int[] ports, Codebook locations) {
        for (int port : ports) {
            if (port >= 0 && !listed[port]) {
                Gazetteer.portOrAirport(locations.text(port)).ifPresent(spot -> take(port, spot));
            }
        }
    }

    private void take(int port, Spot spot) {
        listed[port] = true;
        bundled[port] = true;
        latitudes[port] = spot.latitudeDegrees();
        longitudes[port] = spot.longitudeDegrees();
        precisions[port] = (byte) Precision.valueOf(spot.precision().name()).ordinal();
    }

    private static byte[] precisions(Codebook texts) {
        byte[] ordinals = new byte[texts.size()];
        Arrays.fill(ordinals, (byte) Precision.BUILDING.ordinal());
        for (Precision precision : Precision.values()) {
            int code = texts.code(precision.name());
            if (code >= 0) {
                ordinals[code] = (byte) precision.ordinal();
            }
        }
        return ordinals;
    }

    private void take(Cursor cursor, byte[] precisionOf) {
        int[] codes = cursor.codes(Places.PLACE_CODE);
        int[] precision = cursor.codes(Places.PRECISION);
        double[] latitude = cursor.reals(Places.LATITUDE);
        double[] longitude = cursor.reals(Places.LONGITUDE);
        for (int i = 0; i < cursor.size(); i++) {
            int code = codes[i];
            listed[code] = true;
            rows[code] = cursor.rows()[i];
            latitudes[code] = latitude[i];
            longitudes[code] = longitude[i];
            precisions[code] =
                    precision[i] < 0
                            ? (byte) Precision.BUILDING.ordinal()
                            : precisionOf[precision[i]];
        }
    }

    /** Whether the data have a table of places at all. */
    boolean given() {
        return given;
    }

    boolean isListed(int location) {
        return listed[location];
    }

    /** Whether the position is not the host's own, but the bundled table's. */
    boolean isBundled(int location) {
        return location >= 0 && bundled[location];
    }

    boolean isLocated(int location) {
        return !Double.isNaN(latitudes[location]) && !Double.isNaN(longitudes[location]);
    }

    double latitude(int location) {
        return latitudes[location];
    }

    double longitude(int location) {
        return longitudes[location];
    }

    Precision precision(int location) {
        return Precision.values()[precisions[location]];
    }

    /** The row of the table of places, -1 if it has none. */
    long row(int location) {
        return rows[location];
    }

    /** The least distance between two places, NaN if one has no coordinates. */
    double leastKm(int one, int other) {
        double straight = straightKm(one, other);
        double open = precision(one).radiusKm + precision(other).radiusKm;
        return Double.isNaN(straight) ? straight : Math.max(0, straight - open);
    }

    /** The least distance from a place to a port. */
    double leastKmToPort(int place, int port) {
        double least = leastKm(place, port);
        return Double.isNaN(least) ? least : Math.max(0, least - PORT_EXTENT_KM);
    }

    double straightKm(int one, int other) {
        return GreatCircle.distanceKm(
                latitudes[one], longitudes[one], latitudes[other], longitudes[other]);
    }

    /**
     * The cell of a grid of a quarter of a degree in which a place lies; a place without
     * coordinates is a cell of its own.
     */
    int cell(int location) {
        if (!isLocated(location)) {
            return -1 - location;
        }
        int row = (int) Math.floor((latitudes[location] + 90) / CELL_DEGREES);
        int column = (int) Math.floor((longitudes[location] + 180) / CELL_DEGREES);
        return row * (int) (361 / CELL_DEGREES) + column;
    }
}
