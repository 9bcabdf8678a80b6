package org.tidewaiter.rule.papercompany;

import java.util.Arrays;
import org.tidewaiter.kernel.column.TextCodes;
import org.tidewaiter.kernel.column.TupleCodes;

/**
 * The coordinates that the host gives, and which of them to believe.
 *
 * <p>A geocoder that finds no house answers with the middle of the town. Such a point gives itself
 * away: the firms on it name many streets. So a point is not believed if its firms name three
 * streets or more and more than half as many streets as they are; their addresses count instead.
 * Points are rounded to 5 decimals, about a metre. Memory: 32 bytes a point, 4 a trader, and while
 * it is read 32 bytes a street of a point.
 */
final class PointBook {

    /** A trader without coordinates, or whose coordinates are not believed. */
    static final int NONE = -1;

    private static final double STEPS_A_DEGREE = 1e5;
    private static final int FEWEST_STREETS = 3;

    private final TupleCodes points = new TupleCodes(3);
    private final int[] pointOf;
    private long notBelieved;

    private PointBook(int traders) {
        pointOf = new int[traders];
        Arrays.fill(pointOf, NONE);
    }

    /** Reads the coordinates of traders whose addresses were read. */
    static PointBook of(Register register, AddressBook addresses) {
        PointBook book = new PointBook(register.size());
        for (int trader = 0; trader < register.size(); trader++) {
            if (register.has(trader) && register.hasPoint(trader)) {
                book.pointOf[trader] =
                        book.points.add(
                                rounded(register.latitude[trader]),
                                rounded(register.longitude[trader]),
                                addresses.parts().country(trader));
            }
        }
        book.doubt(addresses.parts());
        return book;
    }

    private static int rounded(double degrees) {
        return (int) StrictMath.round(degrees * STEPS_A_DEGREE);
    }

    private void doubt(AddressParts addresses) {
        TextCodes names = new TextCodes();
        TupleCodes streets = new TupleCodes(3);
        int[] distinct = new int[points.size()];
        int[] naming = new int[points.size()];
        for (int trader = 0; trader < pointOf.length; trader++) {
            int point = pointOf[trader];
            String street = point == NONE ? "" : addresses.streetName(trader);
            if (!street.isEmpty()) {
                int before = streets.size();
                int code = streets.add(point, addresses.area(trader), names.add(street));
                distinct[point] += code == before ? 1 : 0;
                naming[point]++;
            }
        }
        boolean[] doubtful = new boolean[points.size()];
        for (int point = 0; point < doubtful.length; point++) {
            doubtful[point] =
                    distinct[point] >= FEWEST_STREETS && 2 * distinct[point] > naming[point];
        }
        for (int trader = 0; trader < pointOf.length; trader++) {
            if (pointOf[trader] != NONE && doubtful[pointOf[trader]]) {
                pointOf[trader] = NONE;
                notBelieved++;
            }
        }
    }

    /** The point of a trader, or {@link #NONE}. */
    int of(int trader) {
        return pointOf[trader];
    }

    int size() {
        return points.size();
    }

    double latitude(int point) {
        return points.value(point, 0) / STEPS_A_DEGREE;
    }

    double longitude(int point) {
        return points.value(point, 1) / STEPS_A_DEGREE;
    }

    int country(int point) {
        return points.value(point, 2);
    }

    /** How many traders' coordinates are not believed. */
    long notBelieved() {
        return notBelieved;
    }
}
