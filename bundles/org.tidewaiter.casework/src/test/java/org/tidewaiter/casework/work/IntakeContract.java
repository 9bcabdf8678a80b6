package org.tidewaiter.casework.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tidewaiter.api.finding.Finding;
import org.tidewaiter.api.finding.SubjectKind;
import org.tidewaiter.api.rule.Scope;
import org.tidewaiter.api.run.RuleOutcome;
import org.tidewaiter.api.run.RunReport;
import org.tidewaiter.casework.Decision;
import org.tidewaiter.casework.FindingFile;
import org.tidewaiter.casework.Intake;
import org.tidewaiter.casework.KeptRun;
import org.tidewaiter.casework.RunOrigin;
import org.tidewaiter.casework.Status;
import org.tidewaiter.casework.Step;
import org.tidewaiter.casework.Step.Act;
import org.tidewaiter.casework.StoreException;

/** What becomes of the findings of a run. */
interface IntakeContract extends NeedsStore {

    private static List<Act> acts(Desk desk, Situation situation) {
        return desk.casework.file(situation.id()).orElseThrow().history().stream()
                .map(Step::act)
                .toList();
    }

    @Test
    default void aNewSituationIsKeptWithAllItsFacts() {
        try (Desk desk = desk()) {
            Situation kim = Situation.of("P1").with("S1", "S2");
            Intake intake = desk.keep(kim);
            FindingFile file = desk.casework.file(kim.id()).orElseThrow();
            assertEquals(1, intake.added());
            assertEquals(kim.finding(), file.facts());
            assertEquals(Status.NEW, file.state().status());
            assertEquals(List.of(Act.FOUND), acts(desk, kim));
            assertEquals(
                    List.of(intake.run()), file.sightings().stream().map(s -> s.run()).toList());
        }
    }

    /** It took minutes when each of them was looked for among all. */
    @Test
    @Timeout(30)
    default void thousandsThatAreNotFoundAnyMoreAreMarkedInOnePass() {
        try (Desk desk = desk()) {
            desk.casework.keep(Runs.of(Runs.many(6_000)), Runs.NIGHTLY);
            assertEquals(6_000, desk.keep(Situation.of("P1")).missed());
        }
    }

    @Test
    default void anUnknownIdHasNoFile() {
        try (Desk desk = desk()) {
            assertEquals(Optional.empty(), desk.casework.file("no such id"));
            assertEquals(Optional.empty(), desk.casework.caseOf("no such id"));
        }
    }

    @Test
    default void otherFactsAreAStepAndTheEarlierFactsAreKept() {
        try (Desk desk = desk()) {
            Situation first = Situation.of("P1");
            Situation then = first.weight(6);
            desk.keep(first);
            Intake intake = desk.keep(then);
            assertEquals(1, intake.changed());
            assertEquals(List.of(Act.FOUND, Act.CHANGED), acts(desk, first));
            assertEquals(2, desk.state(first).version());
            assertEquals(Optional.of(first.finding()), desk.casework.facts(first.id(), 1));
            assertEquals(Optional.of(then.finding()), desk.casework.facts(first.id(), 2));
        }
    }

    @Test
    default void anotherRankAndTimeAreKeptButAreNoStep() {
        try (Desk desk = desk()) {
            Situation kim = Situation.of("P1");
            desk.keep(kim);
            Finding later = kim.finding(7, Instant.parse("2026-07-02T00:00:00Z"));
            Intake intake = desk.casework.keep(Runs.of(List.of(later)), Runs.NIGHTLY);
            assertEquals(1, intake.same());
            assertEquals(1, desk.state(kim).version());
            assertEquals(later, desk.casework.file(kim.id()).orElseThrow().facts());
            assertEquals(Optional.of(kim.finding()), desk.casework.facts(kim.id(), 1));
        }
    }

    @Test
    default void theSameRunTwiceChangesNothingButTheSightings() {
        try (Desk desk = desk()) {
            Situation kim = Situation.of("P1").with("S1");
            desk.keep(kim);
            Intake again = desk.keep(kim);
            FindingFile file = desk.casework.file(kim.id()).orElseThrow();
            assertEquals(1, again.same());
            assertEquals(1, file.state().factsVersion());
            assertEquals(2, file.sightings().size());
        }
    }

    @Test
    default void aDecisionSurvivesTheNextRun() {
        try (Desk desk = desk()) {
            Situation kim = Situation.of("P1");
            desk.keep(kim);
            desk.casework.decide(kim.id(), 1, Decision.of(Status.CONFIRMED, "seen", "hana"));
            desk.keep(kim.weight(5));
            assertEquals(Status.CONFIRMED, desk.state(kim).status());
        }
    }

    @Test
    default void whatARunNoLongerFindsIsMarkedAndComesBack() {
        try (Desk desk = desk()) {
            Situation kim = Situation.of("P1");
            Situation lee = Situation.of("P2");
            desk.keep(kim, lee);
            Intake second = desk.keep(lee);
            assertEquals(1, second.missed());
            assertEquals(OptionalLong.of(second.run()), desk.state(kim).notSeenSince());
            assertEquals(OptionalLong.empty(), desk.state(lee).notSeenSince());
            Intake third = desk.keep(lee);
            assertEquals(0, third.missed(), "it was marked before");
            Intake fourth = desk.keep(kim, lee);
            assertEquals(1, fourth.returned());
            assertEquals(OptionalLong.empty(), desk.state(kim).notSeenSince());
            assertEquals(List.of(Act.FOUND, Act.MISSED, Act.RETURNED), acts(desk, kim));
        }
    }

