package org.tidewaiter.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tidewaiter.api.finding.Evidence;
import org.tidewaiter.api.finding.MissingFact;
import org.tidewaiter.api.finding.Phrase;
import org.tidewaiter.api.finding.Picture;
import org.tidewaiter.api.finding.Shortfall;
import org.tidewaiter.api.rule.Candidate;
import org.tidewaiter.api.rule.Portrait;

/** Every phrase of an answer, and what is wrong with its templates. */
final class Sentences {

    private static final Set<String> PARTIES =
            Set.of("subject", "related", "subjectId", "relatedId");
    private static final Set<String> EVIDENCE = Set.of("value", "expected", "unit", "weight");
    private static final Set<String> SHORTFALL = Set.of("value", "required");
    private static final Pattern ARGUMENT = Pattern.compile("\\{\\s*(\\w*)");

    /** What Java before 22 cannot read: a format with a limit's sign inside a choice. */
    private static final Pattern SIGN_IN_CHOICE =
            Pattern.compile("choice,(?:[^{}]|\\{[^{}]*})*?\\{[^{}]*[#<|\u2264][^{}]*}");

    private static final Pattern QUOTED_BRACE = Pattern.compile("'[{}]+'");

    /**
     * A phrase.
     *
     * @param also the names that its template sees beside the facts and the parties
     */
    private record Said(Phrase phrase, Set<String> also) {}

    private final List<Said> said = new ArrayList<>();

    Sentences(RuleAnswer answer) {
        for (Candidate candidate : answer.candidates()) {
            add(candidate.headline(), Set.of());
            for (Evidence line : candidate.evidence()) {
                add(line.text(), EVIDENCE);
            }
            for (Shortfall shortfall : candidate.shortfalls()) {
                add(shortfall.text(), SHORTFALL);
            }
        }
        for (Portrait portrait : answer.portraits()) {
            for (MissingFact missing : portrait.missing()) {
                add(missing.text(), Set.of("couldChange"));
            }
            portrait.pictures().forEach(this::add);
        }
    }

    Sentences(List<Phrase> phrases) {
        phrases.forEach(phrase -> add(phrase, Set.of()));
    }

    private void add(Picture picture) {
        if (picture instanceof Picture.Timeline timeline) {
            timeline.lanes().forEach(lane -> add(lane.title(), Set.of()));
            timeline.events().forEach(event -> add(event.title(), Set.of()));
            timeline.bands().forEach(band -> add(band.title(), Set.of()));
        } else if (picture instanceof Picture.Histogram histogram) {
            add(histogram.title(), Set.of());
        }
    }

    private void add(Phrase phrase, Set<String> also) {
        said.add(new Said(phrase, also));
    }

    /** The keys that occur. */
    Set<String> keys() {
        Set<String> keys = new TreeSet<>();
        said.forEach(one -> keys.add(one.phrase().key()));
        return keys;
    }

    /** What is wrong with the templates of a language, one line a fault. */
    Set<String> faults(ResourceBundle templates) {
        Set<String> faults = new TreeSet<>();
        for (Said one : said) {
            String key = one.phrase().key();
            try {
                faults(key, templates.getString(key), one).forEach(faults::add);
            } catch (MissingResourceException e) {
                faults.add(key + " has no template");
            }
        }
        return faults;
    }

    private static List<String> faults(String key, String template, Said one) {
        List<String> faults = new ArrayList<>();
        String bare = QUOTED_BRACE.matcher(template.replace("''", "")).replaceAll("");
        if (bare.contains("'")) {
            faults.add(key + ": a literal apostrophe must be doubled in \"" + template + "\"");
        }
        if (SIGN_IN_CHOICE.matcher(bare).find()) {
            faults.add(key + ": # < and | cannot stand in a format inside a choice: " + template);
        }
        Matcher argument = ARGUMENT.matcher(bare);
        while (argument.find()) {
            String name = argument.group(1);
            if (!one.phrase().facts().containsKey(name)
                    && !one.also().contains(name)
                    && !PARTIES.contains(name)) {
                faults.add(key + ": {" + name + "} is no fact of " + one.phrase().facts());
            }
        }
        return faults;
    }

    /** Keys whose template is the same text with letters in both languages. */
    Set<String> untranslated(ResourceBundle english, ResourceBundle other) {
        Set<String> same = new TreeSet<>(keys());
        same.removeIf(
                key ->
                        !english.containsKey(key)
                                || !other.containsKey(key)
                                || !english.getString(key).equals(other.getString(key))
                                || words(english.getString(key)).isBlank());
        return same;
    }

    private static String words(String template) {
        return template.replaceAll("\\{[^{}]*}", "").replaceAll("[^\\p{L}]", "");
    }
}
