/** Growing primitive columns, and dense numbers for tuples of numbers. */
@Export
@Version("1.0.0")
@NullMarked
package org.tidewaiter.kernel.column;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
