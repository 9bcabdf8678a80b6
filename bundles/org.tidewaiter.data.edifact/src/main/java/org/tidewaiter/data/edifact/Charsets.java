package org.tidewaiter.data.edifact;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The character sets that UNB names (code list 0001). */
final class Charsets {

    private static final Map<String, String> NAMES =
            Map.of(
                    "UNOD", "ISO-8859-2",
                    "UNOE", "ISO-8859-5",
                    "UNOF", "ISO-8859-7",
                    "UNOG", "ISO-8859-3",
                    "UNOH", "ISO-8859-4",
                    "UNOI", "ISO-8859-6",
                    "UNOJ", "ISO-8859-8",
                    "UNOK", "ISO-8859-9",
                    "UNOW", "UTF-8",
                    "UNOY", "UTF-8");

    /** In ISO 8859-1 or a part of it; the last two are IATA's own. */
    private static final Set<String> LATIN = Set.of("UNOA", "UNOB", "UNOC", "IATA", "IATB");

    private Charsets() {}

    /** The set of a syntax identifier, empty if it is not known or not supported here. */
    static Optional<Charset> of(String syntax) {
        return LATIN.contains(syntax)
                ? Optional.of(StandardCharsets.ISO_8859_1)
                : Optional.ofNullable(NAMES.get(syntax))
                        .filter(Charset::isSupported)
                        .map(Charset::forName);
    }
}
