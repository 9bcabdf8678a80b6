/**
 * What a developer of rules tests with.
 *
 * <p>{@link org.tidewaiter.testkit.MemoryDataSet} holds a few rows written in the test itself and
 * keeps every promise of {@link org.tidewaiter.api.record}; {@link
 * org.tidewaiter.testkit.RiskRuleContract} is what each rule has to pass; {@link
 * org.tidewaiter.testkit.RuleRunner} asks a rule without an engine; {@link
 * org.tidewaiter.testkit.DataSetContract} is what each data source has to pass; {@link
 * org.tidewaiter.testkit.Grader} measures a ranking against a known truth.
 */
@Export
@Version("1.0.0")
@NullMarked
package org.tidewaiter.testkit;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