    @Test
    default void whatMayHaveBeenCutIsNotMarked() {
        try (Desk desk = desk()) {
            Situation kim = Situation.of("P1");
            desk.keep(kim);
            RuleOutcome cut =
                    new RuleOutcome.Completed(
                            Map.of("travels-with-suspect", 1), Map.of("travels-with-suspect", 9));
            RunReport run =
                    Runs.of(
                            List.of(Situation.of("P2").finding()),
                            Runs.report("cotraveller", "default", cut));
            Intake intake = desk.casework.keep(run, Runs.NIGHTLY);
            assertEquals(0, intake.missed());
            assertEquals(1, intake.undecided());
            assertEquals(OptionalLong.empty(), desk.state(kim).notSeenSince());
        }
    }

    @Test
    default void onlyARuleThatCompletedAboutEveryoneMisses() {
        try (Desk desk = desk()) {
            Situation kim = Situation.of("P1");
            desk.keep(kim);
            RunReport failed =
                    Runs.of(
                            List.of(),
                            Runs.report(
                                    "cotraveller", "default", new RuleOutcome.Failed("x", "y")));
            RunReport otherProfile = Runs.of(List.of(), Runs.completed("cotraveller", "wide"));
            RunReport one = Runs.of(List.of());
            RunOrigin aboutOne =
                    new RunOrigin(
                            "hana",
                            new Scope.One(SubjectKind.TRAVELLER, "P9"),
                            List.of(),
                            List.of());
            assertEquals(0, desk.casework.keep(failed, Runs.NIGHTLY).missed());
            assertEquals(0, desk.casework.keep(otherProfile, Runs.NIGHTLY).missed());
            assertEquals(0, desk.casework.keep(one, aboutOne).missed());
            assertEquals(OptionalLong.empty(), desk.state(kim).notSeenSince());
        }
    }

    @Test
    default void twoProfilesThatFindTheSameShareOneFinding() {
        try (Desk desk = desk()) {
            Situation narrow = Situation.of("P1").weight(3);
            Situation wide = narrow.profile("wide").weight(5);
            Intake intake = desk.keep(narrow, wide);
            FindingFile file = desk.casework.file(narrow.id()).orElseThrow();
            assertEquals(1, intake.added());
            assertEquals(wide.finding(), file.facts());
            assertEquals(
                    List.of("default", "wide"),
                    file.sightings().stream().map(s -> s.profile()).toList());
        }
    }

    @Test
    default void theOrderOfFindingsInARunDoesNotMatter() {
        List<Finding> findings = new ArrayList<>(Runs.many(1_200));
        try (Desk sorted = desk();
                Desk shuffled = desk()) {
            sorted.casework.keep(Runs.of(findings), Runs.NIGHTLY);
            Collections.shuffle(findings, new Random(7));
            Intake intake = shuffled.casework.keep(Runs.of(findings), Runs.NIGHTLY);
            assertEquals(1_200, intake.added());
            assertEquals(1_000, sorted.rows().size());
            assertEquals(sorted.rows(), shuffled.rows());
        }
    }

    @Test
    default void aRunIsKeptAllOrNothing() {
        try (Desk desk = desk()) {
            Situation kim = Situation.of("P1");
            Situation unkeepable = Situation.of("P2");
            desk.store.transact(
                    session ->
                            session.change(
                                    "ALTER TABLE party ADD CONSTRAINT refused CHECK (id <> 'P2')"));
            assertThrows(StoreException.class, () -> desk.keep(kim, unkeepable));
            assertEquals(List.of(), desk.rows());
            assertEquals(List.of(), desk.casework.runs(10));
            assertEquals(List.of(), desk.actions());
        }
    }

    @Test
    default void aRunIsListedWithItsOutcome() {
        try (Desk desk = desk()) {
            RuleOutcome cut = new RuleOutcome.Completed(Map.of("ring", 1), Map.of("ring", 4));
            RunReport run =
                    Runs.of(
                            List.of(Situation.of("P1").finding()),
                            Runs.report("cotraveller", "default", cut),
                            Runs.report(
                                    "fakeexport",
                                    "default",
                                    new RuleOutcome.NotApplicable("no places")));
            desk.keep();
            Intake intake = desk.casework.keep(run, Runs.NIGHTLY);
            List<KeptRun> runs = desk.casework.runs(10);
            assertEquals(2, runs.size());
            assertEquals(intake.run(), runs.get(0).id());
            assertEquals(run.rules(), runs.get(0).rules());
            assertEquals(run.data(), runs.get(0).data());
            assertEquals(run.asOf(), runs.get(0).asOf());
            assertEquals("nightly", runs.get(0).officer());
            assertTrue(desk.actions().contains("nightly keep run/" + intake.run()));
        }
    }

    @Test
    default void textsThatADatabaseCannotHoldAreStillFactsThatCanBeRead() {
        try (Desk desk = desk()) {
            Situation odd = Situation.of("P\0\uD800x").label("\uDC00 \0 \uD83D\uDEA2 \uAE40");
            desk.keep(odd);
            assertEquals(odd.finding(), desk.casework.file(odd.id()).orElseThrow().facts());
            assertEquals("\uFFFD \uFFFD \uD83D\uDEA2 \uAE40", desk.rows().get(0).subject().label());
        }
    }
}
