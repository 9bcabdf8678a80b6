package org.tidewaiter.rule.papercompany;

import java.util.Arrays;
import org.tidewaiter.kernel.column.IntList;
import org.tidewaiter.kernel.column.TupleCodes;

/**
 * The coordinates that the host gives, and which of them to believe.
 *
 * <p>A geocoder that finds no house answers with the middle of the town. Such a point gives itself
 * away: the firms on it name many streets. So a point is not believed if its firms name three
 * streets or more and more than half as many streets as they are; their addresses count instead.
 * Points are rounded to 5 decimals, about a metre. Memory: 40 bytes a point, 4 a trader.
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

    /** Reads the coordinates of traders whose addresses are known by {@code addressOf}. */
    static PointBook of(Register register, AddressBook addresses, int[] addressOf) {
        PointBook book = new PointBook(register.size());
        for (int trader = 0; trader < register.size(); trader++) {
            if (register.has(trader) && register.hasPoint(trader)) {
                book.pointOf[trader] =
                        book.points.add(
                                rounded(register.latitude[trader]),
                                rounded(register.longitude[trader]),
                                addresses.place(addressOf[trader]).country());
            }
        }
        book.doubt(addresses, addressOf);
        return book;
    }

    private static int rounded(double degrees) {
        return (int) StrictMath.round(degrees * STEPS_A_DEGREE);
    }

    private void doubt(AddressBook addresses, int[] addressOf) {
        IntList[] streetsOf = new IntList[points.size()];
        java.util.Map<String, Integer> streets = new java.util.HashMap<>();
        for (int trader = 0; trader < pointOf.length; trader++) {
            if (pointOf[trader] != NONE) {
                String street = StreetPart.through(addresses.key(addressOf[trader]).text());
                if (!street.isEmpty()) {
                    IntList list = streetsOf[pointOf[trader]];
                    list = list == null ? new IntList(1) : list;
                    Integer number = streets.putIfAbsent(street, streets.size());
                    list.add(number == null ? streets.size() - 1 : number);
                    streetsOf[pointOf[trader]] = list;
                }
            }
        }
        boolean[] doubtful = new boolean[points.size()];
        for (int point = 0; point < doubtful.length; point++) {
            if (streetsOf[point] != null) {
                int[] named = streetsOf[point].toArray();
                long distinct = Arrays.stream(named).distinct().count();
                doubtful[point] = distinct >= FEWEST_STREETS && 2 * distinct > named.length;
            }
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
