package org.tidewaiter.api.record;

/** The sentinels that stand for a value that is not there. */
public final class Missing {

    /** No code: the text is empty. */
    public static final int CODE = -1;

    /** No day. */
    public static final int DAY = Integer.MIN_VALUE;

    /** No time. */
    public static final long SECONDS = Long.MIN_VALUE;

    /** No whole number. */
    public static final long WHOLE = Long.MIN_VALUE;

    /** No real number; test with {@link Double#isNaN}. */
    public static final double REAL = Double.NaN;

    private Missing() {}
}
