package org.tidewaiter.world.trade;

/**
 * Where goods are brought in the end.
 *
 * @param shared whether it is a centre that serves many
 */
record Delivery(KoreanSeat seat, String phone, boolean shared) {

    Delivery reachedAt(String other) {
        return new Delivery(seat, other, shared);
    }
}
