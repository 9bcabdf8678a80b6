/**
 * What is usual among like cases: lanes, their quantiles with one party left out, and tails pooled
 * over lanes.
 */
@Export
@Version("1.0.0")
@NullMarked
package org.tidewaiter.kernel.lane;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
