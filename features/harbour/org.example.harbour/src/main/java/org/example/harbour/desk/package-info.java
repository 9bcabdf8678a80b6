/** What the desk knows: declarations, offences, alerts. Nothing of windows. */
@Export
@Version("1.0.0")
@NullMarked
package org.example.harbour.desk;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
