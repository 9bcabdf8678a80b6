/** People, their journeys, and those who travel together for better or worse. */
@NullMarked
package org.tidewaiter.world.travel;

import org.jspecify.annotations.NullMarked;
