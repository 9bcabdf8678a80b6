/** Importers, their suppliers abroad and their supply chains, lawful and not. */
@NullMarked
package org.tidewaiter.world.trade;

import org.jspecify.annotations.NullMarked;
