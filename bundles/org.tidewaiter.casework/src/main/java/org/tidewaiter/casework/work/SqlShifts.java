package org.tidewaiter.casework.work;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tidewaiter.casework.HandOver;
import org.tidewaiter.casework.HandedOver;
import org.tidewaiter.casework.OpenWork;
import org.tidewaiter.casework.ShiftQuery;
import org.tidewaiter.casework.Shifts;
import org.tidewaiter.casework.store.ConfiguredStore;
import org.tidewaiter.casework.store.Store;

/** Shifts as the tables of a store know them, one transaction a call. */
@Component(service = Shifts.class)
public final class SqlShifts implements Shifts {

    private final Store store;

    /** Works in the store that is configured. */
    @Activate
    public SqlShifts(@Reference ConfiguredStore configured) {
        this(configured.store());
    }

    /** Works in a store. */
    SqlShifts(Store store) {
        this.store = store;
    }

    @Override
    public OpenWork open(ShiftQuery query) {
        return store.read(session -> new ShiftEnd(session, store.now(), query).open());
    }

    @Override
    public HandedOver handOver(HandOver handOver) {
        return store.transact(session -> new HandingOver(session, store.now()).handOver(handOver));
    }
}
