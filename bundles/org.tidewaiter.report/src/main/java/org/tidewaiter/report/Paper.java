package org.tidewaiter.report;

import java.util.List;
import java.util.Locale;

/**
 * A form to print on one page and fill in by hand.
 *
 * @param title its heading
 * @param facts what is known before
 * @param tables a cell without a text is left high enough to write in
 * @param blanks lines to fill in; what they say beside their name is printed
 */
public record Paper(
        Locale locale,
        String title,
        List<FindingText.Named> facts,
        List<Sheet.Appendix> tables,
        List<FindingText.Named> blanks) {

    /** Copies its lists. */
    public Paper {
        facts = List.copyOf(facts);
        tables = List.copyOf(tables);
        blanks = List.copyOf(blanks);
    }
}
