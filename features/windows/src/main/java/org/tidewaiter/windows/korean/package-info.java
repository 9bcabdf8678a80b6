/** The plug-in speaks Korean. */
@NullMarked
package org.tidewaiter.windows.korean;

import org.jspecify.annotations.NullMarked;
