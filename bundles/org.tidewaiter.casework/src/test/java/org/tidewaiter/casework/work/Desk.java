package org.tidewaiter.casework.work;

import java.util.List;
import org.tidewaiter.casework.AuditCheck;
import org.tidewaiter.casework.AuditEntry;
import org.tidewaiter.casework.AuditQuery;
import org.tidewaiter.casework.Casework;
import org.tidewaiter.casework.Filter;
import org.tidewaiter.casework.FindingState;
import org.tidewaiter.casework.Intake;
import org.tidewaiter.casework.Order;
import org.tidewaiter.casework.Orders;
import org.tidewaiter.casework.Publishing;
import org.tidewaiter.casework.Query;
import org.tidewaiter.casework.Retention;
import org.tidewaiter.casework.Shifts;
import org.tidewaiter.casework.WorklistRow;
import org.tidewaiter.casework.audit.ChainedAuditLog;
import org.tidewaiter.casework.store.Store;
import org.tidewaiter.casework.store.StoreSettings;
import org.tidewaiter.casework.store.TestStores;

/** Casework and audit log on a store, as the services are. */
public final class Desk implements AutoCloseable {

    final TestStores.Clock clock = new TestStores.Clock();
    public final Store store;
    public final Casework casework;
    final Publishing publishing;
    final Retention retention;
    final Orders orders;
    final Shifts shifts;
    public final ChainedAuditLog audit;

    public Desk(StoreSettings settings) {
        store = TestStores.open(settings, clock);
        casework = new SqlCasework(store, 0);
        publishing = new SqlPublishing(store);
        retention = new SqlRetention(store);
        orders = new SqlOrders(store);
        shifts = new SqlShifts(store);
        audit = ChainedAuditLog.of(store);
    }

    Intake keep(Situation... situations) {
        return casework.keep(Runs.of(situations), Runs.NIGHTLY);
    }

    FindingState state(Situation situation) {
        return casework.file(situation.id()).orElseThrow().state();
    }

    List<String> subjects(Filter filter, Order order) {
        return casework.worklist(Query.of(filter, order, 100)).rows().stream()
                .map(row -> row.subject().id())
                .toList();
    }

    List<WorklistRow> rows() {
        return casework.worklist(Query.of(Filter.ALL, Order.STRENGTH, 1000)).rows();
    }

    List<String> actions() {
        return audit.entries(AuditQuery.after(0, 1000)).stream()
                .map(AuditEntry::note)
                .map(note -> note.officer() + " " + note.action() + " " + note.object())
                .toList();
    }

    boolean chainHolds() {
        return audit.verify() instanceof AuditCheck.Intact;
    }

    @Override
    public void close() {
        store.close();
    }
}
