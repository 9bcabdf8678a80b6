package org.tidewaiter.casework;

import java.time.Instant;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;
import org.tidewaiter.api.finding.RecordRef;

/**
 * What becomes of findings whose records must not be kept any longer; an OSGi service, which a host
 * calls when it erases records. Thread-safe.
 *
 * <p>A finding that rests on such a record is withdrawn: names, ids, sentences, pictures, cited
 * rows, the officers' notes on it and every earlier version of its facts are erased, for ever. Its
 * id, rule, kind, strength, weights, parameters and what was decided stay, so that the rule's
 * figures do not change; an open one is dismissed as {@link DismissalReason#RECORD_EXPIRED}. If a
 * later run finds the situation again on records that are still there, it returns with those.
 *
 * <p>Each withdrawal is a step and an entry of the audit log. <b>The audit log itself is not
 * touched</b>: what it quotes of notes stays until an administrator archives it.
 *
 * <p>Every method may throw a {@link StoreException}; then nothing was withdrawn.
 */
@ProviderType
public interface Retention {

    /** How many findings, withdrawn ones apart, rest on any of these records, in any version. */
    int resting(Set<RecordRef> records);

    /** How many findings, withdrawn ones apart, no run has found since an instant. */
    int notFoundSince(Instant instant);

    /**
     * Withdraws what {@link #resting} counts. The role of a record does not matter.
     *
     * @param why for the log, not blank, such as the number of the order to erase
     * @return how many were withdrawn
     */
    int recordsExpired(Set<RecordRef> records, String why, String officer);

    /**
     * Withdraws what {@link #notFoundSince} counts: their records are as old at least.
     *
     * @param why for the log, not blank
     * @return how many were withdrawn
     */
    int withdrawNotFoundSince(Instant instant, String why, String officer);
}
