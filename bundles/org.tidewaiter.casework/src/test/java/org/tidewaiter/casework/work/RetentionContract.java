package org.tidewaiter.casework.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tidewaiter.api.finding.Finding;
import org.tidewaiter.api.finding.RecordRef;
import org.tidewaiter.casework.AuditQuery;
import org.tidewaiter.casework.Casework;
import org.tidewaiter.casework.Decision;
import org.tidewaiter.casework.DismissalReason;
import org.tidewaiter.casework.Filter;
import org.tidewaiter.casework.FindingFile;
import org.tidewaiter.casework.InspectionResult;
import org.tidewaiter.casework.InspectionResult.Found;
import org.tidewaiter.casework.Order;
import org.tidewaiter.casework.RuleFigures;
import org.tidewaiter.casework.Status;
import org.tidewaiter.casework.Step;
import org.tidewaiter.casework.Step.Act;

/** What becomes of findings whose records have expired. */
interface RetentionContract extends NeedsStore {

    private static Set<RecordRef> row(String id) {
        return Set.of(new RecordRef("crossings", id, ""));
    }

    @Test
    default void whoRestsOnAnExpiredRecordIsErasedAndOthersAreNot() {
        try (Desk desk = desk()) {
            Situation kim = Situation.of("P1").with("S1").rows("C1", "C2");
            Situation lee = Situation.of("P2").with("S2").rows("C2", "C3");
            Situation park = Situation.of("P3").rows("C4");
            desk.keep(kim, lee, park);
            FindingFile before = desk.casework.file(park.id()).orElseThrow();
            assertEquals(2, desk.retention.resting(row("C2")));
            assertFalse(desk.casework.file(kim.id()).orElseThrow().withdrawn());
            assertEquals(2, desk.retention.recordsExpired(row("C2"), "order 7", "admin"));
            for (Situation gone : List.of(kim, lee)) {
                FindingFile file = desk.casework.file(gone.id()).orElseThrow();
                assertTrue(file.withdrawn());
                assertEquals(Status.DISMISSED, file.state().status());
                assertEquals(Optional.of(DismissalReason.RECORD_EXPIRED), file.state().reason());
                assertEquals("", file.facts().subject().id());
                assertEquals(List.of(), file.facts().related());
            }
            assertEquals(before, desk.casework.file(park.id()).orElseThrow());
            assertEquals(0, desk.retention.resting(row("C2")));
            assertEquals(0, desk.retention.recordsExpired(row("C2"), "order 7", "admin"));
        }
    }

    @Test
    default void nothingInTheStoreButTheLogNamesThemAnyMore() {
        try (Desk desk = desk()) {
            Situation kim = Situation.of("P-SECRET").with("S-SECRET").rows("C-SECRET");
            desk.keep(kim);
            desk.keep(kim.label("KIM SECRET").weight(5));
            desk.casework.decide(kim.id(), 2, Decision.of(Status.IN_REVIEW, "SECRET", "hana"));
            desk.casework.outcome(kim.id(), new InspectionResult(Found.NOTHING, "SECRET", "hana"));
            assertTrue(tellsOfSecrets(desk));
            desk.retention.recordsExpired(row("C-SECRET"), "order 7", "admin");
            assertFalse(tellsOfSecrets(desk));
            assertEquals(List.of(), desk.subjects(Filter.ALL.matching("secret"), Order.STRENGTH));
        }
    }

    /** Whether any column of any table but the log and the snoozes holds the word. */
    private static boolean tellsOfSecrets(Desk desk) {
        boolean[] told = new boolean[1];
        for (String table : List.of("finding", "facts", "searched", "party", "step", "latest")) {
            desk.store.read(
                    session -> {
                        session.walk(
                                "SELECT * FROM " + table,
                                row -> {
                                    int columns = row.getMetaData().getColumnCount();
                                    for (int i = 1; i <= columns; i++) {
                                        String text = String.valueOf(row.getString(i));
                                        told[0] |= text.contains("SECRET");
                                    }
                                });
                        return told;
                    });
        }
        return told[0];
    }

    @Test
    default void aRecordThatOnlyEarlierFactsCiteWithdrawsToo() {
        try (Desk desk = desk()) {
            Situation kim = Situation.of("P1").rows("C1", "C2");
            desk.keep(kim);
            desk.keep(kim.rows("C2", "C3"));
            assertEquals(1, desk.retention.recordsExpired(row("C1"), "order 7", "admin"));
            Finding first = desk.casework.facts(kim.id(), 1).orElseThrow();
            assertEquals("", first.subject().label());
        }
    }

