package org.tidewaiter.api.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ParametersTest {

    record Sample(
            @Parameter(
                            title = "Shared voyages",
                            help = "h",
                            unit = "voyages",
                            byDefault = "3",
                            min = 2,
                            max = 50)
                    int minShared,
            @Parameter(title = "Rate", help = "h", byDefault = "0.05", min = 0, max = 1) double fdr,
            @Parameter(title = "Adjust", help = "h", byDefault = "true") boolean adjust,
            @Parameter(title = "Basis", help = "h", byDefault = "none") String basis,
            @Parameter(title = "Bytes", help = "h", byDefault = "5000000000") long bytes) {

        Sample {
            if (basis.equals("forbidden")) {
                throw new IllegalArgumentException("basis must not be forbidden");
            }
        }
    }

    record Unannotated(int bare) {}

    record Untyped(@Parameter(title = "t", help = "h", byDefault = "x") List<String> names) {}

    record BadDefault(@Parameter(title = "t", help = "h", byDefault = "9", max = 5) int n) {}

    private final Parameters defaults = Parameters.defaults(ParameterSpec.of(Sample.class));

    @Test
    void defaultsBecomeTheRulesOwnRecord() {
        assertEquals(new Sample(3, 0.05, true, "none", 5_000_000_000L), defaults.as(Sample.class));
    }

    @Test
    void aParameterIsCalledByItsTitleAndItsUnitIfItHasOne() {
        assertEquals(
                List.of("Shared voyages (voyages)", "Rate"),
                ParameterSpec.of(Sample.class).stream()
                        .limit(2)
                        .map(ParameterSpec::label)
                        .toList());
    }

    @Test
    void aTextIsBroughtToTheTypeOfTheParameter() {
        Parameters changed = defaults.with("minShared", " 7 ").with("adjust", "false");
        assertEquals(new Sample(7, 0.05, false, "none", 5_000_000_000L), changed.as(Sample.class));
        assertEquals(3L, defaults.values().get("minShared"), "the original is untouched");
    }

    @Test
    void aValueOutOfRangeNamesParameterUnitBoundsAndValue() {
        var thrown =
                assertThrows(
                        IllegalArgumentException.class, () -> defaults.with("minShared", "51"));
        assertEquals(
                "minShared (voyages) must be between 2 and 50, was \"51\"", thrown.getMessage());
    }

    @Test
    void aRangeIsWrittenWithoutAnExponent() {
        ParameterSpec share =
                new ParameterSpec("share", ParameterSpec.Kind.REAL, "", "", "", 1e-9, 1e7, 1.0);
        IllegalArgumentException thrown =
                assertThrows(IllegalArgumentException.class, () -> share.parse("0"));
        assertEquals(
                "share must be between 0.000000001 and 10000000, was \"0.0\"", thrown.getMessage());
    }

    @Test
    void aValueOfAnotherTypeSaysWhatIsWanted() {
        assertEquals(
                "adjust must be true or false, was \"yes\"",
                assertThrows(IllegalArgumentException.class, () -> defaults.with("adjust", "yes"))
                        .getMessage());
        assertEquals(
                "fdr must be a finite number, was \"NaN\"",
                assertThrows(IllegalArgumentException.class, () -> defaults.with("fdr", "NaN"))
                        .getMessage());
        assertEquals(
                "minShared (voyages) must be a whole number, was \"3.5\"",
                assertThrows(IllegalArgumentException.class, () -> defaults.with("minShared", 3.5))
                        .getMessage());
    }

    @Test
    void anUnknownParameterIsAnsweredWithThoseThereAre() {
        assertEquals(
                "there is no parameter min; there are minShared, fdr, adjust, basis, bytes",
                assertThrows(IllegalArgumentException.class, () -> defaults.with("min", 1))
                        .getMessage());
    }

    @Test
    void aConfigurationMayHoldEntriesThatAreNoParameter() {
        Parameters configured =
                Parameters.configured(
                        Sample.class, Map.of("service.pid", "x", "fdr", 0.01, "minShared", 4));
        assertEquals(
                new Sample(4, 0.01, true, "none", 5_000_000_000L), configured.as(Sample.class));
    }

    @Test
    void theRecordsOwnCheckIsHeard() {
        Parameters forbidden = defaults.with("basis", "forbidden");
        assertEquals(
                "basis must not be forbidden",
                assertThrows(IllegalArgumentException.class, () -> forbidden.as(Sample.class))
                        .getMessage());
    }

    @Test
    void aRecordThatCannotBeParametersIsRefusedWhenTheRuleIsWritten() {
        assertThrows(IllegalArgumentException.class, () -> ParameterSpec.of(Unannotated.class));
        assertThrows(IllegalArgumentException.class, () -> ParameterSpec.of(Untyped.class));
        assertThrows(IllegalArgumentException.class, () -> ParameterSpec.of(BadDefault.class));
    }

    @Property
    void everyWholeNumberInRangeIsKeptAndEveryOtherRefused(
            @ForAll @IntRange(min = -100, max = 100) int n) {
        if (n >= 2 && n <= 50) {
            assertEquals(n, defaults.with("minShared", n).as(Sample.class).minShared());
        } else {
            assertThrows(IllegalArgumentException.class, () -> defaults.with("minShared", n));
        }
    }
}
