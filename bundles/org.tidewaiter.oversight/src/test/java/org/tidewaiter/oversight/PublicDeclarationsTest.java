package org.tidewaiter.oversight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.tidewaiter.api.finding.SubjectKind;
import org.tidewaiter.api.progress.Monitor;
import org.tidewaiter.api.record.DataSet;
import org.tidewaiter.api.record.Imports;
import org.tidewaiter.oversight.fairness.FairnessReport;
import org.tidewaiter.oversight.fairness.Group;
import org.tidewaiter.oversight.fairness.GroupTable;
import org.tidewaiter.oversight.fairness.Judged;
import org.tidewaiter.oversight.fairness.Population;
import org.tidewaiter.oversight.feed.Feed;
import org.tidewaiter.oversight.feed.FeedCount;
import org.tidewaiter.oversight.feed.FeedGap;
import org.tidewaiter.oversight.feed.FeedGaps;
import org.tidewaiter.oversight.feed.FeedReport;
import org.tidewaiter.testkit.MemoryDataSet;
import org.tidewaiter.testkit.MemoryDataSetBuilder;

/**
 * Both on the declarations that the Korea Customs Service has published in a synthetic form, where
 * they are at hand. They were drawn day by day from a model, so that no office is truly silent.
 */
class PublicDeclarationsTest {

    private static final List<String> FILES =
            List.of("df_syn_train_eng.csv", "df_syn_valid_eng.csv", "df_syn_test_eng.csv");

    private static Path folder() {
        String told = System.getenv("TIDEWAITER_DATA");
        Path data = Path.of(told == null ? "../../../shared/data" : told);
        Path folder = data.resolve("seondong_customs");
        assumeTrue(
                Files.isDirectory(folder),
                "skipped: no public records in " + folder + "; set TIDEWAITER_DATA");
        return folder;
    }

    /** All declarations but those of an office within some days. */
    private static MemoryDataSetBuilder without(String office, String from, String to)
            throws IOException {
        MemoryDataSetBuilder data = MemoryDataSet.named("public declarations");
        int number = 0;
        for (String file : FILES) {
            CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().get();
            try (CSVParser rows =
                    CSVParser.parse(Files.newBufferedReader(folder().resolve(file)), format)) {
                for (CSVRecord row : rows) {
                    String day = row.get("Date");
                    boolean left =
                            row.get("Office ID").equals(office)
                                    && day.compareTo(from) >= 0
                                    && day.compareTo(to) <= 0;
                    if (!left) {
                        data.row(
                                Imports.PORT,
                                "declaration_id=D" + number,
                                "item_number=" + number++,
                                "customs_office=" + row.get("Office ID"),
                                "importer_id=" + row.get("Importer ID"),
                                "broker_id=" + row.get("Declarant ID"),
                                "declared_at=" + day + "T00:00:00Z");
                    }
                }
            }
        }
        return data;
    }

    /** Holidays of the whole table; Chuseok of three days is one gap. */
    @Test
    void publicHolidaysAreTheOnlyGapsAndAreTheWholeTables() throws IOException {
        FeedReport report = FeedGaps.of(without("", "", "").build(), Monitor.NONE);
        FeedCount count = report.feeds().get(Feed.IMPORTS_BY_OFFICE.ordinal());
        assertEquals(43, count.sources());
        assertEquals(43, count.judged() + count.tooNew() + count.tooSparse());
        assertTrue(report.gaps().stream().allMatch(FeedGap::whole), report.gaps().toString());
        assertEquals(
                List.of(
                        "2021-03-01",
                        "2021-01-01",
                        "2020-12-25",
                        "2020-09-30",
                        "2020-08-17",
                        "2020-05-05",
                        "2020-04-30"),
                report.gaps().stream().map(gap -> gap.from().toString()).toList());
    }

    @Test
    void aWeekOfAnOfficeThatIsLeftOutIsFound() throws IOException {
        FeedReport report =
                FeedGaps.of(without("20", "2021-03-08", "2021-03-14").build(), Monitor.NONE);
        List<FeedGap> gaps = report.gaps().stream().filter(gap -> !gap.whole()).toList();
        assertEquals(List.of("20"), gaps.stream().map(FeedGap::source).toList());
        assertEquals("2021-03-08", gaps.get(0).from().toString());
    }

    @Test
    void communitiesOfBrokersHoldEveryImporterOnce() throws IOException {
        DataSet data = without("", "", "").build();
        List<Judged> one =
                List.of(
                        new Judged(
                                "r",
                                SubjectKind.TRADER,
                                data.codebook("trader").text(0),
                                Judged.Verdict.OPEN));
        FairnessReport report = Population.of(data, Monitor.NONE).report(one);
        GroupTable table = report.tables().get(0);
        assertEquals(table.people(), table.groups().stream().mapToInt(Group::people).sum());
        assertTrue(table.groups().stream().allMatch(group -> group.people() >= 10));
    }
}
