package org.tidewaiter.casework.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.tidewaiter.casework.AuditEntry;
import org.tidewaiter.casework.AuditHead;
import org.tidewaiter.casework.AuditNote;
import org.tidewaiter.casework.StoreException;
import org.tidewaiter.casework.store.Session;
import org.tidewaiter.casework.store.Texts;

/**
 * How an entry is chained to the one before.
 *
 * <p>The last of the chain is locked from {@link #append} to the end of the transaction, so that
 * entries of all processes follow one another: append as the last act of a transaction.
 */
public final class Chain {

    static final AuditHead EMPTY = new AuditHead(0, "0".repeat(64));

    static final String COLUMNS =
            "number, made_at, officer, action, object, purpose, detail, previous_hash, hash";

    private Chain() {}

    /** Adds an entry in the transaction of what it tells of. */
    public static AuditEntry append(Session session, AuditNote note, Instant at)
            throws SQLException {
        AuditHead head =
                head(session, " FOR UPDATE")
                        .orElseThrow(
                                () ->
                                        new StoreException(
                                                "the head of the audit log is missing: the store"
                                                        + " was tampered with; nothing is written"
                                                        + " until it is restored from a backup"));
        AuditNote clean = storable(note);
        long number = head.number() + 1;
        String hash = hash(number, at, clean, head.hash());
        session.change(
                "INSERT INTO audit_entry (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                number,
                at,
                clean.officer(),
                clean.action(),
                clean.object(),
                clean.purpose(),
                clean.detail(),
                head.hash(),
                hash);
        session.change("UPDATE audit_head SET number = ?, hash = ? WHERE id = 1", number, hash);
        return new AuditEntry(number, at, clean, head.hash(), hash);
    }

    /** What is hashed is what comes back from the store. */
    private static AuditNote storable(AuditNote note) {
        return new AuditNote(
                Texts.storable(note.officer()),
                Texts.storable(note.action()),
                Texts.storable(note.object()),
                Texts.storable(note.purpose()),
                Texts.storable(note.detail()));
    }

    static Optional<AuditHead> head(Session session, String lock) throws SQLException {
        return session.first(
                "SELECT number, hash FROM audit_head WHERE id = 1" + lock,
                row -> new AuditHead(row.getLong("number"), row.getString("hash")));
    }

    static AuditEntry entry(ResultSet row) throws SQLException {
        return new AuditEntry(
                row.getLong("number"),
                Session.instant(row, "made_at"),
                new AuditNote(
                        row.getString("officer"),
                        row.getString("action"),
                        row.getString("object"),
                        row.getString("purpose"),
                        row.getString("detail")),
                row.getString("previous_hash"),
                row.getString("hash"));
    }

    /** The hash that an entry must have. */
    static String hash(long number, Instant at, AuditNote note, String previousHash) {
        return Texts.hash(
                List.of(
                        Long.toString(number),
                        Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, at)),
                        note.officer(),
                        note.action(),
                        note.object(),
                        note.purpose(),
                        note.detail(),
                        previousHash));
    }
}
