package org.tidewaiter.report;

import java.util.List;
import java.util.Locale;
import org.tidewaiter.api.finding.Finding;

/**
 * One finding to print, with what happened to it.
 *
 * @param records fetches the rows that it cites
 * @param appendices tables after the finding itself, in this order
 */
public record Sheet(
        Finding finding, CitedRecords records, Locale locale, List<Appendix> appendices) {

    /** Copies its list. */
    public Sheet {
        appendices = List.copyOf(appendices);
    }

    /** A table of texts; every row has as many cells as there are columns. */
    public record Appendix(String title, List<String> columns, List<List<String>> rows) {

        /** Copies its lists. */
        public Appendix {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /**
     * The page.
     *
     * @param html a whole document without scripts, its style inside
     * @param policy the Content-Security-Policy that allows this style and nothing else
     */
    public record Page(String html, String policy) {}
}
