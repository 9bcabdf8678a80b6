/** How surprising a count is, and how many such surprises a search through many gives. */
@Export
@Version("1.0.0")
@NullMarked
package org.tidewaiter.kernel.chance;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
