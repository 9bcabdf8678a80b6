package org.tidewaiter.world.travel;

/** There and back again. */
record Trip(Voyage out, Voyage back) {}
