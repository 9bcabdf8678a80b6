/** Which sets of tokens are alike, when a token that few hold says more than one that many hold. */
@Export
@Version("1.0.0")
@NullMarked
package org.tidewaiter.kernel.similarity;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
