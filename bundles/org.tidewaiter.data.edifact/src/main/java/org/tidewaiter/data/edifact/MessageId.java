package org.tidewaiter.data.edifact;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which message it is.
 *
 * @param file that it was first found in
 * @param references the interchange's sender, time and control reference and the message's
 *     reference, with the common one and the number of the part where it is sent in parts; the same
 *     wherever the message is found again
 * @param header UNH
 * @param prepared when UNB says that the interchange was prepared, empty if it cannot be read
 */
record MessageId(String file, String references, Segment header, Optional<LocalDateTime> prepared) {

    private static final LocalDate LATEST = LocalDate.of(2069, 12, 31);

    /** The reference of UNH. */
    String reference() {
        return header.text(1);
    }

    /** The latest day on which somebody can be born of whom the message tells. */
    LocalDate bornBy(Moment departure) {
        return Stream.of(prepared, departure.at())
                .flatMap(Optional::stream)
                .map(LocalDateTime::toLocalDate)
                .min(Comparator.naturalOrder())
                .orElse(LATEST);
    }

    /** A part of an identity, without what parts are parted by. */
    static String part(String text) {
        return text.replaceAll("[/\\s]+", "-");
    }
}
