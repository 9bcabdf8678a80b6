package org.tidewaiter.data.duckdb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tidewaiter.api.progress.Monitor;
import org.tidewaiter.api.record.DataException;
import org.tidewaiter.api.record.OpenRequest;
import org.tidewaiter.api.record.Ports;

/** What cannot be opened at all says where, what and what to do, and leaves nothing behind. */
class BadInputTest {

    private static final String GOOD = "C1,P1,81,KRICN,JPNRT,2026-03-01T09:00:00Z";

    @TempDir Path parent;

    private TestFolder folder() {
        return new TestFolder(parent);
    }

    private static void says(List<String> problems, String... parts) {
        String all = String.join("\n", problems);
        Arrays.stream(parts)
                .forEach(part -> assertTrue(all.contains(part), () -> part + " not in: " + all));
        for (String foreign : List.of("read_csv", "Binder", "DuckDB", "LINE ", "Possible fixes")) {
            assertFalse(all.contains(foreign), () -> foreign + " in: " + all);
        }
    }

    @AfterEach
    void nothingIsLeftBehind() {
        assertEquals(List.of(), folder().leftovers());
    }

    @Test
    void missingFolderIsNamed() {
        Path none = parent.resolve("none");
        says(
                assertThrows(
                                DataException.class,
                                () ->
                                        new FolderDataSource(parent.resolve("scratch"))
                                                .open(
                                                        new OpenRequest(
                                                                none.toString(),
                                                                Ports.ALL,
                                                                0,
                                                                1,
                                                                1L << 27),
                                                        Monitor.NONE))
                        .problems(),
                "none does not exist",
                "give the folder");
    }

    @Test
    void folderWithoutTablesSaysWhatToPutThere() {
        says(folder().with("readme.txt", "hello").problems(), "has no table", "crossings.csv");
    }

    @Test
    void sameTableTwiceIsAskedAbout() {
        says(
                folder().with("crossings.csv", TestFolder.CROSSINGS, GOOD)
                        .withParquet("crossings.parquet", "SELECT 1 AS crossing_id")
                        .problems(),
                "found both crossings.csv and crossings.parquet",
                "keep one");
    }

    @Test
    void sameTableAsFileAndFolderIsAskedAbout() {
        says(
                folder().with("crossings.csv", TestFolder.CROSSINGS, GOOD)
                        .with("crossings/part.csv", TestFolder.CROSSINGS, GOOD)
                        .problems(),
                "found both crossings and crossings.csv");
    }

    @Test
    void folderWithoutPartsIsNamed() {
        says(folder().with("crossings/notes.txt", "x").problems(), "crossings has no parts");
    }

    @Test
    void missingRequiredColumnsAreNamedWithTheLikelyMisspelling() {
        says(
                folder().with(
                                "crossings.csv",
                                TestFolder.CROSSINGS.replace("departure_time", "departur_time"),
                                GOOD)
                        .problems(),
                "crossings.csv: the header lacks departure_time",
                "is \"departur_time\" meant to be departure_time?");
    }

    @Test
    void problemsOfAllTablesAreShownAtOnce() {
        says(
                folder().with("crossings.csv", "crossing_id", "C1")
                        .with("exports.csv", "declaration_id", "E1")
                        .problems(),
                "crossings.csv: the header lacks voyage_number",
                "exports.csv: the header lacks submitted_at");
    }

    @Test
    void otherDelimitersAreNamed() {
        says(
                folder().with("crossings.csv", TestFolder.CROSSINGS.replace(',', ';')).problems(),
                "crossings.csv, line 1: columns are separated by ';'",
                "with commas");
    }

    @Test
    void tabsAreNamed() {
        says(
                folder().with("crossings.csv", TestFolder.CROSSINGS.replace(',', '\t')).problems(),
                "separated by a tab");
    }

    @Test
    void emptyFileIsNamed() {
        says(
                folder().with("crossings.csv", new byte[0]).problems(),
                "crossings.csv is empty",
                "header");
    }

    @Test
    void fileWithNothingButAMarkAndBlankLinesIsEmpty() {
        says(folder().with("crossings.csv", "\uFEFF", "").problems(), "crossings.csv is empty");
    }

