package org.tidewaiter.settings.admin;

import java.util.Locale;
import java.util.regex.Pattern;

/** Which settings are secret. */
final class Secrets {

    private static final Pattern SECRET =
            Pattern.compile(".*(password|passphrase|secret|token|credential).*");

    private Secrets() {}

    /** Whether a key holds a secret itself; the name of a file or variable that does is none. */
    static boolean is(String key) {
        String folded = key.toLowerCase(Locale.ROOT);
        return SECRET.matcher(folded).matches()
                && !folded.endsWith("file")
                && !folded.endsWith("variable");
    }
}
