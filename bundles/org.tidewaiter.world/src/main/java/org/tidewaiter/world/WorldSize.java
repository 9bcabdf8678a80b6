package org.tidewaiter.world;

/** How many records a world has; a declaration counts once, whatever its versions. */
public record WorldSize(long crossings, long exports) {}
