package org.tidewaiter.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tidewaiter.api.finding.Subject;
import org.tidewaiter.api.progress.OverBudgetException;
import org.tidewaiter.api.record.Column;
import org.tidewaiter.api.record.DataSet;
import org.tidewaiter.api.record.Port;
import org.tidewaiter.api.rule.Candidate;
import org.tidewaiter.api.rule.Need;
import org.tidewaiter.api.rule.ParameterSpec;
import org.tidewaiter.api.rule.Parameters;
import org.tidewaiter.api.rule.Portrait;
import org.tidewaiter.api.rule.Prepared;
import org.tidewaiter.api.rule.RiskRule;
import org.tidewaiter.api.rule.RuleCard;
import org.tidewaiter.api.rule.Scope;

/**
 * What every rule promises, as tests: implement it in a test class of the rule's bundle.
 *
 * <pre>{@code
 * class CotravellerContractTest implements RiskRuleContract {
 *     public RiskRule rule() { ... }
 *     public MemoryDataSetBuilder sample() { ... }
 *     public Parameters otherParameters() { return rule().parameters().with("minSharedVoyages", 2); }
 * }
 * }</pre>
 *
 * <p>The tests are only as good as the sample: give it a finding of every kind, a subject that just
 * misses one, and a value in every column that the rule reads.
 */
public interface RiskRuleContract {

    /** A new instance of the rule, as configured by default. */
    RiskRule rule();

    /** A new builder of rows in which the rule finds something; at least two rows a table. */
    MemoryDataSetBuilder sample();

    /** Parameters that are valid but not {@code rule().parameters()}. */
    Parameters otherParameters();

    private RuleAnswer ask(MemoryDataSetBuilder data) {
        return RuleRunner.of(rule()).ask(data.build());
    }

    @Test
    default void cardIsComplete() {
        RuleCard card = rule().card();
        assertFalse(card.title().isBlank(), "title");
        assertTrue(card.question().endsWith("?"), "question: " + card.question());
        assertTrue(card.version().matches("\\d+\\.\\d+\\.\\d+"), "version: " + card.version());
        assertFalse(card.kinds().isEmpty(), "kinds");
        assertEquals(card.kinds().size(), new HashSet<>(card.kinds()).size(), "kinds differ");
        assertTrue(card.needs().stream().anyMatch(need -> !need.optional()), "needs");
        assertFalse(card.sources().isEmpty(), "sources");
        assertEquals(card, rule().card(), "every instance has the same card");
    }

    @Test
    default void parametersAreThoseOfTheCardAndExplained() {
        List<ParameterSpec> specs = rule().card().parameters();
        assertEquals(specs, rule().parameters().specs());
        for (ParameterSpec spec : specs) {
            assertFalse(spec.title().isBlank(), spec.name() + ": title");
            assertFalse(spec.help().isBlank(), spec.name() + ": help");
            assertEquals(spec.byDefault(), spec.parse(spec.byDefault()), spec.name());
        }
        assertNotEquals(rule().parameters(), otherParameters(), "otherParameters must differ");
    }

    @Test
    default void sampleHasFindingsOfTheCardsKindsThatCiteRows() {
        DataSet data = sample().build();
        RuleAnswer answer = RuleRunner.of(rule()).ask(data);
        assertFalse(answer.findings().isEmpty(), "the sample has no finding");
        assertEquals(List.of(), answer.nearMisses(), "near misses only about one subject");
        for (Candidate candidate : answer.candidates()) {
            assertTrue(rule().card().kinds().contains(candidate.kind()), candidate.kind());
            assertTrue(Double.isFinite(candidate.weight()), candidate + " weighs");
            Stream.of(candidate.pValue(), candidate.qValue())
                    .flatMapToDouble(value -> value.stream())
                    .forEach(value -> assertTrue(value >= 0 && value <= 1, "p or q: " + value));
            assertTrue(
                    candidate.citations().stream().anyMatch(c -> c.role().equals("subject")),
                    candidate + " cites no row of its subject");
            candidate.citations().forEach(citation -> RuleChecks.cited(data, citation));
        }
        Set<String> ids = new HashSet<>();
        answer.candidates()
                .forEach(c -> assertTrue(ids.add(c.findingId(rule().card().id())), "twice: " + c));
    }

