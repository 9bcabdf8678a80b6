/**
 * Whom the rules select and with what success, by groups of persons and traders.
 *
 * <p>For the administration's own audit; nothing of it flows into a score. {@link
 * org.tidewaiter.oversight.fairness.Population#of} reads who is in the records, {@link
 * org.tidewaiter.oversight.fairness.Population#report} holds findings against it.
 */
@Export
@Version("1.0.0")
@NullMarked
package org.tidewaiter.oversight.fairness;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
