/** A worklist of many findings; asked for, with figures for a person to read. */
@NullMarked
package org.tidewaiter.windows.large;

import org.jspecify.annotations.NullMarked;
