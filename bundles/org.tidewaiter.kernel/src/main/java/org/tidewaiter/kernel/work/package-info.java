/** Work cut into numbered parts, shared out among threads. */
@Export
@Version("1.0.0")
@NullMarked
package org.tidewaiter.kernel.work;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
