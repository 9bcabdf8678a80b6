package org.tidewaiter.workbench.worklist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tidewaiter.api.finding.RiskClass;
import org.tidewaiter.api.finding.Subject;
import org.tidewaiter.api.finding.SubjectKind;
import org.tidewaiter.casework.Casework;
import org.tidewaiter.casework.Filter;
import org.tidewaiter.casework.FindingState;
import org.tidewaiter.casework.Order;
import org.tidewaiter.casework.Query;
import org.tidewaiter.casework.Status;
import org.tidewaiter.casework.Worklist;
import org.tidewaiter.casework.WorklistRow;

class RowsTest {

    private static final long SNOOZED = 3;

    private final Casework casework = mock(Casework.class);

    private static WorklistRow row(int number) {
        String id = "finding-" + number;
        return new WorklistRow(
                id,
                "rule",
                "kind",
                RiskClass.ACT,
                0.5,
                new Subject(SubjectKind.TRADER, "T" + number, ""),
                0,
                Instant.EPOCH,
                Optional.empty(),
                false,
                new FindingState(
                        id,
                        1,
                        Status.NEW,
                        Optional.empty(),
                        Optional.empty(),
                        1,
                        1,
                        OptionalLong.empty()));
    }

    /**
     * A store of so many rows, which pages as the real one does: by the mark of the page before.
     */
    private Rows rows(int count) {
        when(casework.worklist(any()))
                .thenAnswer(
                        asked -> {
                            Query query = asked.getArgument(0);
                            int from = query.after().map(Integer::valueOf).orElse(0);
                            int to = Math.min(count, from + query.limit());
                            return new Worklist(
                                    IntStream.range(from, to).mapToObj(RowsTest::row).toList(),
                                    count,
                                    SNOOZED,
                                    to < count
                                            ? Optional.of(String.valueOf(to))
                                            : Optional.empty());
                        });
        return new Rows(casework, Filter.OPEN, Order.STRENGTH, false);
    }

    @Test
    void anEmptyListIsReadOnce() {
        Rows rows = rows(0);
        rows.read(7);

        assertEquals(0, rows.total());
        assertTrue(rows.row(0).isEmpty());
        verify(casework, times(1)).worklist(any());
    }

    @Test
    void allAreCountedBeforeAllAreRead() {
        Rows rows = rows(2_345);

        assertEquals(2_345, rows.total());
        assertEquals(SNOOZED, rows.snoozed());
        assertTrue(rows.row(2_344).isEmpty());
        verify(casework, times(1)).worklist(any());
    }

    @Test
    void aRowFarDownIsReadWithThoseAboveItAndEachOnce() {
        Rows rows = rows(2_345);
        rows.read(2_344);

        IntStream.range(0, 2_345)
                .forEach(
                        index ->
                                assertEquals(
                                        "finding-" + index, rows.row(index).orElseThrow().id()));
        assertEquals(2_345, rows.total());
        verify(casework, times(5)).worklist(any());
    }

    @Test
    void noMoreIsReadThanWhatIsWanted() {
        Rows rows = rows(2_345);
        rows.read(0);
        rows.read(600);

        assertTrue(rows.row(999).isPresent());
        assertTrue(rows.row(1_000).isEmpty());
        verify(casework, times(2)).worklist(any());
    }

    @Test
    void thereIsPlaceForAPageMoreThanWasRead() {
        Rows rows = rows(1_234);

        assertEquals(1_000, rows.places());
        rows.read(600);
        assertEquals(1_234, rows.places());
    }

    @Test
    void thereIsNoPlaceForMoreRowsThanThereAre() {
        assertEquals(7, rows(7).places());
    }

    @Test
    void aFindingIsFoundByItsIdAmongThoseRead() {
        Rows rows = rows(900);

        assertEquals(42, rows.indexOf("finding-42"));
        assertEquals(-1, rows.indexOf("finding-899"));
        rows.read(899);
        assertEquals(899, rows.indexOf("finding-899"));
    }

    @Test
    void readersAtOnceReadNoRowTwice() {
        Rows rows = rows(5_000);
        List<Thread> readers =
                IntStream.range(0, 4).mapToObj(i -> new Thread(() -> rows.read(4_999))).toList();
        readers.forEach(Thread::start);
        readers.forEach(
                reader -> {
                    try {
                        reader.join();
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                });

        assertEquals(5_000, rows.total());
        IntStream.range(0, 5_000)
                .forEach(
                        index ->
                                assertEquals(
                                        "finding-" + index, rows.row(index).orElseThrow().id()));
    }
}
