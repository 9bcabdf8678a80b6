package org.tidewaiter.world.travel;

/**
 * An airport (IATA code) or a harbour (UN/LOCODE) that travellers pass.
 *
 * @param offsetMinutes of its local time, summer time left out
 */
record Gateway(String code, String country, int offsetMinutes) {}
