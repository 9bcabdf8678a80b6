package org.tidewaiter.casework;

import java.time.Instant;

/**
 * An entry of the log.
 *
 * @param number 1 for the first, without a gap
 * @param previousHash of the entry before, 64 zeros for the first; in hexadecimal
 * @param hash over all other fields, in hexadecimal
 */
public record AuditEntry(
        long number, Instant at, AuditNote note, String previousHash, String hash) {}
