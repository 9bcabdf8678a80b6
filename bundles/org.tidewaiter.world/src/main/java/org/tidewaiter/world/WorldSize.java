package org.tidewaiter.world;

/**
 * How many records a world has; a declaration counts once, whatever its versions.
 *
 * @param imports items of import declarations
 */
public record WorldSize(long crossings, long exports, long imports) {}
