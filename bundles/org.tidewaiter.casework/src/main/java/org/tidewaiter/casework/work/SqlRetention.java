package org.tidewaiter.casework.work;

import java.time.Instant;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tidewaiter.api.finding.RecordRef;
import org.tidewaiter.casework.Retention;
import org.tidewaiter.casework.store.ConfiguredStore;
import org.tidewaiter.casework.store.Store;

/** Retention in the tables of a store, one transaction a call. */
@Component(service = Retention.class)
public final class SqlRetention implements Retention {

    private final Store store;

    /** Works in the store that is configured. */
    @Activate
    public SqlRetention(@Reference ConfiguredStore configured) {
        this(configured.store());
    }

    /** Works in a store. */
    SqlRetention(Store store) {
        this.store = store;
    }

    @Override
    public int resting(Set<RecordRef> records) {
        return store.read(session -> new Withdrawals(session, store.now()).resting(records)).size();
    }

    @Override
    public int notFoundSince(Instant instant) {
        return store.read(session -> new Withdrawals(session, store.now()).notFoundSince(instant))
                .size();
    }

    @Override
    public int recordsExpired(Set<RecordRef> records, String why, String officer) {
        return store.transact(
                session -> {
                    Withdrawals withdrawals = new Withdrawals(session, store.now());
                    return withdrawals.withdraw(withdrawals.resting(records), why, officer);
                });
    }

    @Override
    public int withdrawNotFoundSince(Instant instant, String why, String officer) {
        return store.transact(
                session -> {
                    Withdrawals withdrawals = new Withdrawals(session, store.now());
                    return withdrawals.withdraw(withdrawals.notFoundSince(instant), why, officer);
                });
    }
}
