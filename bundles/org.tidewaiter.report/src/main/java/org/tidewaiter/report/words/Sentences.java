package org.tidewaiter.report.words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.tidewaiter.api.finding.Evidence;
import org.tidewaiter.api.finding.Finding;
import org.tidewaiter.api.finding.Innocent;
import org.tidewaiter.api.finding.MissingFact;
import org.tidewaiter.api.finding.Phrase;
import org.tidewaiter.api.finding.Related;
import org.tidewaiter.api.finding.Shortfall;
import org.tidewaiter.api.rule.InnocentExplanation;
import org.tidewaiter.api.rule.ParameterSpec;
import org.tidewaiter.api.rule.RiskRule;
import org.tidewaiter.api.rule.RuleCard;
import org.tidewaiter.api.run.RuleOutcome;
import org.tidewaiter.api.run.RuleReport;
import org.tidewaiter.api.run.UnmetNeed;

/**
 * The phrases of findings as text in one language.
 *
 * <p>A template is looked for where the phrase was made (the rule, or the explanation), then in the
 * rule, then among the report's own words; if nobody has it, key and facts stand in its place.
 * Templates see, beside the facts of the phrase, the names of subject and related parties. Made for
 * one report; not thread-safe.
 */
public final class Sentences {

    private static final int NAMED_RELATED = 3;

    private final Words words;
    private final Map<String, ResourceBundle> rules = new HashMap<>();
    private final Map<String, ResourceBundle> explanations = new HashMap<>();
    private final Map<String, RuleCard> cards = new HashMap<>();

    /** The phrases of these rules and explanations, in the locale or else English. */
    public Sentences(List<RiskRule> from, List<InnocentExplanation> reasons, Locale locale) {
        words = new Words(locale);
        for (RiskRule rule : from) {
            cards.putIfAbsent(rule.card().id(), rule.card(words.locale()));
            phrases(rule::phrases).ifPresent(b -> rules.putIfAbsent(rule.card().id(), b));
        }
        for (InnocentExplanation reason : reasons) {
            String id = reason.rule() + "/" + reason.id();
            phrases(reason::phrases).ifPresent(b -> explanations.putIfAbsent(id, b));
        }
    }

    private Optional<ResourceBundle> phrases(Function<Locale, ResourceBundle> source) {
        try {
            return Optional.ofNullable(source.apply(words.locale()));
        } catch (MissingResourceException noFile) {
            return Optional.empty();
        }
    }

    /** The report's own words. */
    public Words words() {
        return words;
    }

    /** The finding's one sentence. */
    public String headline(Finding finding) {
        return say(finding, finding.headline(), Map.of());
    }

    /** A reason; its template also sees value, expected, unit and weight. */
    public String evidence(Finding finding, Evidence line) {
        Map<String, Object> more = new TreeMap<>();
        more.put("value", line.value());
        line.expected().ifPresent(expected -> more.put("expected", expected));
        more.put("unit", unit(finding, line.unit()));
        more.put("weight", line.weight());
        return say(finding, line.text(), more);
    }

    /** What came of a lawful reason. */
    public String innocent(Finding finding, Innocent reason) {
        ResourceBundle own = explanations.get(finding.rule() + "/" + reason.id());
        Map<String, Object> more = Map.of("weight", reason.weight());
        if (own != null) {
            Map<String, Object> facts = facts(finding, reason.text(), more);
            Optional<String> text = Template.say(own, reason.text().key(), facts, words);
            if (text.isPresent()) {
                return text.get();
            }
        }
        return say(finding, reason.text(), more);
    }

    /** What the records do not tell. */
    public String missing(Finding finding, MissingFact fact) {
        return say(finding, fact.text(), Map.of("couldChange", fact.couldChange()));
    }

    /** Why it is only a near miss. */
    public String shortfall(Finding finding, Shortfall reason) {
        return say(
                finding,
                reason.text(),
                Map.of("value", reason.value(), "required", reason.required()));
    }

    /** The words of a picture. */
    public String title(Finding finding, Phrase phrase) {
        return phrase.key().isEmpty() ? "" : say(finding, phrase, Map.of());
    }

    /** A unit in the language, the unit itself where nobody translates it. */
    public String unit(Finding finding, String unit) {
        return template(finding.rule(), "unit." + unit)
                .or(() -> template(finding.rule(), finding.rule() + ".unit." + unit))
                .orElseGet(() -> words.code("unit", unit));
    }

    /** A value with its unit; a share is shown in percent, a probability as odds. */
    public String quantity(Finding finding, double value, String unit) {
        return switch (unit) {
            case "share" -> Numbers.percent(value, words);
            case "probability" -> Numbers.odds(value, words);
            default -> (Numbers.bounded(value, words) + " " + unitOf(finding, value, unit)).strip();
        };
    }

    private String unitOf(Finding finding, double value, String unit) {
        Optional<String> single =
                value == 1
                        ? template(finding.rule(), "unit.one." + unit)
                                .or(() -> Words.template(words.bundle(), "unit.one." + unit))
                        : Optional.empty();
        return single.orElseGet(() -> unit(finding, unit));
    }

