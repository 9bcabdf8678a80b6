/** Tables as files. */
@NullMarked
package org.tidewaiter.world.sheet;

import org.jspecify.annotations.NullMarked;
