/**
 * What a host gives and takes beside records: who its officers are and what each may do, and an
 * alert queue of its own for what is found.
 *
 * <p>A host registers its own {@link org.tidewaiter.api.host.Officers} as an OSGi service; where it
 * does not, local users stand in. Any {@link org.tidewaiter.api.host.FindingSink} that it registers
 * is given what the runs find; where there is none, findings wait in the worklist alone.
 */
@Export
@Version("1.1.0")
@NullMarked
package org.tidewaiter.api.host;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
