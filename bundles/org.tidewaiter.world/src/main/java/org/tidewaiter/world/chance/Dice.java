package org.tidewaiter.world.chance;

/**
 * A stream of chance: the same seed gives the same throws on every machine and Java version.
 *
 * <p>The generator is SplitMix64: a 64-bit counter that steps by the golden ratio, finished by
 * Stafford's mix 13. Streams of parts of the world are forked by name or number, so that one part
 * can be made without the others. Real numbers use {@link StrictMath} only. Used by one thread.
 *
 * <p>Source: Steele, Lea, Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014.
 */
public final class Dice {

    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;
    private static final double TO_UNIT = 1.0 / (1L << 53);

    private long state;

    /** Starts a stream. */
    public Dice(long seed) {
        state = seed;
    }

    /** The stream of a numbered part of this one; this one is not moved. */
    public Dice fork(long part) {
        return new Dice(mix(state ^ mix(part + GOLDEN_GAMMA)));
    }

    /** The stream of a named part of this one; this one is not moved. */
    public Dice fork(String part) {
        long hash = part.length();
        for (int i = 0; i < part.length(); i++) {
            hash = mix(hash * 31 + part.charAt(i));
        }
        return fork(hash);
    }

    /** 64 even bits. */
    public long next() {
        state += GOLDEN_GAMMA;
        return mix(state);
    }

    /** A whole number from 0 to {@code bound - 1}. */
    public int below(int bound) {
        if (bound < 1) {
            throw new IllegalArgumentException("bound must be at least 1, was " + bound);
        }
        return (int) (((next() >>> 32) * bound) >>> 32);
    }

    /** A whole number from {@code low} to {@code high}, both included. */
    public int between(int low, int high) {
        return low + below(high - low + 1);
    }

    /** A real number from 0 to below 1. */
    public double unit() {
        return (next() >>> 11) * TO_UNIT;
    }

    /** A real number from {@code low} to below {@code high}. */
    public double between(double low, double high) {
        return low + (high - low) * unit();
    }

    /** Whether something of this probability happens. */
    public boolean chance(double probability) {
        return unit() < probability;
    }

    /** A standard normal number. */
    public double normal() {
        double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - unit()));
        return radius * StrictMath.cos(2 * StrictMath.PI * unit());
    }

    /** A positive number whose logarithm is normal. */
    public double logNormal(double median, double sigma) {
        return median * StrictMath.exp(sigma * normal());
    }

    /** A count of rare events. Costs about {@code mean} throws. */
    public int poisson(double mean) {
        double limit = StrictMath.exp(-mean);
        double product = unit();
        int count = 0;
        while (product > limit) {
            product *= unit();
            count++;
        }
        return count;
    }

    /** One of the values, each as likely as the next. */
    @SafeVarargs
    public final <T> T pick(T... values) {
        return values[below(values.length)];
    }

    private static long mix(long value) {
        long z = value;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
