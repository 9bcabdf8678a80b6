/**
 * Whether the installation is well, in a sentence each that says what to do.
 *
 * <p>A host asks {@link org.tidewaiter.health.Health}. Each check is a service of Apache Felix
 * Health Checks with the tag {@code tidewaiter}, so that a host with a console or a monitor of that
 * kind has them there too, and a check that it tags so appears among ours. Nothing a check says
 * names a person.
 */
@Export
@Version("1.0.0")
@NullMarked
package org.tidewaiter.health;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
