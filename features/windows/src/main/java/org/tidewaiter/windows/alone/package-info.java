/** The host before Tidewaiter is installed. */
@NullMarked
package org.tidewaiter.windows.alone;

import org.jspecify.annotations.NullMarked;
