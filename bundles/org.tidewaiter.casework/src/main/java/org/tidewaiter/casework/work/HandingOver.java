package org.tidewaiter.casework.work;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tidewaiter.casework.FindingState;
import org.tidewaiter.casework.HandOver;
import org.tidewaiter.casework.HandedOver;
import org.tidewaiter.casework.OvertakenException;
import org.tidewaiter.casework.Step;
import org.tidewaiter.casework.WorklistRow;
import org.tidewaiter.casework.store.Session;

/** Gives several findings to a colleague in one transaction. */
final class HandingOver {

    private final Session session;
    private final Instant now;

    HandingOver(Session session, Instant now) {
        this.session = session;
        this.now = now;
    }

    HandedOver handOver(HandOver handOver) throws SQLException {
        lock(handOver.findings());
        Acts acts = new Acts(session, now);
        Acts.Giving giving =
                new Acts.Giving(Optional.of(handOver.to()), handOver.note(), handOver.officer());
        List<FindingState> done = new ArrayList<>();
        Map<String, List<Step>> since = new LinkedHashMap<>();
        for (HandOver.Item item : handOver.findings()) {
            try {
                done.add(acts.assign(item.id(), item.expectedVersion(), giving));
            } catch (OvertakenException faster) {
                since.put(item.id(), faster.since());
            }
        }
        List<HandedOver.Overtaken> overtaken = new ArrayList<>();
        for (WorklistRow row : Rows.of(session, List.copyOf(since.keySet()), now)) {
            overtaken.add(new HandedOver.Overtaken(row, since.getOrDefault(row.id(), List.of())));
        }
        return new HandedOver(done, overtaken);
    }

    /** All findings in one order, before the log is touched: so no two wait for each other. */
    private void lock(List<HandOver.Item> items) throws SQLException {
        for (String id : items.stream().map(HandOver.Item::id).sorted().toList()) {
            Rows.locked(session, id);
        }
    }
}
