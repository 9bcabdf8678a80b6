/**
 * Passenger messages in the syntax of UN/EDIFACT, PAXLST and PNRGOV, as the table {@code
 * crossings}.
 *
 * <p>{@code MessageSource} walks the files; {@code SegmentReader} cuts them into segments, {@code
 * MessageFile} into messages; {@code Manifest} and {@code Bookings} make crossings of them, which
 * another source reads as a file.
 */
@NullMarked
package org.tidewaiter.data.edifact;

import org.jspecify.annotations.NullMarked;
