/** The records at hand, and the run on them. */
@NullMarked
package org.tidewaiter.web.run;

import org.jspecify.annotations.NullMarked;