    /** By how much knowing a fact could change the sum; empty where it cannot be said. */
    public String change(MissingFact fact) {
        String[] ends = fact.couldChange().split(" to ", -1);
        return ends.length == 2
                ? words.say("missing.range", "low", ends[0], "high", ends[1])
                : fact.couldChange();
    }

    /** What a rule is called. */
    public String ruleTitle(String rule) {
        RuleCard card = cards.get(rule);
        return card == null ? rule : card.title();
    }

    /** What a rule asks; empty if the rule is not installed (any more). */
    public String ruleQuestion(String rule) {
        RuleCard card = cards.get(rule);
        return card == null ? "" : card.question();
    }

    /** What a kind of finding is called; its code where the rule does not say. */
    public String kindTitle(String rule, String kind) {
        return template(rule, rule + ".kind." + kind).orElseGet(() -> words.title("kind", kind));
    }

    /** What a count of a rule is called; its key where the rule does not say. */
    public String countTitle(String rule, String key) {
        return template(rule, rule + ".count." + key).orElseGet(() -> words.title("count", key));
    }

    /**
     * What a parameter of a rule is called, with its unit; its name where the rule does not say.
     */
    public String parameterTitle(String rule, String name) {
        RuleCard card = cards.get(rule);
        return Stream.ofNullable(card)
                .flatMap(known -> known.parameters().stream())
                .filter(spec -> spec.name().equals(name))
                .findFirst()
                .map(ParameterSpec::label)
                // of a rule that is gone the phrases are kept, but not the card's parameters
                .or(() -> template(rule, rule + ".parameter." + name))
                .orElse(name);
    }

    /** Why a rule did not run to its end; empty if it did, or was cancelled. */
    public String why(RuleReport report) {
        RuleOutcome outcome = report.outcome();
        return told(report.rule(), outcome.why(), outcome.phrases());
    }

    /** What the records lack for a need. */
    public String why(UnmetNeed unmet) {
        return told("", unmet.reason(), List.of(unmet.phrase()));
    }

    /** In English as whoever said it did; else by the templates, if all are there. */
    private String told(String rule, String english, List<Phrase> phrases) {
        List<String> said = new ArrayList<>();
        if (!words.language().equals("en")) {
            phrases.forEach(phrase -> say(rule, phrase.key(), phrase.facts()).ifPresent(said::add));
        }
        return said.isEmpty() || said.size() < phrases.size() ? english : String.join(" ", said);
    }

    /** What an explanation is called; its id where nobody says. */
    public String explanationTitle(String rule, String id) {
        ResourceBundle own = explanations.get(rule + "/" + id);
        Optional<String> title =
                own == null ? Optional.empty() : Words.template(own, rule + ".explanation." + id);
        return title.orElseGet(() -> words.title("explanation", id));
    }

    /** A party by its name, or its id where the records have no name. */
    public static String name(String label, String id) {
        return label.isBlank() ? id : label;
    }

    private Optional<String> template(String rule, String key) {
        ResourceBundle bundle = rules.get(rule);
        return bundle == null ? Optional.empty() : Words.template(bundle, key);
    }

    private String say(Finding finding, Phrase phrase, Map<String, Object> more) {
        Map<String, Object> facts = facts(finding, phrase, more);
        return say(finding.rule(), phrase.key(), facts)
                .orElseGet(() -> Template.missing(phrase.key(), phrase.facts()));
    }

    private Optional<String> say(String rule, String key, Map<String, Object> facts) {
        ResourceBundle own = rules.get(rule);
        Optional<String> said =
                own == null ? Optional.empty() : Template.say(own, key, facts, words);
        return said.or(() -> Template.say(words.bundle(), key, facts, words));
    }

    /** Facts of the phrase win over what the finding adds. */
    private Map<String, Object> facts(Finding finding, Phrase phrase, Map<String, Object> more) {
        Map<String, Object> facts = new TreeMap<>();
        facts.put("subject", name(finding.subject().label(), finding.subject().id()));
        facts.put("subjectId", finding.subject().id());
        if (!finding.related().isEmpty()) {
            facts.put("related", related(finding.related()));
            facts.put("relatedId", finding.related().get(0).id());
        }
        finding.pValue().ifPresent(p -> facts.put("pValue", p));
        finding.qValue().ifPresent(q -> facts.put("qValue", q));
        facts.putAll(more);
        facts.putAll(phrase.facts());
        return facts;
    }

    private String related(List<Related> parties) {
        List<String> names = new ArrayList<>();
        for (Related party : parties.subList(0, Math.min(NAMED_RELATED, parties.size()))) {
            names.add(name(party.label(), party.id()));
        }
        String named = String.join(", ", names);
        int more = parties.size() - names.size();
        return more == 0 ? named : words.say("related.more", "named", named, "more", more);
    }
}
