package org.tidewaiter.casework.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tidewaiter.casework.AuditCheck;
import org.tidewaiter.casework.AuditCheck.Broken;
import org.tidewaiter.casework.AuditCheck.Fault;
import org.tidewaiter.casework.AuditEntry;
import org.tidewaiter.casework.AuditHead;
import org.tidewaiter.casework.AuditNote;
import org.tidewaiter.casework.AuditQuery;
import org.tidewaiter.casework.StoreException;
import org.tidewaiter.casework.work.Desk;
import org.tidewaiter.casework.work.NeedsStore;

/** That the log tells when somebody was at it. */
public interface AuditContract extends NeedsStore {

    private static void tenEntries(Desk desk) {
        for (int i = 1; i <= 10; i++) {
            desk.audit.append(
                    new AuditNote("hana", "read", "record/crossings/C" + i, "case 7", ""));
        }
    }

    private static int tamper(Desk desk, String sql, Object... arguments) {
        return desk.store.transact(session -> session.change(sql, arguments));
    }

    private static void assertBroken(Desk desk, long number, Fault fault) {
        Broken broken = assertInstanceOf(Broken.class, desk.audit.verify());
        assertEquals(number, broken.number(), broken.message());
        assertEquals(fault, broken.fault(), broken.message());
    }

    /** Gives an entry the hash that its fields ask for, as somebody would who knows how. */
    private static void rehash(Desk desk, long number) {
        AuditEntry entry = desk.audit.entries(AuditQuery.after(number - 1, 1)).get(0);
        tamper(
                desk,
                "UPDATE audit_entry SET hash = ? WHERE number = ?",
                Chain.hash(number, entry.at(), entry.note(), entry.previousHash()),
                number);
    }

    @Test
    default void anUntouchedLogIsIntact() {
        try (Desk desk = desk()) {
            assertEquals(new AuditCheck.Intact(Chain.EMPTY), desk.audit.verify());
            tenEntries(desk);
            AuditHead head = desk.audit.head();
            assertEquals(10, head.number());
            assertEquals(new AuditCheck.Intact(head), desk.audit.verify());
            assertEquals(head, AuditHead.parse(head.toString()));
        }
    }

    @Test
    default void entriesAreFoundByObjectOfficerAndPage() {
        try (Desk desk = desk()) {
            tenEntries(desk);
            desk.audit.append(new AuditNote("minsu", "read", "record/crossings/C3", "", "x"));
            List<AuditEntry> all = desk.audit.entries(AuditQuery.after(0, 4));
            assertEquals(4, all.size());
            assertEquals(
                    List.of(5L, 6L),
                    desk.audit.entries(AuditQuery.after(4, 2)).stream()
                            .map(AuditEntry::number)
                            .toList());
            assertEquals(
                    List.of(3L, 11L),
                    desk.audit.entries(AuditQuery.on("record/crossings/C3", 9)).stream()
                            .map(AuditEntry::number)
                            .toList());
            AuditQuery minsus = new AuditQuery(Optional.empty(), Optional.of("minsu"), 0, 9);
            assertEquals(1, desk.audit.entries(minsus).size());
        }
    }

    @Test
    default void oddTextsAreHashedAsTheyComeBack() {
        try (Desk desk = desk()) {
            desk.audit.append(new AuditNote("h\0", "read", "\uD800", "\uAE40", "\uD83D\uDEA2"));
            assertInstanceOf(AuditCheck.Intact.class, desk.audit.verify());
        }
    }

    @Test
    default void aChangedFieldIsFoundWhicheverItIs() {
        for (String field : List.of("officer", "action", "object", "purpose", "detail")) {
            try (Desk desk = desk()) {
                tenEntries(desk);
                tamper(desk, "UPDATE audit_entry SET " + field + " = 'x' WHERE number = 4");
                assertBroken(desk, 4, Fault.CHANGED);
            }
        }
        try (Desk desk = desk()) {
            tenEntries(desk);
            tamper(
                    desk,
                    "UPDATE audit_entry SET made_at = ? WHERE number = 4",
                    java.time.Instant.EPOCH);
            assertBroken(desk, 4, Fault.CHANGED);
        }
    }

    @Test
    default void textMovedFromOneFieldToTheNextIsFound() {
        try (Desk desk = desk()) {
            tenEntries(desk);
            tamper(desk, "UPDATE audit_entry SET purpose = 'case', detail = ' 7' WHERE number = 4");
            assertBroken(desk, 4, Fault.CHANGED);
        }
    }

    @Test
    default void aChangeWithAHashOfItsOwnIsFoundAtTheNextLink() {
        try (Desk desk = desk()) {
            tenEntries(desk);
            tamper(desk, "UPDATE audit_entry SET officer = 'x' WHERE number = 4");
            rehash(desk, 4);
            assertBroken(desk, 5, Fault.OUT_OF_PLACE);
        }
    }

    @Test
    default void aChangeOfTheLastEntryWithAHashOfItsOwnIsFoundByTheHead() {
        try (Desk desk = desk()) {
            tenEntries(desk);
            tamper(desk, "UPDATE audit_entry SET officer = 'x' WHERE number = 10");
            rehash(desk, 10);
            assertBroken(desk, 10, Fault.REWRITTEN);
        }
    }