    @Test
    void repeatedColumnIsNamed() {
        says(
                folder().with("crossings.csv", TestFolder.CROSSINGS + ",Traveller_ID", GOOD + ",x")
                        .problems(),
                "crossings.csv, line 1: two columns are named \"traveller_id\"");
    }

    @Test
    void headerInAnotherEncodingIsNamed() {
        says(
                folder().with(
                                "crossings.csv",
                                (TestFolder.CROSSINGS + ",Größe\n")
                                        .getBytes(StandardCharsets.ISO_8859_1))
                        .problems(),
                "crossings.csv, line 1: the header is not UTF-8");
    }

    @Test
    void fileThatIsNoGzipIsNamed() {
        says(
                folder().with("crossings.csv.gz", TestFolder.CROSSINGS, GOOD).problems(),
                "crossings.csv.gz is a damaged gzip file",
                "pack it anew");
    }

    @Test
    void cutGzipIsNamed() throws IOException {
        String[] lines = new String[5000];
        Arrays.setAll(lines, i -> i == 0 ? TestFolder.CROSSINGS : GOOD.replace("C1", "C" + i * 77));
        TestFolder folder = folder().withGzip("crossings.csv.gz", lines);
        Path file = folder.data().resolve("crossings.csv.gz");
        byte[] whole = Files.readAllBytes(file);
        folder.with("crossings.csv.gz", Arrays.copyOf(whole, whole.length / 2));
        says(folder.problems(), "crossings.csv.gz is a damaged gzip file");
    }

    @Test
    void fileThatIsNoParquetIsNamed() {
        says(
                folder().with("crossings.parquet", "PAR1 and then nothing of the kind").problems(),
                "crossings.parquet is not a complete Parquet file",
                "transfer it again");
    }

    @Test
    void mixedLineEndsAreNamed() {
        String text = TestFolder.CROSSINGS + "\n" + GOOD + "\r" + GOOD.replace("C1", "C2") + "\n";
        says(
                folder().with("crossings.csv", text.getBytes(StandardCharsets.UTF_8)).problems(),
                "crossings.csv mixes line ends",
                "end every line alike");
    }

    @Test
    void moreRejectsThanAllowedShowCountsAndTheFirst() {
        says(
                folder().with(
                                "crossings.csv",
                                TestFolder.CROSSINGS,
                                GOOD,
                                "C2,P1,,KRICN,JPNRT,2026-03-01T09:00:00Z",
                                "C3,P1,81,KRICN,JPNRT,2026-03-01T09:00:00")
                        .problems(),
                "crossings: 2 of 3 rows were rejected (66.67 %), more than the 1.00 % allowed",
                "crossings.csv, line 3, column voyage_number: \"\" is missing",
                "crossings.csv, line 4, column departure_time: \"2026-03-01T09:00:00\" has no"
                        + " offset",
                "write Z or an offset");
    }

    @Test
    void settingsThatAreNoJsonAreNamed() {
        says(
                folder().with("crossings.csv", TestFolder.CROSSINGS, GOOD)
                        .with("dataset.json", "{name: ")
                        .problems(),
                "dataset.json cannot be read");
    }

    @Test
    void unknownTimeZoneIsNamed() {
        says(
                folder().with("crossings.csv", TestFolder.CROSSINGS, GOOD)
                        .with("dataset.json", "{\"timeZone\": \"Seoul\"}")
                        .problems(),
                "\"timeZone\" must be a zone such as \"Asia/Seoul\"",
                "was \"Seoul\"");
    }

    @Test
    void secretThatIsNotSetIsNamed() {
        says(
                folder().with("crossings.csv", TestFolder.CROSSINGS, GOOD)
                        .with("dataset.json", "{\"secretVariable\": \"NO_SUCH_SECRET_HERE\"}")
                        .problems(),
                "NO_SUCH_SECRET_HERE",
                "is not set");
    }

    @Test
    void shareOfRejectsOutOfRangeIsNamed() {
        says(
                folder().with("crossings.csv", TestFolder.CROSSINGS, GOOD)
                        .with("dataset.json", "{\"allowedRejects\": 2}")
                        .problems(),
                "\"allowedRejects\" must be 0 to 1, was 2.0");
    }
}
