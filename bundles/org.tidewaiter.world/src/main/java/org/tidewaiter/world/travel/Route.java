package org.tidewaiter.world.travel;

/**
 * A pair of gateways served by one or several carriers.
 *
 * @param index among the routes of the atlas
 * @param home the Korean end
 * @param carriers by slot, in turn
 * @param firstNumber of its voyages: slot k has {@code firstNumber + 2k} outward, one more back
 */
record Route(
        int index,
        Gateway home,
        Gateway away,
        int blockMinutes,
        boolean sea,
        String[] carriers,
        int firstNumber) {

    /** Where a voyage in this direction begins; 0 is outward from Korea. */
    Gateway from(int direction) {
        return direction == 0 ? home : away;
    }

    /** Where it ends. */
    Gateway to(int direction) {
        return direction == 0 ? away : home;
    }

    String carrier(int slot) {
        return carriers[slot % carriers.length];
    }

    int number(int direction, int slot) {
        return firstNumber + 2 * slot + direction;
    }
}
