package org.tidewaiter.api.rule;

import java.util.List;

/**
 * What a rule says of itself before it is run.
 *
 * @param id the name on the command line, such as {@code cotraveller}: lower-case letters and
 *     digits
 * @param version of the method: changes when the same records can give other findings
 * @param title a few words
 * @param question what it asks of the records, in one sentence
 * @param kinds the kinds of finding it makes, in the order of a report
 * @param parameters its parameters with defaults
 * @param sources where hypothesis and method come from
 */
public record RuleCard(
        String id,
        String version,
        String title,
        String question,
        List<String> kinds,
        List<Need> needs,
        List<ParameterSpec> parameters,
        List<String> sources) {

    /** Copies its lists; checks the id. */
    public RuleCard {
        if (!id.matches("[a-z][a-z0-9]*")) {
            throw new IllegalArgumentException(
                    "a rule id is lower-case letters and digits, was \"" + id + "\"");
        }
        kinds = List.copyOf(kinds);
        needs = List.copyOf(needs);
        parameters = List.copyOf(parameters);
        sources = List.copyOf(sources);
    }
}
