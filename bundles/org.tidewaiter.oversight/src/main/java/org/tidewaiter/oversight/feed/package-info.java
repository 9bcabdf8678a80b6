/**
 * Gaps in what carriers, ports and customs offices send.
 *
 * <p>{@link org.tidewaiter.oversight.feed.FeedGaps#of} looks at a data set and answers with plain
 * values; whom to tell and in which words is for the caller.
 */
@Export
@Version("1.0.0")
@NullMarked
package org.tidewaiter.oversight.feed;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
