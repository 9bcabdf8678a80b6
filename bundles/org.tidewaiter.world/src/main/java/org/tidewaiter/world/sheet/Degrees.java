package org.tidewaiter.world.sheet;

/** Coordinates as text. */
public final class Degrees {

    private Degrees() {}

    /** Five decimals: about a metre. */
    public static String text(double value) {
        long micro = StrictMath.round(value * 1e5);
        String digits = Long.toString(Math.abs(micro) + 100_000_000L).substring(1);
        String whole = Integer.toString(Integer.parseInt(digits.substring(0, 3)));
        return (micro < 0 ? "-" : "") + whole + "." + digits.substring(3);
    }
}