    @Test
    default void everyCandidateIsDrawn() {
        RuleAnswer answer = ask(sample());
        assertEquals(answer.candidates().size(), answer.portraits().size());
        for (int i = 0; i < answer.candidates().size(); i++) {
            Portrait portrait = answer.portraits().get(i);
            assertEquals(
                    answer.candidates().get(i).related().size(), portrait.relatedLabels().size());
        }
    }

    @Test
    default void everyPhraseIsInEnglishAndKorean() {
        ResourceBundle english = rule().phrases(Locale.ENGLISH);
        ResourceBundle korean = rule().phrases(Locale.KOREAN);
        for (RuleAnswer answer : RuleChecks.everyScope(RuleRunner.of(rule()), sample().build())) {
            Sentences sentences = new Sentences(answer);
            assertEquals(Set.of(), sentences.faults(english), "English");
            assertEquals(Set.of(), sentences.faults(korean), "Korean");
            assertEquals(Set.of(), sentences.untranslated(english, korean), "not in Korean");
            sentences
                    .keys()
                    .forEach(key -> assertTrue(key.startsWith(rule().card().id() + "."), key));
        }
    }

    /** A count's title in English is its key with spaces; in Korean only the rule can say it. */
    @Test
    default void everyCountHasATitleInKorean() {
        ResourceBundle korean = rule().phrases(Locale.KOREAN);
        String id = rule().card().id();
        assertEquals(
                List.of(),
                ask(sample()).counts().keySet().stream()
                        .map(count -> id + ".count." + count)
                        .filter(key -> !korean.containsKey(key))
                        .toList(),
                "not in Korean");
    }

    @Test
    default void everyParameterIsNamedAndExplainedInKorean() {
        assertEquals(
                List.of(),
                RuleChecks.notNamed(rule().card(), rule().phrases(Locale.KOREAN)),
                "not in Korean");
        assertEquals(
                rule().card().parameters(),
                rule().card(Locale.ENGLISH).parameters(),
                "English is said by @Parameter alone");
    }

    @Test
    default void withoutWhatItNeedsItIsNotApplicable() {
        for (Need need : rule().card().needs()) {
            if (!need.optional()) {
                Port port = need.port();
                assertTrue(ask(sample().without(port)).notApplicable().isPresent(), port.table());
                assertTrue(ask(sample().emptied(port)).notApplicable().isPresent(), port.table());
                for (Column column : need.columns()) {
                    if (!column.required()) {
                        RuleAnswer answer = ask(sample().without(port, column));
                        assertTrue(answer.notApplicable().isPresent(), column.name());
                    }
                }
            }
        }
    }

    @Test
    default void withoutWhatItDoesNotNeedItStillAnswers() {
        for (Port port : sample().rows().keySet()) {
            RuleChecks.answers(rule(), sample().without(port), "without " + port.table());
            RuleChecks.answers(rule(), sample().emptied(port), "no rows in " + port.table());
            for (Column column : port.columns()) {
                if (!column.required() && !port.key().contains(column)) {
                    RuleChecks.answers(
                            rule(),
                            sample().without(port, column),
                            "without " + port.table() + "." + column.name());
                }
            }
        }
        RuleAnswer least = ask(RuleChecks.least(rule().card(), sample()));
        assertTrue(
                least.notApplicable().isEmpty(),
                "with its needs alone: " + least.notApplicable().orElse(""));
    }

    @Test
    default void cancellingPassesThrough() {
        DataSet data = sample().batches(1).cancelledAtBatch(2).build();
        for (int threads : new int[] {1, 2}) {
            assertThrows(
                    CancellationException.class,
                    () -> RuleRunner.of(rule()).threads(threads).ask(data),
                    threads + " threads");
        }
        for (long checkpoint : new long[] {1, 2, 5, 10}) {
            RuleChecks.interrupted(
                    RuleRunner.of(rule()).monitor(new StoppingMonitor(checkpoint, Long.MAX_VALUE)),
                    sample().build(),
                    CancellationException.class);
        }
    }

