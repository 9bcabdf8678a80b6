package org.tidewaiter.data.edifact;

import java.time.LocalDate;

/**
 * Which message it is.
 *
 * @param file that it was first found in
 * @param key made of the interchange's sender, time and control reference and of the message's
 *     reference; the same wherever the message is found again
 * @param header UNH
 * @param prepared the day of UNB, else the latest day there is
 */
record MessageId(String file, String key, Segment header, LocalDate prepared) {

    /** The reference of UNH. */
    String reference() {
        return header.text(1);
    }
}
