/**
 * How to write a risk rule.
 *
 * <p>A {@link org.tidewaiter.api.rule.RiskRule} is an immutable question, published as an OSGi
 * service. Its {@link org.tidewaiter.api.rule.RuleCard} says which tables and columns it needs; the
 * engine checks them before the rule is called. {@code prepare} learns from the data once; {@code
 * assess} answers for given parameters, as often as asked, by emitting {@link
 * org.tidewaiter.api.rule.Candidate}s. The engine then lets every {@link
 * org.tidewaiter.api.rule.InnocentExplanation} of the rule speak, ranks, cuts, counts what it cut,
 * and asks the rule for the {@link org.tidewaiter.api.rule.Portrait}s of those that are kept.
 *
 * <p>Parameters are the components of a record, each with a {@link
 * org.tidewaiter.api.rule.Parameter} annotation: type, unit, range, default and help stand in one
 * place and reach the command line, the configuration screens and the finding from there.
 */
@Export
@Version("1.0.0")
@NullMarked
package org.tidewaiter.api.rule;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
