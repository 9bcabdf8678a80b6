package org.tidewaiter.report;

import java.util.List;
import org.tidewaiter.api.finding.Innocent;

/**
 * A finding as sentences in one language.
 *
 * @param facts chance, false share, review by: what is known of them
 * @param reasons the evidence in its order
 * @param sum the weight of all reasons and explanations, as a person reads it
 * @param parameters those that made it, by name
 */
public record FindingText(
        String headline,
        List<Named> facts,
        List<Reason> reasons,
        String sum,
        List<Explanation> innocent,
        List<Unknown> missing,
        List<Short> shortfalls,
        List<Setting> parameters) {

    /** Copies its lists. */
    public FindingText {
        facts = List.copyOf(facts);
        reasons = List.copyOf(reasons);
        innocent = List.copyOf(innocent);
        missing = List.copyOf(missing);
        shortfalls = List.copyOf(shortfalls);
        parameters = List.copyOf(parameters);
    }

    /** A value with its name. */
    public record Named(String name, String value) {}

    /**
     * A parameter that was in force.
     *
     * @param name its key
     * @param title what it is called, with its unit; its key where nobody says
     */
    public record Setting(String name, String title, String value) {}

    /**
     * A line of the argument.
     *
     * @param value what was seen, with its unit
     * @param expected empty if it cannot be said
     */
    public record Reason(
            String kind,
            String text,
            String value,
            String expected,
            double weight,
            String weightText) {}

    /** A lawful reason that was tried. */
    public record Explanation(
            String id,
            String title,
            String text,
            Innocent.Answer answer,
            String answerTitle,
            double weight,
            String weightText) {}

    /**
     * Something the records do not tell.
     *
     * @param change by how much it could change the sum; empty if it cannot be said
     */
    public record Unknown(String what, String text, String change) {}

    /** Why it is only a near miss. */
    public record Short(String parameter, String text, String value, String required) {}
}
