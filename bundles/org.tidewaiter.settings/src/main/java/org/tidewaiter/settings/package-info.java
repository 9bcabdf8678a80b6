/**
 * All configurations of an installation as one file, from test to production.
 *
 * <p>The file is a resource of the OSGi Configurator, so that a host that has one reads it too.
 */
@Export
@Version("1.0.0")
@NullMarked
package org.tidewaiter.settings;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
