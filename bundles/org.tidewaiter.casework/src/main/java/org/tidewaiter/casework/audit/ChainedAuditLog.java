package org.tidewaiter.casework.audit;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tidewaiter.casework.AuditCheck;
import org.tidewaiter.casework.AuditCheck.Fault;
import org.tidewaiter.casework.AuditEntry;
import org.tidewaiter.casework.AuditHead;
import org.tidewaiter.casework.AuditLog;
import org.tidewaiter.casework.AuditNote;
import org.tidewaiter.casework.AuditQuery;
import org.tidewaiter.casework.store.ConfiguredStore;
import org.tidewaiter.casework.store.Session;
import org.tidewaiter.casework.store.Store;

/** The log as a table, each row with the hash of the one before. */
@Component(service = AuditLog.class)
public final class ChainedAuditLog implements AuditLog {

    private static final int WALKED_TOGETHER = 10_000;

    private final Store store;

    /** The log of the store that is configured. */
    @Activate
    public ChainedAuditLog(@Reference ConfiguredStore configured) {
        this(configured.store());
    }

    private ChainedAuditLog(Store store) {
        this.store = store;
    }

    /** The log of a store. */
    public static ChainedAuditLog of(Store store) {
        return new ChainedAuditLog(store);
    }

    @Override
    public AuditEntry append(AuditNote note) {
        return store.transact(session -> Chain.append(session, note, store.now()));
    }

    @Override
    public List<AuditEntry> entries(AuditQuery query) {
        String none = "";
        return store.read(
                session ->
                        session.list(
                                "SELECT "
                                        + Chain.COLUMNS
                                        + " FROM audit_entry WHERE number > ?"
                                        + " AND (CAST(? AS VARCHAR) = '' OR object = ?)"
                                        + " AND (CAST(? AS VARCHAR) = '' OR officer = ?)"
                                        + " ORDER BY number LIMIT ?",
                                Chain::entry,
                                query.after(),
                                query.object().orElse(none),
                                query.object().orElse(none),
                                query.officer().orElse(none),
                                query.officer().orElse(none),
                                query.limit()));
    }

    @Override
    public AuditHead head() {
        return store.read(session -> Chain.head(session, "").orElse(Chain.EMPTY));
    }

    @Override
    public AuditCheck verify() {
        return verify(Chain.EMPTY);
    }

    @Override
    public AuditCheck verify(AuditHead kept) {
        ChainWalk walk = new ChainWalk(kept);
        return store.read(session -> walked(session, walk));
    }

    /** Entries that are added meanwhile are not walked: the end is read first. */
    private static AuditCheck walked(Session session, ChainWalk walk) throws SQLException {
        Optional<End> found = end(session);
        if (found.isEmpty()) {
            walk.fail(
                    1, Fault.CUT_OFF, "may be missing, as any other: the head of the log is gone");
            return walk.ended(Chain.EMPTY);
        }
        End end = found.get();
        boolean more = true;
        while (more && walk.goesOn()) {
            long before = walk.lastNumber();
            session.walk(
                    "SELECT "
                            + Chain.COLUMNS
                            + " FROM audit_entry WHERE number > ? AND number <= ?"
                            + " ORDER BY number LIMIT ?",
                    row -> walk.next(Chain.entry(row)),
                    before,
                    end.head().number(),
                    WALKED_TOGETHER);
            more = walk.lastNumber() > before;
        }
        if (walk.goesOn() && end.greatest() > end.head().number()) {
            walk.fail(
                    end.head().number() + 1,
                    Fault.BEYOND_HEAD,
                    "stands after the last one: it was put in, or the head set back");
        }
        return walk.ended(end.head());
    }

    /** What the head says, and the greatest number there is, at one moment. */
    private record End(AuditHead head, long greatest) {}

    private static Optional<End> end(Session session) throws SQLException {
        return session.first(
                "SELECT number, hash, (SELECT COALESCE(MAX(number), 0) FROM audit_entry) AS greatest"
                        + " FROM audit_head WHERE id = 1",
                row ->
                        new End(
                                new AuditHead(row.getLong("number"), row.getString("hash")),
                                row.getLong("greatest")));
    }
}
