package org.tidewaiter.casework.work;

import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tidewaiter.casework.InspectionOrder;
import org.tidewaiter.casework.Listed;
import org.tidewaiter.casework.OrderChange;
import org.tidewaiter.casework.OrderDraft;
import org.tidewaiter.casework.OrderQuery;
import org.tidewaiter.casework.OrderResult;
import org.tidewaiter.casework.Orders;
import org.tidewaiter.casework.RuleEffort;
import org.tidewaiter.casework.store.ConfiguredStore;
import org.tidewaiter.casework.store.Store;

/** Orders in the tables of a store, one transaction a call. */
@Component(service = Orders.class)
public final class SqlOrders implements Orders {

    private final Store store;

    /** Works in the store that is configured. */
    @Activate
    public SqlOrders(@Reference ConfiguredStore configured) {
        this(configured.store());
    }

    /** Works in a store. */
    SqlOrders(Store store) {
        this.store = store;
    }

    @Override
    public OrderChange order(String findingId, long findingVersion, OrderDraft draft) {
        return store.transact(
                session ->
                        new OrderActs(session, store.now())
                                .order(findingId, findingVersion, draft));
    }

    @Override
    public OrderChange complete(long number, long expectedVersion, OrderResult result) {
        return store.transact(
                session ->
                        new OrderActs(session, store.now())
                                .complete(number, expectedVersion, result));
    }

    @Override
    public OrderChange cancel(long number, long expectedVersion, Cancellation cancellation) {
        return store.transact(
                session ->
                        new OrderActs(session, store.now())
                                .cancel(number, expectedVersion, cancellation));
    }

    @Override
    public Optional<InspectionOrder> find(long number) {
        return store.read(session -> OrderRows.find(session, number));
    }

    @Override
    public Listed<InspectionOrder> list(OrderQuery query) {
        return store.read(session -> OrderRows.list(session, query));
    }

    @Override
    public List<RuleEffort> efforts() {
        return store.read(OrderRows::efforts);
    }
}