    @Test
    default void whatWasDecidedAndTheRulesFiguresStay() {
        try (Desk desk = desk()) {
            Situation kim = Situation.of("P1").rows("C1");
            Situation lee = Situation.of("P2").rows("C1");
            desk.keep(kim, lee);
            desk.casework.decide(kim.id(), 1, Decision.of(Status.CONFIRMED, "drugs", "hana"));
            desk.casework.outcome(lee.id(), new InspectionResult(Found.NOTHING, "x", "hana"));
            RuleFigures before = desk.casework.figures().get(0);
            desk.retention.recordsExpired(row("C1"), "order 7", "admin");
            RuleFigures after = desk.casework.figures().get(0);
            assertEquals(before.hits(), after.hits());
            assertEquals(before.falseAlarms(), after.falseAlarms());
            assertEquals(before.inspected(), after.inspected());
            assertEquals(Status.CONFIRMED, desk.state(kim).status());
            Finding left = desk.casework.file(kim.id()).orElseThrow().facts();
            assertEquals(kim.finding().strength(), left.strength());
            assertEquals(kim.finding().weight(), left.weight());
            assertEquals(kim.finding().parameters(), left.parameters());
            assertEquals("finding.withdrawn", left.headline().key());
        }
    }

    @Test
    default void eachWithdrawalIsAStepAndInTheLogWithItsReason() {
        try (Desk desk = desk()) {
            Situation kim = Situation.of("P1").rows("C1");
            desk.keep(kim);
            desk.retention.recordsExpired(row("C1"), "order 7", "admin");
            List<Step> history = desk.casework.file(kim.id()).orElseThrow().history();
            assertEquals(Act.WITHDRAWN, history.get(1).act());
            assertEquals("admin", history.get(1).officer());
            var entries = desk.audit.entries(AuditQuery.on("finding/" + kim.id(), 10));
            assertEquals("withdraw", entries.get(0).note().action());
            assertEquals("order 7", entries.get(0).note().detail());
            assertTrue(desk.chainHolds());
            assertThrows(
                    IllegalArgumentException.class,
                    () -> desk.retention.recordsExpired(row("C1"), " ", "admin"));
        }
    }

    @Test
    default void aLaterRunOnOtherRecordsBringsItBackOpen() {
        try (Desk desk = desk()) {
            Situation kim = Situation.of("P1").with("S1").rows("C1", "C2");
            desk.keep(kim);
            desk.retention.recordsExpired(row("C1"), "order 7", "admin");
            desk.keep();
            assertEquals(2, desk.state(kim).version(), "what is withdrawn is not missed");
            desk.keep(kim.rows("C2", "C3"));
            FindingFile file = desk.casework.file(kim.id()).orElseThrow();
            assertFalse(file.withdrawn());
            assertEquals(Status.NEW, file.state().status());
            assertEquals(Optional.empty(), file.state().reason());
            assertEquals("KIM P1", file.facts().subject().label());
            assertEquals(List.of("P1"), desk.subjects(Filter.OPEN, Order.SUBJECT));
            assertEquals(1, desk.casework.cases(10).size());
        }
    }

    @Test
    default void whatNoRunFindsAnyMoreIsWithdrawnAfterItsTime() {
        try (Desk desk = desk()) {
            Casework keeping = new SqlCasework(desk.store, 30);
            Situation kim = Situation.of("P1");
            Situation lee = Situation.of("P2");
            keeping.keep(Runs.of(kim, lee), Runs.NIGHTLY);
            desk.clock.pass(Duration.ofDays(29));
            keeping.keep(Runs.of(lee), Runs.NIGHTLY);
            assertFalse(keeping.file(kim.id()).orElseThrow().withdrawn());
            assertEquals(
                    1, desk.retention.notFoundSince(desk.store.now().minus(Duration.ofDays(1))));
            desk.clock.pass(Duration.ofDays(2));
            keeping.keep(Runs.of(), Runs.NIGHTLY);
            assertTrue(keeping.file(kim.id()).orElseThrow().withdrawn());
            assertFalse(keeping.file(lee.id()).orElseThrow().withdrawn());
            assertTrue(desk.actions().contains("retention withdraw finding/" + kim.id()));
        }
    }

    @Test
    default void anOfficerDoesNotDismissSo() {
        assertThrows(
                IllegalArgumentException.class,
                () -> Decision.dismissed(DismissalReason.RECORD_EXPIRED, "", "hana"));
    }
}
