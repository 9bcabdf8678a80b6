/** When two ways of writing a name are one firm's. */
@Export
@Version("1.0.0")
@NullMarked
package org.tidewaiter.kernel.name;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
