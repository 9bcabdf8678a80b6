package org.tidewaiter.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import org.tidewaiter.api.finding.Phrase;
import org.tidewaiter.api.finding.Subject;
import org.tidewaiter.api.record.Column;
import org.tidewaiter.api.record.DataSet;
import org.tidewaiter.api.record.Port;
import org.tidewaiter.api.record.Table;
import org.tidewaiter.api.rule.Candidate;
import org.tidewaiter.api.rule.Citation;
import org.tidewaiter.api.rule.Need;
import org.tidewaiter.api.rule.ParameterSpec;
import org.tidewaiter.api.rule.RiskRule;
import org.tidewaiter.api.rule.RuleCard;
import org.tidewaiter.api.rule.Scope;

/** Steps that several tests of {@link RiskRuleContract} share. */
final class RuleChecks {

    private static final int MOST_SUBJECTS = 25;

    private RuleChecks() {}

    static void cited(DataSet data, Citation citation) {
        Table table = data.table(citation.port()).orElseThrow();
        String key = table.keys(new long[] {citation.row()}).get(0);
        assertTrue(data.record(citation.port(), key).isPresent(), citation + " is no row");
        assertFalse(citation.role().isBlank(), citation + " has no role");
    }

    /** The first few subjects. */
    static List<Subject> subjects(List<Candidate> candidates) {
        return candidates.stream().map(Candidate::subject).distinct().limit(MOST_SUBJECTS).toList();
    }

    /** The answers about everyone, and about everyone who is named in them, alone. */
    static List<RuleAnswer> everyScope(RuleRunner runner, DataSet data) {
        List<RuleAnswer> answers = new ArrayList<>();
        RuleAnswer everyone = runner.ask(data);
        answers.add(everyone);
        for (Subject subject : subjects(everyone.candidates())) {
            answers.add(runner.about(new Scope.One(subject.kind(), subject.id())).ask(data));
        }
        everyone.candidates().stream()
                .flatMap(candidate -> candidate.related().stream())
                .map(related -> new Scope.One(related.kind(), related.id()))
                .distinct()
                .limit(MOST_SUBJECTS)
                .forEach(scope -> answers.add(runner.about(scope).ask(data)));
        return answers;
    }

    /** The keys under which phrases should name the rule, its parameters and units, and do not. */
    static List<String> notNamed(RuleCard card, ResourceBundle phrases) {
        Set<String> keys = new LinkedHashSet<>();
        keys.add(card.id() + ".title");
        keys.add(card.id() + ".question");
        for (ParameterSpec spec : card.parameters()) {
            keys.add(card.id() + ".parameter." + spec.name());
            keys.add(card.id() + ".parameter." + spec.name() + ".help");
            if (!spec.unit().isEmpty()) {
                keys.add("unit." + spec.unit());
            }
        }
        keys.removeIf(phrases::containsKey);
        return List.copyOf(keys);
    }

    /** Checks that a rule answers, or says why not. */
    static void answers(RiskRule rule, MemoryDataSetBuilder data, String how) {
        try {
            RuleAnswer answer = RuleRunner.of(rule).ask(data.build());
            answer.notApplicable()
                    .ifPresent(reason -> assertFalse(reason.isBlank(), how + ": no reason"));
        } catch (RuntimeException e) {
            throw new AssertionError(how + ": must answer or be not applicable, threw " + e, e);
        }
    }

    /** Checks that a reason of a rule has a template in Korean; in English it says it itself. */
    static void toldInKorean(RiskRule rule, List<Phrase> why) {
        assertFalse(
                why.isEmpty(), rule.card().id() + " says in English alone why it cannot be asked");
        assertEquals(Set.of(), new Sentences(why).faults(rule.phrases(Locale.KOREAN)), "Korean");
    }

    /** Checks that a rule which is stopped lets the exception through as it is. */
    static void interrupted(
            RuleRunner runner, DataSet data, Class<? extends RuntimeException> expected) {
        try {
            runner.ask(data);
        } catch (RuntimeException e) {
            assertInstanceOf(expected, e);
        }
    }

    /** The sample without everything that the card does not need. */
    static MemoryDataSetBuilder least(RuleCard card, MemoryDataSetBuilder data) {
        for (Port port : data.rows().keySet()) {
            Set<Column> needed = new HashSet<>();
            boolean table = false;
            for (Need need : card.needs()) {
                if (need.port().equals(port) && !need.optional()) {
                    needed.addAll(need.columns());
                    table = true;
                }
            }
            if (!table) {
                data.without(port);
                continue;
            }
            port.columns().stream()
                    .filter(column -> !column.required())
                    .filter(column -> !needed.contains(column) && !port.key().contains(column))
                    .forEach(column -> data.without(port, column));
        }
        return data;
    }
}
