/**
 * What a host gives beside records: who its officers are and what each may do.
 *
 * <p>A host registers its own {@link org.tidewaiter.api.host.Officers} as an OSGi service; where it
 * does not, local users stand in.
 */
@Export
@Version("1.0.0")
@NullMarked
package org.tidewaiter.api.host;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
