/**
 * Records that one source writes for another to read.
 *
 * <p>A source of messages, or of made-up records, need not order, encode or index what it has: it
 * writes the files that the source of folders reads, and lends what that one opens. {@link
 * org.tidewaiter.data.relay.Relay} finds the other source and sees to it that the files are gone
 * afterwards, even if the process is killed.
 */
@Export
@Version("1.0.0")
@NullMarked
package org.tidewaiter.data.relay;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
