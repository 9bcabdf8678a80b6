package org.tidewaiter.report;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tidewaiter.api.finding.Finding;
import org.tidewaiter.api.record.DataSet;
import org.tidewaiter.api.record.RejectReport;
import org.tidewaiter.api.run.RunReport;

/**
 * What is to be reported, and to whom.
 *
 * @param run what came of the run
 * @param rejects what was read and what was rejected
 * @param records fetches the rows that findings cite; asked only for findings that get a page
 * @param locale the language of sentences and the form of numbers; facts never depend on it
 * @param pages how many findings get a page of their own in {@link Format#HTML}; the rest is in the
 *     table, and the report says so
 */
public record Report(
        RunReport run, RejectReport rejects, CitedRecords records, Locale locale, int pages) {

    /** How many findings get a page unless said. */
    public static final int DEFAULT_PAGES = 50;

    /** Checks the number of pages. */
    public Report {
        if (pages < 0) {
            throw new IllegalArgumentException("pages must be at least 0, was " + pages);
        }
    }

    /** A report in English, without cited records and rejects. */
    public static Report of(RunReport run) {
        RejectReport nothing = new RejectReport(Map.of(), List.of(), List.of());
        return new Report(run, nothing, CitedRecords.none(), Locale.ENGLISH, DEFAULT_PAGES);
    }

    /** The same with the rejects and the rows of a data set, which must stay open meanwhile. */
    public Report on(DataSet data) {
        return new Report(run, data.rejects(), CitedRecords.of(data), locale, pages);
    }

    /** The same in another language. */
    public Report in(Locale language) {
        return new Report(run, rejects, records, language, pages);
    }

    /** The same with another number of pages. */
    public Report pages(int count) {
        return new Report(run, rejects, records, locale, count);
    }

    /** The same with one finding only, such as for its network. */
    public Report only(Finding finding) {
        RunReport one =
                new RunReport(run.data(), run.asOf(), List.of(finding), List.of(), run.rules());
        return new Report(one, rejects, records, locale, pages);
    }
}
