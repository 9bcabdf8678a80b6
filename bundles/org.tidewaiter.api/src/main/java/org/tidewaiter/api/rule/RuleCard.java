package org.tidewaiter.api.rule;

import java.util.List;
import java.util.ResourceBundle;

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

    /** This in other words; what they do not say stays. */
    RuleCard in(ResourceBundle phrases) {
        return new RuleCard(
                id,
                version,
                word(phrases, id + ".title", title),
                word(phrases, id + ".question", question),
                kinds,
                needs,
                parameters.stream().map(spec -> spec.in(phrases, id + ".parameter.")).toList(),
                sources);
    }

    /** The word of a key, or else another. */
    static String word(ResourceBundle phrases, String key, String otherwise) {
        return phrases.containsKey(key) ? phrases.getString(key) : otherwise;
    }
}
