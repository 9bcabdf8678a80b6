package org.tidewaiter.casework.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tidewaiter.casework.StoreException;
import org.tidewaiter.casework.StoreProbe;
import org.tidewaiter.casework.store.Session;

/** That a store is tried by writing, and that nothing an officer sees changes by it. */
interface ProbeContract extends NeedsStore {

    private static List<Instant> written(Desk desk) {
        return desk.store.read(
                session ->
                        session.list(
                                "SELECT written_at FROM probe",
                                row -> Session.instant(row, "written_at")));
    }

    @Test
    default void aProbeWritesOneRowOfItsOwnAndNoOther() {
        try (Desk desk = new Desk(settings())) {
            StoreProbe probe = new SqlStoreProbe(desk.store);
            Instant first = probe.write();
            assertEquals(List.of(first), written(desk));
            Instant second = probe.write();
            assertTrue(second.isAfter(first), second + " is not after " + first);
            assertEquals(List.of(second), written(desk), "one row, however often it is tried");
            assertEquals(0, desk.audit.head().number(), "no entry of the log");
            assertEquals(List.of(), desk.rows());
        }
    }

    @Test
    default void aProbeOfAStoreThatCannotBeWrittenSaysSo() {
        try (Desk desk = new Desk(settings())) {
            desk.store.transact(session -> session.change("DROP TABLE probe"));
            StoreProbe probe = new SqlStoreProbe(desk.store);
            StoreException refused = assertThrows(StoreException.class, probe::write);
            assertTrue(refused.getMessage().contains("failed"), refused.getMessage());
        }
    }
}
