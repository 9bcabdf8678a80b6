/** Chance that is the same on every machine. */
@NullMarked
package org.tidewaiter.world.chance;

import org.jspecify.annotations.NullMarked;
