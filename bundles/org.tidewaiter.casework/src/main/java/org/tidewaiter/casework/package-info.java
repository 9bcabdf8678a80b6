/**
 * What becomes of findings: who works on them, what was decided, and the log that proves it.
 *
 * <p>A run finds; {@link org.tidewaiter.casework.Casework#keep} takes what it found under the
 * stable id of each situation, so that a decision survives the next run. Everything that happens to
 * a finding is a {@link org.tidewaiter.casework.Step} with the next version number: the state is
 * what the steps add up to, and no step is changed or removed. Whoever acts says which version he
 * saw; if it is not the last one, an {@link org.tidewaiter.casework.OvertakenException} tells what
 * happened meanwhile, and nothing is overwritten.
 *
 * <p>Each act is written in one transaction with its line in the {@link
 * org.tidewaiter.casework.AuditLog}, whose entries are chained by their hashes. When a method
 * returns, what it did is in the store.
 *
 * <p>Times are stamped by the store's own clock, to the microsecond, in UTC; no caller chooses
 * them. Officers are named by the id that the host gives them; who may do what is for the caller to
 * check.
 */
@Export
@Version("1.0.0")
@NullMarked
package org.tidewaiter.casework;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
