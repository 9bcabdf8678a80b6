package org.tidewaiter.health.check;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.FieldOption;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tidewaiter.api.record.DataSet;
import org.tidewaiter.api.record.Port;
import org.tidewaiter.api.record.Ports;
import org.tidewaiter.api.record.Table;
import org.tidewaiter.health.Health;

/** Whether records are lent, and can be read: the last row of each table is fetched. */
@Component(
        service = HealthCheck.class,
        property = {
            HealthCheck.NAME + "=" + RecordsCheck.NAME,
            HealthCheck.TAGS + "=" + FelixHealth.TAG
        })
public final class RecordsCheck implements HealthCheck {

    static final String NAME = Health.RECORDS;

    private static final Logger LOG = LoggerFactory.getLogger(RecordsCheck.class);

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            fieldOption = FieldOption.UPDATE)
    private final Collection<DataSet> lent = new CopyOnWriteArrayList<>();

    /** Looks at whatever is lent. */
    @Activate
    public RecordsCheck() {
        // the references are set by the component runtime
    }

    RecordsCheck(Collection<DataSet> lent) {
        this.lent.addAll(lent);
    }

    @Override
    public Result execute() {
        Sentences bad = new Sentences();
        long tables = 0;
        long rows = 0;
        for (DataSet data : lent) {
            for (Port port : Ports.ALL) {
                Optional<Table> table = read(data, port, bad);
                tables += table.isPresent() ? 1 : 0;
                rows += table.map(Table::rows).orElse(0L);
            }
        }
        if (lent.isEmpty()) {
            bad.warn("records.none");
        } else if (rows == 0) {
            bad.warn("records.empty");
        }
        return bad.result(List.of(Sentence.of("records.well", rows, tables)));
    }

    /** What is thrown here may quote a record, so that only its class is told. */
    private static Optional<Table> read(DataSet data, Port port, Sentences bad) {
        try {
            Optional<Table> table = data.table(port);
            table.filter(one -> one.rows() > 0)
                    .ifPresent(one -> one.keys(new long[] {one.rows() - 1}));
            return table;
        } catch (RuntimeException e) {
            LOG.error("table {} cannot be read: {}", port.table(), e.getClass().getName());
            bad.critical("records.unread", port.table(), e.getClass().getSimpleName());
            return Optional.empty();
        }
    }
}
