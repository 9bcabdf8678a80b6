package org.tidewaiter.kernel.chance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class LinkedTrialsTest {

    /** Three numbers a trial: chance, chance after a success, and whether it begins a chain. */
    private static LinkedTrials of(double[][] trials) {
        LinkedTrials linked = new LinkedTrials(trials.length);
        for (int i = 0; i < trials.length; i++) {
            if (i == 0 || trials[i][2] < 0.3) {
                linked.begin(trials[i][0]);
            } else {
                linked.next(trials[i][0], trials[i][1]);
            }
        }
        return linked;
    }

    /** Every outcome, one by one. */
    private static double[] distribution(double[][] trials) {
        double[] byCount = new double[trials.length + 1];
        for (int outcome = 0; outcome < 1 << trials.length; outcome++) {
            double p = 1;
            for (int i = 0; i < trials.length; i++) {
                boolean begins = i == 0 || trials[i][2] < 0.3;
                boolean before = !begins && (outcome >> (i - 1) & 1) == 1;
                double chance = before ? trials[i][1] : trials[i][0];
                p *= (outcome >> i & 1) == 1 ? chance : 1 - chance;
            }
            byCount[Integer.bitCount(outcome)] += p;
        }
        return byCount;
    }

    @Property(tries = 300)
    void tailAndMeanAreThoseOfEveryOutcomeAddedUp(
            @ForAll @Size(min = 3, max = 27) List<@DoubleRange(min = 0, max = 1) Double> numbers,
            @ForAll @IntRange(min = 0, max = 10) int k) {
        double[][] trials = new double[numbers.size() / 3][];
        for (int i = 0; i < trials.length; i++) {
            trials[i] =
                    new double[] {
                        numbers.get(3 * i), numbers.get(3 * i + 1), numbers.get(3 * i + 2)
                    };
        }
        double[] byCount = distribution(trials);
        double tail = 0;
        double mean = 0;
        for (int count = 0; count < byCount.length; count++) {
            tail += count >= k ? byCount[count] : 0;
            mean += count * byCount[count];
        }
        LinkedTrials linked = of(trials);
        assertEquals(tail, linked.upperTail(k), 1e-12);
        assertEquals(mean, linked.mean(), 1e-12);
        assertEquals(1 - byCount[0], linked.anySuccess(), 1e-12);
        double met = 1 - byCount[0];
        double once = k <= 1 || met == 0 ? 1 : Math.min(1, tail / met);
        assertEquals(once, linked.upperTailOnceMet(k), 1e-9);
    }

    @Property(tries = 100)
    void withoutLinksItIsPoissonBinomial(
            @ForAll @Size(max = 40) List<@DoubleRange(min = 0, max = 1) Double> list,
            @ForAll @IntRange(min = 0, max = 41) int k) {
        double[] chances = list.stream().mapToDouble(chance -> chance).toArray();
        LinkedTrials linked = new LinkedTrials(chances.length);
        for (double chance : chances) {
            linked.begin(chance);
        }
        assertEquals(PoissonBinomial.upperTail(chances, k), linked.upperTail(k), 1e-13);
    }

    @Test
    void aTinyTailKeepsItsRelativePrecision() {
        LinkedTrials linked = new LinkedTrials(20);
        for (int i = 0; i < 20; i++) {
            linked.begin(1e-6);
        }
        double exact = 15504 * Math.pow(1e-6, 5);
        assertEquals(1, linked.upperTail(5) / exact, 1e-4);
    }

    @Test
    void twoLegsThatAlwaysGoTogetherAreOneOccasion() {
        LinkedTrials linked = new LinkedTrials(2);
        linked.begin(0.1);
        linked.next(0, 1);
        assertEquals(0.1, linked.upperTail(2), 1e-15);
    }

    @Test
    void whatIsNoChanceIsRefused() {
        LinkedTrials linked = new LinkedTrials(2);
        assertThrows(IllegalStateException.class, () -> linked.next(0.1, 0.1));
        assertThrows(IllegalArgumentException.class, () -> linked.begin(1.1));
        linked.begin(0.5);
        assertThrows(IllegalArgumentException.class, () -> linked.next(0.1, Double.NaN));
        assertTrue(linked.upperTail(1) == 0.5);
    }

    @Property(tries = 100)
    void allTailsAreThoseOfEachCount(
            @ForAll @Size(min = 3, max = 27) List<@DoubleRange(min = 0, max = 1) Double> numbers,
            @ForAll @IntRange(min = 1, max = 12) int most) {
        LinkedTrials trials = new LinkedTrials(numbers.size() / 3);
        for (int i = 0; i < numbers.size() / 3; i++) {
            if (i == 0 || numbers.get(3 * i + 2) < 0.3) {
                trials.begin(numbers.get(3 * i));
            } else {
                trials.next(numbers.get(3 * i), numbers.get(3 * i + 1));
            }
        }
        double[] tails = trials.upperTailsOnceMet(most);
        assertEquals(most + 1, tails.length);
        for (int k = 0; k <= most; k++) {
            assertEquals(trials.upperTailOnceMet(k), tails[k], 1e-12);
        }
    }
}
