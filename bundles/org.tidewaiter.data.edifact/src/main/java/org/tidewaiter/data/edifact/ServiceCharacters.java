package org.tidewaiter.data.edifact;

import java.util.Optional;

/**
 * The characters that cut an interchange: of the service string advice, or the standard's.
 *
 * @param release takes its meaning from the character that follows; a space where none does
 */
record ServiceCharacters(int component, int element, int release, int terminator) {

    /** Without a service string advice (ISO 9735, level A). */
    static final ServiceCharacters STANDARD = new ServiceCharacters(':', '+', '?', '\'');

    /** How many bytes follow {@code UNA}. */
    static final int ADVICE_BYTES = 6;

    /** What six bytes after {@code UNA} say; empty if they cannot be meant. */
    static Optional<ServiceCharacters> of(int[] advice) {
        int decimal = advice[2];
        ServiceCharacters told = new ServiceCharacters(advice[0], advice[1], advice[3], advice[5]);
        boolean usable =
                (decimal == '.' || decimal == ',')
                        && separates(told.component)
                        && separates(told.element)
                        && (told.release == ' ' || separates(told.release))
                        && told.terminator > 0
                        && told.terminator < 0x7F
                        && told.terminator != ' '
                        && !Character.isLetterOrDigit(told.terminator)
                        && told.distinct();
        return usable ? Optional.of(told) : Optional.empty();
    }

    private static boolean separates(int character) {
        return character > ' ' && character < 0x7F && !Character.isLetterOrDigit(character);
    }

    private boolean distinct() {
        return component != element
                && component != release
                && component != terminator
                && element != release
                && element != terminator
                && release != terminator;
    }
}
