package org.tidewaiter.world.trade;

/**
 * A Korean firm that imports.
 *
 * @param registeredOn a day, see {@link org.tidewaiter.world.sheet.Year}
 */
record Firm(String id, String name, KoreanSeat seat, Contact contact, int registeredOn) {}
