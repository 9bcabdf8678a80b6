package org.tidewaiter.casework.work;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tidewaiter.casework.ParameterProposal;
import org.tidewaiter.casework.ParameterSet;
import org.tidewaiter.casework.Publishing;
import org.tidewaiter.casework.store.ConfiguredStore;
import org.tidewaiter.casework.store.Store;

/** Publishing in the tables of a store, one transaction a call. */
@Component(service = Publishing.class)
public final class SqlPublishing implements Publishing {

    private final Store store;

    /** Works in the store that is configured. */
    @Activate
    public SqlPublishing(@Reference ConfiguredStore configured) {
        this(configured.store());
    }

    /** Works in a store. */
    SqlPublishing(Store store) {
        this.store = store;
    }

    @Override
    public ParameterSet propose(ParameterProposal proposal) {
        return store.transact(session -> new ParameterSets(session, store.now()).propose(proposal));
    }

    @Override
    public ParameterSet decide(String rule, long id, ParameterSet.Ruling ruling) {
        return store.transact(
                session -> new ParameterSets(session, store.now()).decide(rule, id, ruling));
    }

    @Override
    public List<ParameterSet> versions(String rule, int limit) {
        return store.read(session -> new ParameterSets(session, store.now()).of(rule, limit));
    }

    @Override
    public Map<String, ParameterSet> inForce() {
        Map<String, ParameterSet> byRule = new TreeMap<>();
        store.read(session -> new ParameterSets(session, store.now()).inForce())
                .forEach(set -> byRule.put(set.proposal().rule(), set));
        return byRule;
    }
}
