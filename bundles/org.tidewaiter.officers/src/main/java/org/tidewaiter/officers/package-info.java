/**
 * Local users in a file, for hosts without officers of their own.
 *
 * <p>There is no default user and no default password: until somebody is added, nobody can sign in.
 */
@Export
@Version("1.0.0")
@NullMarked
package org.tidewaiter.officers;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