    @Test
    default void aRemovedEntryIsFound() {
        try (Desk desk = desk()) {
            tenEntries(desk);
            tamper(desk, "DELETE FROM audit_entry WHERE number = 4");
            assertBroken(desk, 4, Fault.REMOVED);
        }
        try (Desk desk = desk()) {
            tenEntries(desk);
            tamper(desk, "DELETE FROM audit_entry WHERE number = 1");
            assertBroken(desk, 1, Fault.REMOVED);
        }
    }

    @Test
    default void closingTheGapOfARemovedEntryIsFound() {
        try (Desk desk = desk()) {
            tenEntries(desk);
            tamper(desk, "DELETE FROM audit_entry WHERE number = 4");
            for (long i = 5; i <= 10; i++) {
                tamper(desk, "UPDATE audit_entry SET number = ? WHERE number = ?", i - 1, i);
                rehash(desk, i - 1);
            }
            assertBroken(desk, 4, Fault.OUT_OF_PLACE);
        }
    }

    @Test
    default void anEntryPutInBetweenIsFound() {
        try (Desk desk = desk()) {
            tenEntries(desk);
            for (long i = 10; i >= 4; i--) {
                tamper(desk, "UPDATE audit_entry SET number = ? WHERE number = ?", i + 1, i);
            }
            tamper(
                    desk,
                    "INSERT INTO audit_entry SELECT 4, made_at, 'x', action, object, purpose,"
                            + " detail, hash, '' FROM audit_entry WHERE number = 3");
            rehash(desk, 4);
            assertBroken(desk, 5, Fault.CHANGED);
            for (long i = 5; i <= 11; i++) {
                rehash(desk, i);
            }
            assertBroken(desk, 5, Fault.OUT_OF_PLACE);
        }
    }

    @Test
    default void entriesThatChangedPlacesAreFound() {
        try (Desk desk = desk()) {
            tenEntries(desk);
            tamper(desk, "UPDATE audit_entry SET number = 99 WHERE number = 4");
            tamper(desk, "UPDATE audit_entry SET number = 4 WHERE number = 5");
            tamper(desk, "UPDATE audit_entry SET number = 5 WHERE number = 99");
            assertBroken(desk, 4, Fault.CHANGED);
            rehash(desk, 4);
            rehash(desk, 5);
            assertBroken(desk, 4, Fault.OUT_OF_PLACE);
        }
    }

    @Test
    default void aCutEndIsFoundByTheHead() {
        try (Desk desk = desk()) {
            tenEntries(desk);
            tamper(desk, "DELETE FROM audit_entry WHERE number > 7");
            assertBroken(desk, 8, Fault.CUT_OFF);
        }
        try (Desk desk = desk()) {
            tenEntries(desk);
            tamper(desk, "DELETE FROM audit_entry");
            assertBroken(desk, 1, Fault.CUT_OFF);
        }
    }

    @Test
    default void anEntryAfterTheLastIsFound() {
        try (Desk desk = desk()) {
            tenEntries(desk);
            tamper(
                    desk,
                    "INSERT INTO audit_entry SELECT 11, made_at, 'x', action, object, purpose,"
                            + " detail, hash, '' FROM audit_entry WHERE number = 10");
            rehash(desk, 11);
            assertBroken(desk, 11, Fault.BEYOND_HEAD);
        }
    }

    @Test
    default void aCutEndWithTheHeadSetBackIsFoundOnlyByAHeadKeptElsewhere() {
        try (Desk desk = desk()) {
            tenEntries(desk);
            AuditHead kept = desk.audit.head();
            AuditEntry seventh = desk.audit.entries(AuditQuery.after(6, 1)).get(0);
            tamper(desk, "DELETE FROM audit_entry WHERE number > 7");
            tamper(desk, "UPDATE audit_head SET number = 7, hash = ?", seventh.hash());
            assertInstanceOf(AuditCheck.Intact.class, desk.audit.verify(), "as is documented");
            Broken broken = assertInstanceOf(Broken.class, desk.audit.verify(kept));
            assertEquals(Fault.CUT_OFF, broken.fault());
            assertEquals(8, broken.number());
        }
    }

    @Test
    default void aChainComputedAnewIsFoundOnlyByAHeadKeptElsewhere() {
        try (Desk desk = desk()) {
            tenEntries(desk);
            AuditHead kept = desk.audit.head();
            tamper(desk, "UPDATE audit_entry SET officer = 'x' WHERE number = 4");
            rehash(desk, 4);
            for (long i = 5; i <= 10; i++) {
                AuditEntry before = desk.audit.entries(AuditQuery.after(i - 2, 1)).get(0);
                tamper(
                        desk,
                        "UPDATE audit_entry SET previous_hash = ? WHERE number = ?",
                        before.hash(),
                        i);
                rehash(desk, i);
            }
            AuditEntry last = desk.audit.entries(AuditQuery.after(9, 1)).get(0);
            tamper(desk, "UPDATE audit_head SET hash = ?", last.hash());
            assertInstanceOf(AuditCheck.Intact.class, desk.audit.verify(), "as is documented");
            Broken broken = assertInstanceOf(Broken.class, desk.audit.verify(kept));
            assertEquals(Fault.REWRITTEN, broken.fault());
        }
    }

    @Test
    default void withoutAHeadNothingIsWrittenAndTheLogIsBroken() {
        try (Desk desk = desk()) {
            tenEntries(desk);
            tamper(desk, "DELETE FROM audit_head");
            assertInstanceOf(Broken.class, desk.audit.verify());
            StoreException refused = assertThrows(StoreException.class, () -> tenEntries(desk));
            assertTrue(refused.getMessage().contains("head of the audit log is missing"));
        }
    }
}
