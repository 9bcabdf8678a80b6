package org.tidewaiter.world.travel;

/**
 * A travel document.
 *
 * @param nextNumber the number after it was renewed, empty if it was not
 * @param renewedOn the first day of the new number
 */
record Passport(String number, String nextNumber, int renewedOn) {

    /** The number carried on a day. */
    String on(int day) {
        return nextNumber.isEmpty() || day < renewedOn ? number : nextNumber;
    }
}