    @Test
    default void refusedReservationPassesThrough() {
        RuleChecks.interrupted(
                RuleRunner.of(rule()).monitor(new StoppingMonitor(Long.MAX_VALUE, 0)),
                sample().build(),
                OverBudgetException.class);
    }

    @Test
    default void batchesAndRowOrderAndThreadsChangeNothing() {
        RuleAnswer expected = ask(sample());
        for (int batch : new int[] {1, 7, 8192}) {
            assertEquals(expected, ask(sample().batches(batch)), "batches of " + batch);
        }
        for (long seed = 1; seed <= 3; seed++) {
            assertEquals(expected, ask(sample().shuffled(seed)), "rows shuffled by " + seed);
        }
        for (int threads : new int[] {2, 3}) {
            RuleAnswer answer = RuleRunner.of(rule()).threads(threads).ask(sample().build());
            assertEquals(expected, answer, threads + " threads");
        }
    }

    @Test
    default void lentArraysAreNotKept() {
        RuleAnswer expected = ask(sample());
        assertEquals(expected, ask(sample().poisoned()), "poisoned");
        assertEquals(expected, ask(sample().poisoned().batches(2)), "poisoned, batches of 2");
        assertEquals(expected, ask(sample().poisoned().batches(1)), "poisoned, batches of 1");
    }

    /** Who a person is by birth is never an input of a score, nor of anything else a rule says. */
    @Test
    default void nationalitySexAndBirthDateAreNoInput() {
        RuleAnswer expected = ask(Births.left(sample()));
        assertEquals(expected, ask(sample()), "as in the sample");
        for (int number = 1; number <= 3; number++) {
            assertEquals(expected, ask(Births.told(sample(), number)), "others, " + number);
        }
    }

    @Test
    default void askingAgainAnswersTheSame() {
        DataSet data = sample().build();
        RuleRunner runner = RuleRunner.of(rule());
        RuleAnswer expected = runner.ask(data);
        assertEquals(expected, runner.ask(data), "the same rule again");
        try (Prepared prepared = runner.prepare(data)) {
            assertEquals(expected, runner.ask(prepared), "first");
            assertEquals(expected, runner.ask(prepared), "second");
            RuleAnswer other = runner.with(otherParameters()).ask(prepared);
            assertEquals(expected, runner.ask(prepared), "after other parameters");
            assertEquals(
                    RuleRunner.of(rule()).with(otherParameters()).ask(data),
                    other,
                    "other parameters on a fresh start");
        }
    }

    @Test
    default void aboutOneSubjectItSaysTheSameAsAboutEveryone() {
        DataSet data = sample().build();
        RuleRunner runner = RuleRunner.of(rule());
        List<Candidate> everyone = runner.ask(data).findings();
        for (Subject subject : RuleChecks.subjects(everyone)) {
            RuleAnswer one = runner.about(new Scope.One(subject.kind(), subject.id())).ask(data);
            assertEquals(
                    everyone.stream().filter(c -> c.subject().equals(subject)).toList(),
                    one.findings());
            one.nearMisses().forEach(miss -> assertEquals(subject, miss.subject()));
        }
    }

    @Test
    default void withNearMissesAboutEveryoneItFindsTheSame() {
        DataSet data = sample().build();
        RuleRunner runner = RuleRunner.of(rule());
        List<Candidate> findings = runner.ask(data).findings();
        RuleAnswer more = runner.about(new Scope.Everyone(true)).ask(data);
        assertEquals(findings, more.findings());
        Set<String> ids = new HashSet<>();
        findings.forEach(c -> ids.add(c.findingId(rule().card().id())));
        for (Candidate miss : more.nearMisses()) {
            assertFalse(
                    ids.contains(miss.findingId(rule().card().id())),
                    () -> "a finding and a near miss: " + miss);
        }
    }

    @Test
    default void anEarlierViewAnswersOrSaysWhyNot() {
        DataSet data = sample().build();
        for (int days : new int[] {0, 1, 30, 365, 36_500}) {
            DataSet view = data.asOf(data.asOf().minus(Duration.ofDays(days)));
            RuleAnswer answer = RuleRunner.of(rule()).ask(view);
            answer.candidates().stream()
                    .flatMap(candidate -> candidate.citations().stream())
                    .forEach(citation -> RuleChecks.cited(view, citation));
        }
    }
}
