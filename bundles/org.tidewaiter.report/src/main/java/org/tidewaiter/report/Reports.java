package org.tidewaiter.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import org.osgi.annotation.versioning.ProviderType;
import org.tidewaiter.api.finding.Finding;
import org.tidewaiter.api.rule.InnocentExplanation;
import org.tidewaiter.api.rule.RiskRule;

/**
 * Writes findings for people and programs; an OSGi service. Thread-safe.
 *
 * <p>A template or a fact that is missing never stops a report: its key stands where the sentence
 * would. Document numbers of travellers are masked wherever rows are shown.
 */
@ProviderType
public interface Reports {

    /**
     * Writes a file. It is written beside its place and moved there when whole, so that nobody sees
     * half a file; a file of that name is replaced.
     *
     * @throws IOException if it cannot be written, with a message for a person; nothing is left
     */
    void write(Report report, Format format, Path file) throws IOException;

    /**
     * Writes {@code NAME.run.json} beside {@code NAME.jsonl} (or any other ending): each rule's
     * outcome, what was read, rejected, counted, found and cut, the parameters, the durations.
     *
     * @return where it is
     * @throws IOException as {@link #write} does
     */
    Path writeRun(Report report, Path file) throws IOException;

    /**
     * Writes to a stream as UTF-8 and flushes it; the caller closes it.
     *
     * @throws IOException if the stream cannot be written
     */
    void print(Report report, Format format, OutputStream out) throws IOException;

    /** The languages it has words in, as in BCP 47; in any other it speaks English. */
    SortedSet<String> languages();

    /** What a count of a rule is called, readably its key where nobody says. */
    String countTitle(String rule, String key, Locale locale);

    /** The finding's headline: one sentence with the chance baseline. */
    String headline(Finding finding, Locale locale);

    /**
     * A finding or near miss in words, for a terminal: lines of at most 96 columns, each ended by a
     * line feed.
     */
    String explain(Finding finding, CitedRecords records, Locale locale);

    /** What rules, kinds, classes and parties are called. */
    Titles titles(Locale locale);

    /** All sentences of a finding. */
    FindingText text(Finding finding, Locale locale);

    /** The pictures of a finding, in reading order. */
    List<Figure> figures(Finding finding, Locale locale);

    /** A finding as one page to print. */
    Sheet.Page page(Sheet sheet);

    /** A form as a page to print. */
    Sheet.Page page(Paper paper);

    /**
     * The same with the words of these in place of what is installed: for a finding that was made
     * by another version, or by a rule that is gone.
     */
    Reports speaking(List<RiskRule> rules, List<InnocentExplanation> explanations);
}
