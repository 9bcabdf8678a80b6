/**
 * The made-up world: records to try the rules on, with planted schemes and their truth.
 *
 * <p>{@link org.tidewaiter.world.MadeUpWorld} writes a folder in the record layout. People and
 * firms are invented from syllables; places are near true cities, ports are where they are. The
 * world knows nothing of the rules, and the rules nothing of it.
 */
@Export
@Version("1.0.0")
@NullMarked
package org.tidewaiter.world;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
