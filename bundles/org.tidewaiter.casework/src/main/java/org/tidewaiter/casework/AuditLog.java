package org.tidewaiter.casework;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Who did and who saw what: entries that are only ever added, each chained to the one before by a
 * hash; an OSGi service. Thread-safe; entries of all processes on one store form one chain.
 *
 * <p>The hash of an entry is SHA-256 over its fields and the hash of the one before, each field
 * with its length in front. Beside the entries the store keeps the {@linkplain #head head}: number
 * and hash of the last entry.
 *
 * <p><b>What {@link #verify} finds:</b> an entry that was changed, removed, put in between or
 * moved, and entries missing at the end, as long as the head was not altered with them.
 *
 * <p><b>What it cannot find:</b> nothing inside a store can prove itself to whoever may write all
 * of it. Who computes all later hashes anew and sets the head to match, or puts back an old copy of
 * the whole store, is found only by a head that was {@linkplain #verify(AuditHead) kept elsewhere}.
 * What was never logged, because somebody read the database itself, is not there to be found. And a
 * chain does not tell whether what it says is true, only that it was not altered since.
 */
@ProviderType
public interface AuditLog {

    /**
     * Adds an entry, such as that somebody read a person's record; returns when it is in the store.
     */
    AuditEntry append(AuditNote note);

    /** Entries by number. */
    List<AuditEntry> entries(AuditQuery query);

    /** The last entry's number and hash: print it, send it away, and give it back to verify. */
    AuditHead head();

    /** Walks the whole chain. Takes some seconds a million entries. */
    AuditCheck verify();

    /** Walks the whole chain, which must also contain a head that was kept elsewhere. */
    AuditCheck verify(AuditHead kept);
}
