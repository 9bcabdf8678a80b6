/** The checks, one class each, and how they are run. */
@NullMarked
package org.tidewaiter.health.check;

import org.jspecify.annotations.NullMarked;
