package org.tidewaiter.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Both sides of every row, on few records. */
class RowsTest {

    private static final int FEW = 10_000;

    /** Where a whole world is drawn for them. */
    private static final int FEWER = 1000;

    @TempDir Path scratch;

    static List<Row> rows() {
        // Neo4j is fetched for its row alone
        return Bench.ROWS.stream().filter(row -> !row.name().equals("suspects-neo4j")).toList();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void bothSidesAnswerAlikeAtAnyNumberOfThreads(Row row) throws Exception {
        int few = row.name().equals("load") ? FEWER : FEW;
        Checksum one = agreed(row, new Setting(few, 1, 1, scratch));
        assertTrue(one.rows() > 5, "an answer of " + one.rows() + " rows shows nothing");
        assertEquals(one, agreed(row, new Setting(few, 2, 1, scratch)));
    }

    @Test
    void peerThatIsNotHereIsNamed() {
        Setting setting = new Setting(FEW, 1, 1, scratch);
        Row.NotHere gone =
                assertThrows(Row.NotHere.class, () -> GraphDatabase.row().prepare(setting));
        assertTrue(gone.getMessage().contains("Neo4j"), gone.getMessage());
    }

    private static Checksum agreed(Row row, Setting setting) throws Exception {
        try (Contest contest = row.prepare(setting)) {
            contest.ours().answer();
            contest.peer().answer();
            Checksum answer = contest.ours().checksum();
            assertEquals(contest.peer().checksum(), answer, row.name());
            return answer;
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {20_000, 200_000})
    void crossingsAreAboutAsManyAsAskedForAndFreeOfRepeats(int size) {
        DrawnCrossings crossings = DrawnCrossings.of(new Setting(size, 1, 3, scratch));
        int drawn = crossings.person().length;
        assertTrue(Math.abs(drawn - size) < size / 10, "drawn " + drawn);
        assertEquals(drawn, FellowTravellers.network(crossings).edges());
    }
}
