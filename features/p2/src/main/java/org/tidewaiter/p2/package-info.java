/** Eclipse features, published as a p2 repository and installed from one. */
@NullMarked
package org.tidewaiter.p2;

import org.jspecify.annotations.NullMarked;
