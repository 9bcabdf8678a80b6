package org.tidewaiter.data.edifact;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.tidewaiter.api.record.DataException;

/**
 * Where messages are: {@code messages:PATH}, {@code
 * messages:PATH?zone=Asia/Seoul&secret=VARIABLE&with=FOLDER}.
 *
 * @param path a file or a folder
 * @param zone of places whose zone is not known
 * @param secretVariable the variable of the environment that holds the key of hashes
 * @param with a folder of the other tables
 */
record Location(
        Path path, Optional<ZoneId> zone, Optional<String> secretVariable, Optional<Path> with) {

    /** What such locations begin with. */
    static final String SCHEME = "messages:";

    private static final String ZONE = "zone=";
    private static final String SECRET = "secret=";
    private static final String WITH = "with=";

    /**
     * Reads a location.
     *
     * @throws DataException if it is none, or names nothing that is there
     */
    static Location of(String location) {
        String rest = location.substring(SCHEME.length());
        int asked = rest.lastIndexOf('?');
        Optional<ZoneId> zone = Optional.empty();
        Optional<String> secret = Optional.empty();
        Optional<Path> with = Optional.empty();
        String options = asked < 0 ? "" : rest.substring(asked + 1);
        for (String option : options.isEmpty() ? new String[0] : options.split("&", -1)) {
            if (option.startsWith(ZONE)) {
                zone = Optional.of(zone(location, option.substring(ZONE.length())));
            } else if (option.startsWith(SECRET) && option.length() > SECRET.length()) {
                secret = Optional.of(option.substring(SECRET.length()));
            } else if (option.startsWith(WITH)) {
                with = Optional.of(path(location, option.substring(WITH.length())));
            } else {
                throw wrong(
                        location,
                        "\""
                                + option
                                + "\" is not known after ?: write zone=Asia/Seoul, secret=VARIABLE,"
                                + " with=FOLDER, or several with & between");
            }
        }
        return new Location(
                path(location, asked < 0 ? rest : rest.substring(0, asked)), zone, secret, with);
    }

    private static ZoneId zone(String location, String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            throw new DataException(
                    location + ": zone must be one such as Asia/Seoul or UTC, was \"" + name + "\"",
                    e);
        }
    }

    private static Path path(String location, String text) {
        try {
            Path path = Path.of(text);
            if (!text.isBlank() && Files.isReadable(path)) {
                return path;
            }
        } catch (InvalidPathException e) {
            throw new DataException(location + ": \"" + text + "\" is no path", e);
        }
        throw wrong(
                location,
                "\""
                        + text
                        + "\" is not there or cannot be read: write messages: and after it the file"
                        + " or folder of messages");
    }

    private static DataException wrong(String location, String what) {
        return new DataException(List.of(location + ": " + what));
    }
}
