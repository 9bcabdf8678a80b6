package org.tidewaiter.api.run;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.tidewaiter.api.record.DataSet;
import org.tidewaiter.api.rule.InnocentExplanation;
import org.tidewaiter.api.rule.RiskRule;

/** Finds the rules that are installed and runs them; an OSGi service. Thread-safe. */
@ProviderType
public interface RiskEngine {

    /** The rules installed now, by id and profile. */
    List<RiskRule> rules();

    /** The lawful reasons installed now, by rule and id. */
    List<InnocentExplanation> explanations();

    /**
     * The rules that did not end when they were told to: they were left behind, and are refused as
     * long as they are busy.
     */
    List<RiskRule> leftBehind();

    /**
     * Why a rule cannot be asked of these records, or what it loses: one line a need that is not
     * met. A line of a need that is not optional means that the rule is not applicable.
     */
    List<UnmetNeed> unmet(RiskRule rule, DataSet data);

    /**
     * Starts a run and returns at once.
     *
     * @throws IllegalArgumentException if a rule, a parameter or a value is not known
     */
    Run start(RunRequest request);

    /**
     * Frees what rules learned from these records and {@linkplain RunRequest#keepLearned kept}:
     * call it before the records are closed, and after runs on them were cancelled.
     */
    void forget(DataSet data);
}
