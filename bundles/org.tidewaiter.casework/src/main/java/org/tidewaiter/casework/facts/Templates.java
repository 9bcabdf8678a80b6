package org.tidewaiter.casework.facts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.tidewaiter.api.rule.InnocentExplanation;
import org.tidewaiter.api.rule.RiskRule;
import org.tidewaiter.api.rule.RuleCard;
import org.tidewaiter.casework.StoreException;
import org.tidewaiter.casework.Wording;

/**
 * All words of a rule and of its lawful reasons in the languages that are kept.
 *
 * @param rule the rule's id
 * @param version the rule's version
 * @param phrases language to key to template
 * @param reasons by id, then version
 */
public record Templates(
        String rule,
        String version,
        String title,
        String question,
        List<String> kinds,
        List<String> sources,
        Map<String, Map<String, String>> phrases,
        List<Reason> reasons) {

    /** The words of a lawful reason; language to key to template. */
    public record Reason(String id, String version, Map<String, Map<String, String>> phrases) {}

    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.KOREAN);

    /**
     * Takes the words of a rule, and of those explanations that are of this rule. Of its parameters
     * only what they are called is taken, under the key of the title: findings name them.
     */
    public static Templates of(RiskRule rule, List<InnocentExplanation> explanations) {
        RuleCard card = rule.card();
        List<Reason> reasons = new ArrayList<>();
        for (InnocentExplanation explanation : explanations) {
            if (explanation.rule().equals(card.id())) {
                reasons.add(
                        new Reason(
                                explanation.id(),
                                explanation.version(),
                                taken(explanation::phrases, key -> true)));
            }
        }
        reasons.sort(Comparator.comparing(Reason::id).thenComparing(Reason::version));
        return new Templates(
                card.id(),
                card.version(),
                card.title(),
                card.question(),
                card.kinds(),
                card.sources(),
                titled(
                        rule,
                        taken(rule::phrases, key -> !key.startsWith(parameter(card.id(), "")))),
                reasons);
    }

    private static String parameter(String rule, String name) {
        return rule + ".parameter." + name;
    }

    private static Map<String, Map<String, String>> titled(
            RiskRule rule, Map<String, Map<String, String>> taken) {
        taken.forEach(
                (language, texts) ->
                        rule.card(Locale.forLanguageTag(language))
                                .parameters()
                                .forEach(
                                        spec ->
                                                texts.put(
                                                        parameter(rule.card().id(), spec.name()),
                                                        spec.label())));
        return taken;
    }

    /** A rule without a file of words has none in any language; that is no error. */
    private static Map<String, Map<String, String>> taken(
            Function<Locale, ResourceBundle> phrases, Predicate<String> wanted) {
        Map<String, Map<String, String>> taken = new TreeMap<>();
        for (Locale language : LANGUAGES) {
            Map<String, String> texts = new TreeMap<>();
            try {
                ResourceBundle bundle = phrases.apply(language);
                bundle.keySet().stream()
                        .filter(wanted)
                        .forEach(key -> texts.put(key, bundle.getString(key)));
            } catch (MissingResourceException noFile) {
                continue;
            }
            taken.put(language.getLanguage(), texts);
        }
        return taken;
    }

    /** For the store; equal words give equal texts. */
    public String json() {
        return Json.write(this);
    }

    /**
     * From the store.
     *
     * @throws StoreException if the text holds no words
     */
    public static Templates of(String json) {
        return Json.read(json, Templates.class);
    }

    /** A rule and explanations that say these words. */
    public Wording wording() {
        List<InnocentExplanation> speaking = new ArrayList<>();
        for (Reason reason : reasons) {
            speaking.add(
                    new KeptExplanation(
                            rule,
                            reason.id(),
                            reason.version(),
                            new KeptPhrases(reason.phrases())));
        }
        RuleCard card =
                new RuleCard(rule, version, title, question, kinds, List.of(), List.of(), sources);
        return new Wording(new KeptRule(card, new KeptPhrases(phrases)), speaking);
    }
}
