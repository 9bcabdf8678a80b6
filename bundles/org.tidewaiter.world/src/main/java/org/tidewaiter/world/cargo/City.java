package org.tidewaiter.world.cargo;

/** A city where goods are made; works lie around its centre. */
record City(String name, double latitude, double longitude) {}
