/** The country: its cities, ports and the names of its firms. */
@NullMarked
package org.tidewaiter.world.korea;

import org.jspecify.annotations.NullMarked;
