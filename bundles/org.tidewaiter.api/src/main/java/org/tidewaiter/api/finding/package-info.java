/**
 * What a rule found: values that state facts, cite the host's records and can be replayed.
 *
 * <p>A {@link org.tidewaiter.api.finding.Finding} carries no prose. Every sentence is a {@link
 * org.tidewaiter.api.finding.Phrase}: the key of a template and the facts that fill it, so that the
 * same finding reads in any language and its facts never depend on one. Weights are additive in
 * log10 units and signed: what speaks against a suspicion stands beside what speaks for it.
 */
@Export
@Version("1.0.0")
@NullMarked
package org.tidewaiter.api.finding;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
