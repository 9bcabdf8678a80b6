/** Exporters, their works and sailings, and declarations true and fake. */
@NullMarked
package org.tidewaiter.world.cargo;

import org.jspecify.annotations.NullMarked;
