package org.tidewaiter.report.markup;

/** A coordinate of a picture with at most one decimal, the same in every language. */
final class Coordinate {

    private Coordinate() {}

    static String text(double value) {
        long tenths = StrictMath.round(value * 10);
        long size = Math.abs(tenths);
        String fraction = size % 10 == 0 ? "" : "." + size % 10;
        return (tenths < 0 ? "-" : "") + size / 10 + fraction;
    }
}
