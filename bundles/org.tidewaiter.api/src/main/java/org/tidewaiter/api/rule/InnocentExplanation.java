package org.tidewaiter.api.rule;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.osgi.annotation.versioning.ConsumerType;
import org.tidewaiter.api.progress.Monitor;
import org.tidewaiter.api.record.DataSet;

/**
 * A lawful reason that is tried on every candidate of a rule before the top is cut; an OSGi
 * service.
 *
 * <p>It lowers the rank by evidence and never excludes. Immutable and thread-safe.
 */
@ConsumerType
public interface InnocentExplanation {

    /** Its name, such as {@code same-booking}. */
    String id();

    /** Version of its method. */
    String version();

    /** The id of the rule whose candidates it judges. */
    String rule();

    /** What it needs; where that is missing, the engine answers "cannot tell" in its place. */
    List<Need> needs();

    /**
     * Judges a batch.
     *
     * @param data the records; rows cited by the candidates are rows of its tables
     * @return one verdict a candidate, in the same order
     */
    List<Verdict> judge(DataSet data, List<Candidate> candidates, Monitor monitor);

    /** The templates of its sentences. */
    ResourceBundle phrases(Locale locale);
}
