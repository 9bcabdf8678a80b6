package org.tidewaiter.oversight.fairness;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.tidewaiter.api.progress.Monitor;
import org.tidewaiter.api.record.Codebook;
import org.tidewaiter.api.record.Column;
import org.tidewaiter.api.record.Cursor;
import org.tidewaiter.api.record.DataSet;
import org.tidewaiter.api.record.Domains;
import org.tidewaiter.api.record.Exports;
import org.tidewaiter.api.record.Imports;
import org.tidewaiter.api.record.Missing;
import org.tidewaiter.api.record.Port;
import org.tidewaiter.kernel.column.TupleCodes;

/**
 * All importers and exporters of the declarations, by the community of their broker.
 *
 * <p>Cost: one walk over imports and exports, then {@link BrokerCommunities}. Memory: 16 bytes a
 * code of traders, 24 a pair of trader and broker. Used by one thread, then immutable.
 */
final class Traders {

    private record Declarations(
            Port port, Column.Code trader, Column.Code broker, Column.Time time) {}

    private static final List<Declarations> TABLES =
            List.of(
                    new Declarations(
                            Imports.PORT,
                            Imports.IMPORTER_ID,
                            Imports.BROKER_ID,
                            Imports.DECLARED_AT),
                    new Declarations(
                            Exports.PORT,
                            Exports.EXPORTER_ID,
                            Exports.BROKER_ID,
                            Exports.SUBMITTED_AT));

    private static final int NONE = -1;

    private final Codebook names;
    private final long[] latest;
    private final int[] broker;
    private final TupleCodes pairs = new TupleCodes(2);

    private Traders(Codebook names) {
        this.names = names;
        this.latest = new long[names.size()];
        this.broker = new int[names.size()];
        Arrays.fill(latest, Missing.SECONDS);
        Arrays.fill(broker, NONE);
    }

    static People of(DataSet data, Monitor monitor) {
        Codebook names = data.codebook(Domains.TRADER);
        monitor.reserve(16L * names.size());
        Traders traders = new Traders(names);
        for (Declarations one : TABLES) {
            data.table(one.port())
                    .ifPresent(
                            table -> {
                                List<Column> columns =
                                        List.of(one.trader(), one.broker(), one.time());
                                try (Cursor cursor = table.scan(columns)) {
                                    while (cursor.advance()) {
                                        monitor.checkpoint();
                                        traders.batch(cursor, one);
                                    }
                                }
                            });
        }
        return traders.people();
    }

    private void batch(Cursor cursor, Declarations of) {
        int[] trader = cursor.codes(of.trader());
        int[] by = cursor.codes(of.broker());
        long[] time = cursor.seconds(of.time());
        for (int i = 0; i < cursor.size(); i++) {
            int who = trader[i];
            boolean later = time[i] >= latest[who];
            latest[who] = Math.max(latest[who], time[i]);
            if (by[i] != Missing.CODE) {
                pairs.add(by[i], who);
                broker[who] = later || broker[who] == NONE ? by[i] : broker[who];
            }
        }
    }

    private People people() {
        int[] communityOf = BrokerCommunities.of(pairs, names.size());
        int[] personAt = new int[names.size()];
        int[] community = new int[names.size()];
        int size = 0;
        for (int trader = 0; trader < personAt.length; trader++) {
            personAt[trader] = NONE;
            if (latest[trader] != Missing.SECONDS) {
                community[size] = broker[trader] == NONE ? NONE : communityOf[broker[trader]];
                personAt[trader] = size++;
            }
        }
        return new People(
                size,
                id -> {
                    int trader = names.code(id);
                    return trader < 0 || personAt[trader] < 0
                            ? OptionalInt.empty()
                            : OptionalInt.of(personAt[trader]);
                },
                List.of(
                        new Partition(
                                Attribute.BROKER_COMMUNITY,
                                Arrays.copyOf(community, size),
                                names::text)));
    }
}
