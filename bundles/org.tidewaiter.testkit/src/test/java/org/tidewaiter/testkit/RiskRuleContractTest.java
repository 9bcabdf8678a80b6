package org.tidewaiter.testkit;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.tidewaiter.api.record.Crossings;
import org.tidewaiter.api.record.Exports;
import org.tidewaiter.api.record.Places;
import org.tidewaiter.api.rule.Parameters;
import org.tidewaiter.testkit.BusyExporter.Fault;

class RiskRuleContractTest {

    private record Asked(Fault fault) implements RiskRuleContract {

        @Override
        public BusyExporter rule() {
            return new BusyExporter(fault);
        }

        @Override
        public MemoryDataSetBuilder sample() {
            return busy();
        }

        @Override
        public Parameters otherParameters() {
            return rule().parameters().with("minDeclarations", 5);
        }
    }

    private static MemoryDataSetBuilder busy() {
        MemoryDataSetBuilder data = MemoryDataSet.named("busy");
        for (int i = 0; i < 12; i++) {
            data.row(
                    Exports.PORT,
                    "declaration_id=E" + i,
                    "submitted_at=2026-01-0" + (1 + i % 9) + "T00:00:00Z",
                    "exporter_id=T" + (i * i) % 6,
                    "goods_place=P",
                    "exit_port=KRPUS");
        }
        data.row(
                Crossings.PORT,
                "crossing_id=C",
                "voyage_number=1",
                "departure_port=P",
                "arrival_port=Q",
                "departure_time=2026-01-01T00:00:00Z",
                "nationality=JP");
        return data.row(Places.PORT, "place_code=P").row(Places.PORT, "place_code=KRPUS");
    }

    @Nested
    class SoundRulePasses implements RiskRuleContract {

        @Override
        public BusyExporter rule() {
            return new BusyExporter(Fault.NONE);
        }

        @Override
        public MemoryDataSetBuilder sample() {
            return busy();
        }

        @Override
        public Parameters otherParameters() {
            return rule().parameters().with("minDeclarations", 5);
        }
    }

    private static final Map<Fault, Consumer<Asked>> FOUND_BY = new EnumMap<>(Fault.class);

    static {
        FOUND_BY.put(Fault.KEEPS_LENT_ARRAYS, Asked::lentArraysAreNotKept);
        FOUND_BY.put(Fault.COUNTS_BATCHES, Asked::batchesAndRowOrderAndThreadsChangeNothing);
        FOUND_BY.put(Fault.COUNTS_THREADS, Asked::batchesAndRowOrderAndThreadsChangeNothing);
        FOUND_BY.put(Fault.REMEMBERS_PARAMETERS, Asked::askingAgainAnswersTheSame);
        FOUND_BY.put(Fault.SWALLOWS_CANCELLING, Asked::cancellingPassesThrough);
        FOUND_BY.put(Fault.WRAPS_CANCELLING, Asked::cancellingPassesThrough);
        FOUND_BY.put(Fault.NEEDS_MORE_THAN_IT_SAYS, Asked::withoutWhatItDoesNotNeedItStillAnswers);
        FOUND_BY.put(
                Fault.LEAVES_SHARED_SUBJECT_OUT,
                Asked::aboutOneSubjectItSaysTheSameAsAboutEveryone);
        FOUND_BY.put(Fault.CITES_NO_SUBJECT, Asked::sampleHasFindingsOfTheCardsKindsThatCiteRows);
        FOUND_BY.put(Fault.FORGETS_KOREAN, Asked::everyPhraseIsInEnglishAndKorean);
        FOUND_BY.put(Fault.FORGETS_A_PARAMETER, Asked::everyParameterIsNamedAndExplainedInKorean);
        FOUND_BY.put(
                Fault.SAYS_A_PARAMETER_TWICE, Asked::everyParameterIsNamedAndExplainedInKorean);
        FOUND_BY.put(Fault.NAMES_AN_UNKNOWN_FACT, Asked::everyPhraseIsInEnglishAndKorean);
        FOUND_BY.put(Fault.JUDGES_BY_NATIONALITY, Asked::nationalitySexAndBirthDateAreNoInput);
        FOUND_BY.put(Fault.DRAWS_TOO_FEW, Asked::everyCandidateIsDrawn);
    }

    @TestFactory
    java.util.stream.Stream<DynamicTest> everyFaultIsFound() {
        return FOUND_BY.entrySet().stream()
                .map(
                        entry ->
                                DynamicTest.dynamicTest(
                                        entry.getKey().name(),
                                        () ->
                                                assertThrows(
                                                        AssertionError.class,
                                                        () ->
                                                                entry.getValue()
                                                                        .accept(
                                                                                new Asked(
                                                                                        entry
                                                                                                .getKey())))));
    }

    @Test
    void runnerSaysWhichNeedIsNotMet() {
        RuleRunner runner = RuleRunner.of(new BusyExporter(Fault.NONE));
        String reason =
                runner.ask(busy().emptied(Exports.PORT).build()).notApplicable().orElseThrow();
        assertTrue(reason.contains("exports"), reason);
    }
}
