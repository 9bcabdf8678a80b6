package org.tidewaiter.data.edifact;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;

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

    private Charsets() {}

    /** The set of a syntax identifier; UNOA, UNOB, UNOC and IATA's own are in ISO 8859-1. */
    static Charset of(String syntax) {
        String name = NAMES.get(syntax);
        return name == null || !Charset.isSupported(name)
                ? StandardCharsets.ISO_8859_1
                : Charset.forName(name);
    }
}
