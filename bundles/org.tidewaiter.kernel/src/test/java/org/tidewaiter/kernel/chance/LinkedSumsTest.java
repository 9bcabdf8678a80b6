package org.tidewaiter.kernel.chance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class LinkedSumsTest {

    /** Four numbers a trial: chance, chance if the parent succeeded, which parent, weight. */
    private static final int NUMBERS = 4;

    private static int parent(List<Double> numbers, int trial) {
        int drawn = (int) (numbers.get(NUMBERS * trial + 2) * 1.5 * trial);
        return drawn < trial ? drawn : -1;
    }

    private static int weight(List<Double> numbers, int trial) {
        return 1 + (int) (numbers.get(NUMBERS * trial + 3) * 6);
    }

    private static LinkedSums of(List<Double> numbers) {
        LinkedSums sums = new LinkedSums(numbers.size() / NUMBERS);
        for (int i = 0; i < numbers.size() / NUMBERS; i++) {
            double chance = numbers.get(NUMBERS * i);
            if (parent(numbers, i) < 0) {
                sums.add(chance, weight(numbers, i));
            } else {
                double after = numbers.get(NUMBERS * i + 1);
                sums.hang(parent(numbers, i), chance, after, weight(numbers, i));
            }
        }
        return sums;
    }

    /** The chance of every sum, by adding up every outcome. */
    private static double[] distribution(List<Double> numbers) {
        int trials = numbers.size() / NUMBERS;
        double[] bySum = new double[trials * 7 + 1];
        for (int outcome = 0; outcome < 1 << trials; outcome++) {
            double p = 1;
            int sum = 0;
            for (int i = 0; i < trials; i++) {
                int parent = parent(numbers, i);
                boolean after = parent >= 0 && (outcome >> parent & 1) == 1;
                double chance = numbers.get(NUMBERS * i + (after ? 1 : 0));
                boolean success = (outcome >> i & 1) == 1;
                p *= success ? chance : 1 - chance;
                sum += success ? weight(numbers, i) : 0;
            }
            bySum[sum] += p;
        }
        return bySum;
    }

    @Property(tries = 300)
    void tailIsThatOfEveryOutcomeAddedUp(
            @ForAll @Size(min = 4, max = 40) List<@DoubleRange(min = 0, max = 1) Double> numbers,
            @ForAll @IntRange(min = 0, max = 75) int least) {
        double[] bySum = distribution(numbers);
        double tail = 0;
        for (int sum = least; sum < bySum.length; sum++) {
            tail += bySum[sum];
        }
        LinkedSums sums = of(numbers);
        assertEquals(tail, sums.upperTail(least), 1e-12);
        assertEquals(1 - bySum[0], sums.anySuccess(), 1e-12);
        double once = least <= 1 || bySum[0] == 1 ? 1 : Math.min(1, tail / (1 - bySum[0]));
        assertEquals(once, sums.upperTailOnceMet(least), 1e-9);
    }

    @Property(tries = 100)
    void aChainOfEqualWeightsIsThatOfLinkedTrials(
            @ForAll @Size(min = 1, max = 30) List<@DoubleRange(min = 0, max = 1) Double> chances,
            @ForAll @DoubleRange(min = 0, max = 1) double after,
            @ForAll @IntRange(min = 0, max = 31) int least) {
        LinkedSums sums = new LinkedSums(chances.size());
        LinkedTrials trials = new LinkedTrials(chances.size());
        for (int i = 0; i < chances.size(); i++) {
            if (i == 0) {
                sums.add(chances.get(i), 1);
                trials.begin(chances.get(i));
            } else {
                sums.hang(i - 1, chances.get(i), after, 1);
                trials.next(chances.get(i), after);
            }
        }
        assertEquals(trials.upperTail(least), sums.upperTail(least), 1e-12);
        assertEquals(trials.mean(), sums.mean(), 1e-12);
    }

    @Test
    void whatAlwaysGoesTogetherIsOneOccasion() {
        LinkedSums sums = new LinkedSums(3);
        sums.add(0.1, 4);
        sums.hang(0, 0, 1, 5);
        sums.hang(0, 0, 1, 6);
        assertEquals(0.1, sums.upperTail(15), 1e-15);
        assertEquals(1, sums.upperTailOnceMet(15), 1e-15);
    }

    @Test
    void aTinyTailKeepsItsRelativePrecision() {
        LinkedSums sums = new LinkedSums(20);
        for (int i = 0; i < 20; i++) {
            sums.add(1e-6, 3);
        }
        assertEquals(1, sums.upperTail(15) / (15504 * Math.pow(1e-6, 5)), 1e-4);
    }

    @Test
    void whatIsNoTrialIsRefused() {
        LinkedSums sums = new LinkedSums(2);
        assertThrows(IllegalArgumentException.class, () -> sums.hang(0, 0.1, 0.1, 1));
        assertThrows(IllegalArgumentException.class, () -> sums.add(1.1, 1));
        assertThrows(IllegalArgumentException.class, () -> sums.add(0.1, 0));
        sums.add(0.1, 1);
        assertThrows(IllegalArgumentException.class, () -> sums.hang(1, 0.1, 0.1, 1));
        assertThrows(IllegalArgumentException.class, () -> sums.hang(0, 0.1, Double.NaN, 1));
    }
}
