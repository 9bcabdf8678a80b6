/** Starts the bundles of a folder in an OSGi framework and runs one command in it. */
@NullMarked
package org.tidewaiter.launch;

import org.jspecify.annotations.NullMarked;
