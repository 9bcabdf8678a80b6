package org.tidewaiter.casework.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tidewaiter.api.finding.SubjectKind;
import org.tidewaiter.api.rule.Scope;
import org.tidewaiter.api.run.RunReport;
import org.tidewaiter.casework.Decision;
import org.tidewaiter.casework.DismissalReason;
import org.tidewaiter.casework.FindingFile;
import org.tidewaiter.casework.InspectionResult;
import org.tidewaiter.casework.InspectionResult.Found;
import org.tidewaiter.casework.Intake;
import org.tidewaiter.casework.RuleFigures;
import org.tidewaiter.casework.RunOrigin;
import org.tidewaiter.casework.Status;
import org.tidewaiter.casework.Step.Act;

/** Near misses that were drawn at random. */
interface ControlsContract extends NeedsStore {

    private static RunReport drawing(List<Situation> found, Situation... drawn) {
        RunReport run = Runs.of(found.toArray(new Situation[0]));
        return new RunReport(
                run.data(),
                run.asOf(),
                run.findings(),
                Arrays.stream(drawn).map(Situation::finding).toList(),
                run.rules());
    }

    private static FindingFile file(Desk desk, Situation of) {
        return desk.casework.file(of.id()).orElseThrow();
    }

    @Test
    default void theyStandInTheWorklistAmongTheFindings() {
        try (Desk desk = desk()) {
            Situation kim = Situation.of("P1").weight(5);
            Situation lee = Situation.of("P2").weight(2);
            Intake intake = desk.casework.keep(drawing(List.of(kim), lee), Runs.NIGHTLY);
            assertEquals(1, intake.added());
            assertEquals(1, intake.controls());
            assertEquals(2, desk.rows().size());
            assertTrue(file(desk, lee).control());
            assertFalse(file(desk, kim).control());
            assertEquals(Status.NEW, desk.state(lee).status());
        }
    }

    @Test
    default void theyAreCountedApartFromTheFindings() {
        try (Desk desk = desk()) {
            Situation[] drawn = new Situation[5];
            for (int i = 0; i < drawn.length; i++) {
                drawn[i] = Situation.of("C" + i).with("S1");
            }
            Situation kim = Situation.of("P1").with("S1");
            Situation other = Situation.of("P9").with("S1").rule("fakeexport", "burst");
            desk.casework.keep(drawing(List.of(kim, other), drawn), Runs.NIGHTLY);
            var work = desk.casework;
            work.decide(drawn[0].id(), 1, Decision.of(Status.CONFIRMED, "", "hana"));
            work.decide(drawn[1].id(), 1, Decision.dismissed(DismissalReason.INNOCENT, "", "hana"));
            work.decide(drawn[2].id(), 1, Decision.dismissed(DismissalReason.TOO_LATE, "", "hana"));
            work.outcome(drawn[3].id(), new InspectionResult(Found.NOTHING, "", "hana"));
            RuleFigures figures = work.figures().get(0);
            assertEquals(
                    new RuleFigures(
                            "cotraveller",
                            1,
                            0,
                            0,
                            0,
                            0,
                            0,
                            0,
                            new RuleFigures.Controls(5, 1, 2),
                            Map.of("fakeexport", 1L)),
                    figures);
            assertEquals(2, work.judgements().size());
        }
    }

    @Test
    default void oneThatIsNotDrawnAgainIsNotMissed() {
        try (Desk desk = desk()) {
            Situation lee = Situation.of("P2");
            desk.casework.keep(drawing(List.of(), lee), Runs.NIGHTLY);
            Intake next = desk.keep();
            assertEquals(0, next.missed());
            assertEquals(1, desk.state(lee).version());
        }
    }

    @Test
    default void oneThatIsFoundLaterIsAFindingWithItsHistory() {
        try (Desk desk = desk()) {
            Situation lee = Situation.of("P2");
            desk.casework.keep(drawing(List.of(), lee), Runs.NIGHTLY);
            desk.casework.decide(lee.id(), 1, Decision.of(Status.IN_REVIEW, "", "hana"));
            desk.keep(lee.weight(6));
            assertFalse(file(desk, lee).control());
            assertEquals(Status.IN_REVIEW, desk.state(lee).status());
            assertEquals(1, desk.casework.figures().get(0).findings());
            assertEquals(0, desk.casework.figures().get(0).controls().drawn());
        }
    }

    @Test
    default void whatWasAFindingBeforeIsMissedAndNotAControl() {
        try (Desk desk = desk()) {
            Situation kim = Situation.of("P1");
            desk.keep(kim);
            Intake next = desk.casework.keep(drawing(List.of(), kim.weight(1)), Runs.NIGHTLY);
            assertEquals(1, next.missed());
            assertEquals(0, next.controls());
            FindingFile file = file(desk, kim);
            assertFalse(file.control());
            assertEquals(Act.MISSED, file.history().get(1).act());
            assertEquals(kim.finding().strength(), file.facts().strength());
        }
    }

    @Test
    default void whatAnotherProfileFindsIsAFinding() {
        try (Desk desk = desk()) {
            Situation kim = Situation.of("P1");
            desk.casework.keep(
                    drawing(List.of(kim), kim.profile("strict").weight(1)), Runs.NIGHTLY);
            assertFalse(file(desk, kim).control());
            assertEquals(1, file(desk, kim).sightings().size());
        }
    }

    @Test
    default void nearMissesOfARunAboutOneAreNotKept() {
        try (Desk desk = desk()) {
            Situation lee = Situation.of("P2");
            RunOrigin about =
                    new RunOrigin(
                            "hana",
                            new Scope.One(SubjectKind.TRAVELLER, "P2"),
                            List.of(),
                            List.of());
            desk.casework.keep(drawing(List.of(), lee), about);
            assertEquals(Optional.empty(), desk.casework.file(lee.id()));
        }
    }
}
