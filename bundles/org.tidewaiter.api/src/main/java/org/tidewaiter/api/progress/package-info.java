/** How long work says where it is, and learns that nobody waits for it any more. */
@Export
@Version("1.0.0")
@NullMarked
package org.tidewaiter.api.progress;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
