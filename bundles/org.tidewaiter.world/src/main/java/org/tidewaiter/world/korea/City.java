package org.tidewaiter.world.korea;

/** A city where goods are made; works lie around its centre. */
public record City(String name, double latitude, double longitude) {}
