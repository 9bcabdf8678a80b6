/**
 * Temporary folders that go when their process ends, even if it is killed.
 *
 * <p>An {@link org.tidewaiter.scratch.OwnedFolder} holds a mark: a file named after the process and
 * locked as long as it lives. The system lets go of the lock however the process ends, so whoever
 * makes the next such folder beside it finds the mark unlocked, and deletes what the other left:
 * never what a living process or another user holds, and never what a link leads to.
 *
 * <p>The names of all these folders begin with {@code tidewaiter-}, the launcher's among them, and
 * any process clears those of any other.
 */
@Export
@Version("1.0.0")
@NullMarked
package org.tidewaiter.scratch;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
