package org.tidewaiter.kernel.chance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class HypergeometricTest {

    private static BigInteger choose(int n, int k) {
        if (k < 0 || k > n) {
            return BigInteger.ZERO;
        }
        BigInteger product = BigInteger.ONE;
        for (int i = 0; i < k; i++) {
            product = product.multiply(BigInteger.valueOf(n - i)).divide(BigInteger.valueOf(i + 1));
        }
        return product;
    }

    private static double exactTail(int population, int marked, int drawn, int k) {
        BigInteger ways = BigInteger.ZERO;
        for (int count = Math.max(k, 0); count <= drawn; count++) {
            ways =
                    ways.add(
                            choose(marked, count)
                                    .multiply(choose(population - marked, drawn - count)));
        }
        return new BigDecimal(ways)
                .divide(new BigDecimal(choose(population, drawn)), MathContext.DECIMAL64)
                .doubleValue();
    }

    @Property
    void tailsAreThoseOfCountingTheWays(
            @ForAll @IntRange(min = 0, max = 60) int population,
            @ForAll @IntRange(min = 0, max = 60) int marked,
            @ForAll @IntRange(min = 0, max = 60) int drawn,
            @ForAll @IntRange(min = -1, max = 61) int k) {
        int k1 = Math.min(marked, population);
        int n1 = Math.min(drawn, population);
        double exact = exactTail(population, k1, n1, k);
        double tail = new Hypergeometric(population, k1, n1).upperTail(k);
        assertEquals(exact, tail, 1e-11 * Math.max(exact, 1e-3) + 1e-15);
    }

    @Test
    void smallTailsOfLargePopulationsKeepTheirDigits() {
        double exact = exactTail(5_000_000, 40, 30, 3);
        double tail = new Hypergeometric(5_000_000, 40, 30).upperTail(3);
        assertEquals(1, tail / exact, 1e-9);
        assertTrue(tail < 1e-8);
    }

    @Test
    void whoWasMetOnceIsJudgedByTheOthers() {
        Hypergeometric draws = new Hypergeometric(100, 10, 5);
        assertEquals(1, draws.upperTailOnceMet(1));
        assertEquals(draws.upperTail(2) / draws.upperTail(1), draws.upperTailOnceMet(2), 1e-15);
        assertEquals(1, new Hypergeometric(10, 0, 5).upperTailOnceMet(1));
    }

    @Test
    void aSampleThatMustMeetTheMarkedSurprisesNobody() {
        Hypergeometric draws = new Hypergeometric(10, 8, 7);
        assertEquals(5, draws.least());
        assertEquals(7, draws.most());
        assertEquals(1, draws.upperTail(5));
        assertEquals(0, draws.upperTail(8));
        assertEquals(5.6, draws.mean(), 1e-12);
    }

    @Test
    void boundsAreNamed() {
        String message =
                assertThrows(IllegalArgumentException.class, () -> new Hypergeometric(5, 6, 1))
                        .getMessage();
        assertEquals("marked and drawn must be in [0, 5], were 6 and 1", message);
    }
}
