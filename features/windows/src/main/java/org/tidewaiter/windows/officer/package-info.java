/** An officer works with the plug-in: opens records, runs, reads, decides, sets. */
@NullMarked
package org.tidewaiter.windows.officer;

import org.jspecify.annotations.NullMarked;
