/** The host with all of Tidewaiter. */
@NullMarked
package org.tidewaiter.windows.installed;

import org.jspecify.annotations.NullMarked;
