package org.tidewaiter.report.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {

    private static final Words ENGLISH = new Words(Locale.ENGLISH);

    @ParameterizedTest
    @CsvSource({
        "7, 7",
        "8.5, 8.5",
        "0, 0",
        "-0.0, 0",
        "3.1e-9, 3.1e-9",
        "0.0001, 0.0001",
        "2e-5, 2e-5",
        "2e-3, 0.002",
        "1e14, 100000000000000",
        "2e23, 2e23",
        "4.9e-324, 4.94065645841247e-324",
        "1.7976931348623157e308, 1.7976931348623157e308",
        "0.1, 0.1",
        "0.30000000000000004, 0.30000000000000004"
    })
    void jsonNumbersAreShort(double value, String expected) {
        assertEquals(expected, Numbers.shortest(value));
    }

    @Property
    void jsonNumbersReadBackAsTheSame(@ForAll double value) {
        Assume.that(Double.isFinite(value));
        assertEquals(value + 0.0, Double.parseDouble(Numbers.shortest(value)) + 0.0);
    }

    @Property
    void jsonNumbersAreNoLongerThanTheirDecimal(@ForAll @DoubleRange(min = 0, max = 99) double x) {
        double cents = Math.rint(x * 100) / 100;
        assertTrue(Numbers.shortest(cents).length() <= 5, Numbers.shortest(cents));
    }

    @Test
    void jsonHasNoWordForWhatIsNoNumber() {
        assertThrows(IllegalArgumentException.class, () -> Numbers.shortest(Double.NaN));
        assertThrows(
                IllegalArgumentException.class, () -> Numbers.shortest(Double.POSITIVE_INFINITY));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "0.6; 0.6",
                "51.85; 51.9",
                "1234.5; 1,234",
                "0.04567; 0.0457",
                "-0.75; -0.75",
                "0; 0",
                "1e12; 1,000,000,000,000"
            })
    void realNumbersHaveThreeDigitsAndNoExponent(double value, String expected) {
        assertEquals(expected, Numbers.readable(value, ENGLISH));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"0.000001; 0.000001", "6e-13; <0.000001", "-6e-13; >-0.000001", "0; 0"})
    void whatIsLessThanAMillionthIsOnlySaidToBeLess(double value, String expected) {
        assertEquals(expected, Numbers.bounded(value, ENGLISH));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "3.1e-9; 3 in 1,000,000,000",
                "2.2e-6; 2 in 1,000,000",
                "0.042; 4 in 100",
                "0.0096; 1 in 100",
                "0.5; 50 in 100",
                "1; 100 in 100",
                "0; less than 1 in 1,000,000,000,000,000",
                "1e-40; less than 1 in 1,000,000,000,000,000"
            })
    void probabilitiesAreOdds(double probability, String expected) {
        assertEquals(expected, Numbers.odds(probability, ENGLISH));
    }

    @Property
    void strengthBelowOneNeverReadsAsOne(@ForAll @IntRange(min = 1, max = 16) int nines) {
        double strength = 1 - StrictMath.pow(10, -nines);
        assertFalse(Numbers.strength(strength, ENGLISH).startsWith("1"));
    }

    @Test
    void weightsHaveASign() {
        assertEquals("+8.50", Numbers.signed(8.5, ENGLISH));
        assertEquals("\u22121.30", Numbers.signed(-1.3, ENGLISH));
        assertEquals("0", Numbers.signed(0, ENGLISH));
    }

    /** The strongest of a list often differ in the third decimal only. */
    @Test
    void strengthHasThreeDecimalsAndIsNeverRoundedUp() {
        assertEquals("0.745", Numbers.strength(0.7459, ENGLISH));
        assertEquals("0.744", Numbers.strength(0.7449, ENGLISH));
        assertEquals("0.9999", Numbers.strength(0.99999, ENGLISH).substring(0, 6));
    }
}
