package org.tidewaiter.scratch;

import java.nio.file.Path;
import java.util.regex.Pattern;

/** How what may be deleted is called: nothing else ever is. */
final class Names {

    private static final Pattern USE = Pattern.compile("[a-z]+");
    private static final Pattern FOLDER = Pattern.compile("tidewaiter-" + USE + "-[0-9]+");

    /** As {@link java.nio.file.Files#createTempFile} makes them. */
    private static final Pattern TEMPORARY_FILE = Pattern.compile("[A-Za-z_]+[0-9]+\\.[a-z]+");

    private Names() {}

    /** What the name of a folder for that use begins with; a number follows. */
    static String beginning(String use) {
        if (!USE.matcher(use).matches()) {
            throw new IllegalArgumentException("use must be small letters, was \"" + use + "\"");
        }
        return "tidewaiter-" + use + "-";
    }

    /** Whether a folder may be one that a process has marked. */
    static boolean isOfOwnedFolder(Path folder) {
        return FOLDER.matcher(folder.getFileName().toString()).matches();
    }

    /** Whether a note may name it. */
    static boolean isOfTemporaryFile(String name) {
        return TEMPORARY_FILE.matcher(name).matches();
    }
}
