package org.tidewaiter.data.edifact;

import java.time.LocalDate;

/**
 * Which message it is.
 *
 * @param file that it was first found in
 * @param references the interchange's sender, time and control reference and the message's
 *     reference; the same wherever the message is found again
 * @param header UNH
 * @param prepared the day of UNB, else the latest day there is
 */
record MessageId(String file, String references, Segment header, LocalDate prepared) {

    /** The reference of UNH. */
    String reference() {
        return header.text(1);
    }

    /** A part of an identity, without what parts are parted by. */
    static String part(String text) {
        return text.replaceAll("[/\\s]+", "-");
    }
}
