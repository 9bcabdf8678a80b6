package org.tidewaiter.report.words;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.NumberFormat;

/** Numbers as people read them. */
public final class Numbers {

    private static final int MOST_DECIMALS = 12;
    private static final int LEAST_ODDS_EXPONENT = 15;

    /** Nobody counts the zeros of less. */
    private static final double LEAST_READABLE = 1e-6;

    private Numbers() {}

    /**
     * A whole number grouped, a real number with three significant digits and never an exponent.
     */
    public static String readable(Number number, Words words) {
        double value = number.doubleValue();
        if (number instanceof Long || !Double.isFinite(value)) {
            return NumberFormat.getInstance(words.locale()).format(number);
        }
        BigDecimal exact = new BigDecimal(value);
        int exponent = exact.precision() - exact.scale() - 1;
        int decimals = Math.max(0, Math.min(MOST_DECIMALS, 2 - exponent));
        NumberFormat format = NumberFormat.getInstance(words.locale());
        format.setRoundingMode(RoundingMode.HALF_EVEN);
        format.setMaximumFractionDigits(decimals);
        return format.format(exact);
    }

    /** A number as {@link #readable}; anything else as it stands. */
    public static String value(Object value, Words words) {
        return value instanceof Number number ? readable(number, words) : String.valueOf(value);
    }

    /** As {@link #readable}; of less than a millionth only that it is less. */
    public static String bounded(double value, Words words) {
        if (value != 0 && Math.abs(value) < LEAST_READABLE) {
            String least = readable(StrictMath.copySign(LEAST_READABLE, value), words);
            return (value > 0 ? "<" : ">") + least;
        }
        return readable(value, words);
    }

    /** A whole number grouped. */
    public static String count(long value, Words words) {
        return NumberFormat.getInstance(words.locale()).format(value);
    }

    /** A share in percent, with at most one decimal. */
    public static String percent(double share, Words words) {
        NumberFormat format = NumberFormat.getPercentInstance(words.locale());
        format.setMaximumFractionDigits(1);
        return format.format(new BigDecimal(share));
    }

    /** A weight with its sign, two decimals: "+8.52", "−0.30", "0". */
    public static String signed(double weight, Words words) {
        NumberFormat format = NumberFormat.getInstance(words.locale());
        format.setMinimumFractionDigits(2);
        format.setMaximumFractionDigits(2);
        String size = format.format(new BigDecimal(Math.abs(weight)));
        if (weight == 0) {
            return "0";
        }
        return (weight > 0 ? "+" : "\u2212") + size;
    }

    /**
     * A number in [0, 1), rounded down: three decimals, as the strongest of a list often agree in
     * two, and so many more that it never reads as 1.
     */
    public static String strength(double strength, Words words) {
        int decimals = 3;
        BigDecimal exact = new BigDecimal(strength);
        while (decimals < MOST_DECIMALS
                && exact.setScale(decimals, RoundingMode.HALF_EVEN).compareTo(BigDecimal.ONE)
                        >= 0) {
            decimals++;
        }
        NumberFormat format = NumberFormat.getInstance(words.locale());
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        format.setRoundingMode(RoundingMode.DOWN);
        return format.format(exact);
    }

    /** A probability in words: "3 in 1,000,000,000"; from one in a hundred on, "n in 100". */
    public static String odds(double probability, Words words) {
        if (!(probability >= 0 && probability <= 1)) {
            return String.valueOf(probability);
        }
        BigDecimal exact = new BigDecimal(probability);
        int exponent = probability == 0 ? Integer.MAX_VALUE : exact.scale() - exact.precision() + 1;
        if (exponent > LEAST_ODDS_EXPONENT) {
            return words.say("odds.below", "of", 1_000_000_000_000_000L);
        }
        int power = Math.max(2, exponent);
        long cases =
                exact.scaleByPowerOfTen(power).setScale(0, RoundingMode.HALF_UP).longValueExact();
        if (power > 2 && cases == 10) {
            power--;
            cases = 1;
        }
        long of = BigDecimal.ONE.scaleByPowerOfTen(power).longValueExact();
        return words.say("odds", "cases", cases, "of", of);
    }

    /**
     * The shortest decimal that reads back as the same number, the same on every Java version
     * ({@link Double#toString} was not shortest before Java 19); integers without a point, small
     * and large ones as {@code 3.1e-9}.
     *
     * @throws IllegalArgumentException if it is not finite
     */
    public static String shortest(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("JSON has no number for " + value);
        }
        if (value == 0) {
            return "0";
        }
        BigDecimal exact = new BigDecimal(value);
        BigDecimal digits = exact;
        for (int precision = 15; precision <= 17; precision++) {
            digits = exact.round(new MathContext(precision, RoundingMode.HALF_EVEN));
            if (digits.doubleValue() == value) {
                break;
            }
        }
        return plainOrScientific(digits.stripTrailingZeros());
    }

    private static String plainOrScientific(BigDecimal digits) {
        int exponent = digits.precision() - digits.scale() - 1;
        if (exponent >= -4 && exponent < 15) {
            return digits.toPlainString();
        }
        BigDecimal mantissa = digits.movePointLeft(exponent).stripTrailingZeros();
        return mantissa.toPlainString() + "e" + exponent;
    }
}
