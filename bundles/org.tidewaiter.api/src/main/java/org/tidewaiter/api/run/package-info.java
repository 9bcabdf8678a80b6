/**
 * Running rules on a data set: the request, its progress, and what came of each rule.
 *
 * <p>How bad a finding is and whether a rule did run never share a type: the first is in {@link
 * org.tidewaiter.api.finding.Finding}, the second is a {@link org.tidewaiter.api.run.RuleOutcome}.
 */
@Export
@Version("1.0.0")
@NullMarked
package org.tidewaiter.api.run;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
