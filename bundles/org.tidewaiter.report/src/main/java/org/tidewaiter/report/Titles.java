package org.tidewaiter.report;

import org.osgi.annotation.versioning.ProviderType;
import org.tidewaiter.api.finding.RiskClass;
import org.tidewaiter.api.finding.SubjectKind;
import org.tidewaiter.api.run.RuleReport;
import org.tidewaiter.api.run.UnmetNeed;

/**
 * What things are called, in one language; the code itself, readably, where nobody says. Used by
 * one thread at a time.
 */
@ProviderType
public interface Titles {

    /** A rule. */
    String rule(String rule);

    /** What a rule asks; empty if it is not installed. */
    String question(String rule);

    /** A kind of finding. */
    String kind(String rule, String kind);

    /** A count of a rule. */
    String count(String rule, String key);

    /**
     * Why a rule did not run to its end; empty if it did, or was cancelled. Of a rule that threw,
     * it may quote the records.
     */
    String why(RuleReport report);

    /** What the records lack for a need of a rule, and what to do. */
    String why(UnmetNeed unmet);

    /** What a finding asks of an officer. */
    String riskClass(RiskClass riskClass);

    /** What a finding can be about. */
    String subject(SubjectKind kind);

    /** What a party is in a finding. */
    String role(String role);

    /** A strength as a person reads it: never 1. */
    String strength(double strength);

    /** A weight with its sign. */
    String weight(double weight);
}
