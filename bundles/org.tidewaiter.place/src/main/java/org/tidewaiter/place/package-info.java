/**
 * Where a thing is: what an address says, and where cities, ports and airports lie.
 *
 * <p>An address as a trader wrote it goes into {@link org.tidewaiter.place.AddressReader} and comes
 * out as an {@link org.tidewaiter.place.AddressKey}: a text that is the same for every usual way of
 * writing one building, and the precision with which the address names a place. Only keys of
 * precision {@code BUILDING} or {@code UNIT} mean a building; a city, a post box or "care of"
 * somebody is no house, however often it is written. {@link org.tidewaiter.place.Buildings} numbers
 * the buildings of many addresses and parts those whose postal codes contradict each other.
 *
 * <p>{@link org.tidewaiter.place.Gazetteer} gives a position to cities, ports and airports that the
 * host does not know, never finer than a locality.
 *
 * <p>Nothing here guesses: what cannot be read lowers the precision. Everything is deterministic,
 * uses nothing outside the bundle, and knows no records, rules or OSGi.
 */
@Export
@Version("1.0.0")
@NullMarked
package org.tidewaiter.place;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
