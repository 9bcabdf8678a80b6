/** Who meets whom: two-sided networks in arrays, and counts of what two members share. */
@Export
@Version("1.0.0")
@NullMarked
package org.tidewaiter.kernel.network;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
