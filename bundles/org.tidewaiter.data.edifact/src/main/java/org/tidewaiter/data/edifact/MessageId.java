package org.tidewaiter.data.edifact;

import java.time.LocalDate;

/**
 * Which message it is.
 *
 * @param file that it was first found in
 * @param key made of the interchange's sender, time and control reference and of {@code reference};
 *     the same wherever the message is found again
 * @param reference of UNH
 * @param prepared the day of UNB, else the latest day there is
 */
record MessageId(String file, String key, String reference, LocalDate prepared) {}
