package org.tidewaiter.health.check;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Optional;
import org.apache.felix.hc.api.Result;
import org.apache.felix.hc.api.Result.Status;
import org.junit.jupiter.api.Test;
import org.tidewaiter.api.record.Crossings;
import org.tidewaiter.api.record.DataSet;
import org.tidewaiter.api.record.Table;

class RecordsCheckTest {

    private final DataSet data = mock(DataSet.class);
    private final Table crossings = mock(Table.class);

    RecordsCheckTest() {
        when(data.table(any())).thenReturn(Optional.empty());
        when(data.table(Crossings.PORT)).thenReturn(Optional.of(crossings));
        when(crossings.rows()).thenReturn(1_234L);
    }

    private Result check() {
        return new RecordsCheck(List.of(data)).execute();
    }

    @Test
    void recordsAreWellWhenTheirLastRowWasRead() {
        Checks.assertSays(Status.OK, check(), "1,234 rows of 1 tables");
        verify(crossings).keys(new long[] {1_233});
    }

    @Test
    void nothingLentIsAWarning() {
        Checks.assertSays(
                Status.WARN,
                new RecordsCheck(List.of()).execute(),
                "no records are lent",
                "--data");
    }

    @Test
    void recordsWithoutRowsAreAWarning() {
        when(crossings.rows()).thenReturn(0L);
        Checks.assertSays(Status.WARN, check(), "no rows");
    }

    @Test
    void recordsThatCannotBeReadAreCriticalAndWhatWasThrownIsNotQuoted() {
        when(crossings.keys(any())).thenThrow(new IllegalStateException("row of KIM M1234"));
        Result result = check();
        Checks.assertSays(
                Status.CRITICAL, result, "table crossings", "IllegalStateException", "open");
        assertFalse(result.iterator().next().getMessage().contains("KIM"));
    }
}
