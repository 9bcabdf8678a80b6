package org.tidewaiter.kernel.chance;

/**
 * How many of many tests would fall at or below a p-value if chance were all there is.
 *
 * <p>Question: m tests whose p-values may take any value give m p such findings at p; how many give
 * tests of counts, whose p-values take a few values only? Idea: a test gives one at p with the
 * greatest probability that it can attain at or below p, which is 0 if it can attain none. These
 * are added up at the points of a grid and read at the next point above, so the sum is never too
 * small and too large by an eighth at most.
 *
 * <p>Cost: 240 additions a test, 2 KB in all. Source: R. E. Tarone, Biometrics 46 (1990) 515-522;
 * S. Döhler, G. Durand, E. Roquain, Electronic Journal of Statistics 12 (2018) 1867-1900. Filled
 * and merged in any order, then asked; used by one thread.
 */
public final class ChanceFindings {

    private static final int STEPS_A_DECADE = 20;
    private static final int DECADES = 12;
    private static final int LAST = STEPS_A_DECADE * DECADES;

    /** The p-values of the grid, falling from 1. */
    private static final double[] GRID = grid();

    /** How many times a p-value of the grid is the next. */
    private static final double STEP = StrictMath.pow(10, 1.0 / STEPS_A_DECADE);

    /** Shares of the grid's p-value are added as whole numbers, so that no order matters. */
    private static final double UNITS = 1L << 30;

    private final long[] unitsAtGrid = new long[LAST + 1];
    private long tests;

    private static double[] grid() {
        double[] grid = new double[LAST + 1];
        for (int step = 0; step <= LAST; step++) {
            grid[step] = StrictMath.pow(10, -(double) step / STEPS_A_DECADE);
        }
        return grid;
    }

    /**
     * Adds a test.
     *
     * @param attainable all p-values it can attain as a finding, falling, each in (0, 1]; none for
     *     a test that cannot succeed
     * @param times how many such tests it stands for, at least 0; 8e9 in all
     */
    public void add(double[] attainable, long times) {
        if (times < 0) {
            throw new IllegalArgumentException("times must be at least 0, was " + times);
        }
        tests += times;
        int next = 0;
        for (int step = 0; step <= LAST; step++) {
            while (next < attainable.length && attainable[next] > GRID[step]) {
                next++;
            }
            if (next == attainable.length) {
                return;
            }
            unitsAtGrid[step] +=
                    times * (long) StrictMath.ceil(attainable[next] / GRID[step] * UNITS);
        }
    }

    /** Adds the tests of another. */
    public void addAll(ChanceFindings other) {
        tests += other.tests;
        for (int step = 0; step <= LAST; step++) {
            unitsAtGrid[step] += other.unitsAtGrid[step];
        }
    }

    /** How many tests were added, those that cannot succeed among them. */
    public long tests() {
        return tests;
    }

    /**
     * The expected number of findings at or below p.
     *
     * @param p at least 0
     */
    public double atMost(double p) {
        if (p >= 1) {
            return tests;
        }
        int step = stepAbove(p);
        return slope(step) * GRID[step];
    }

    /** Findings at a step of the grid for each unit of p. */
    private double slope(int step) {
        return unitsAtGrid[step] / UNITS;
    }

    /** The last step whose p-value is not below p. */
    private static int stepAbove(double p) {
        if (p <= GRID[LAST]) {
            return LAST;
        }
        int step = Math.min(LAST, (int) (-StrictMath.log10(p) * STEPS_A_DECADE) + 1);
        while (GRID[step] < p) {
            step--;
        }
        return step;
    }

    /**
     * The expected number of findings at or below p when each p-value is divided by its support
     * first: by a factor independent of it that is 1 or less in the mean where chance reigns, an
     * e-value. A test supported by e is a finding with the probability that its own p-value is at
     * most e p: at most e p times the steepest slope up to there; and the mean of e is at most 1.
     *
     * @param support what bounds it
     */
    public double atMost(double p, Support support) {
        if (p >= 1) {
            return tests;
        }
        double steepest = 0;
        double reach = Math.min(support.greatestP(), p * support.most());
        for (int step = stepAbove(reach); step <= LAST; step++) {
            steepest = Math.max(steepest, slope(step));
        }
        return Math.min(tests, steepest * STEP * p + slope(LAST) * GRID[LAST]);
    }

    /**
     * What bounds the support of p-values.
     *
     * @param most by how much a p-value is divided at most, at least 1
     * @param greatestP a p-value above this is no finding, however supported
     */
    public record Support(double most, double greatestP) {

        public Support {
            if (!(most >= 1 && greatestP > 0 && greatestP < 1)) {
                throw new IllegalArgumentException(
                        "most must be at least 1 and greatestP in (0, 1), were "
                                + most
                                + " and "
                                + greatestP);
            }
        }
    }
}
