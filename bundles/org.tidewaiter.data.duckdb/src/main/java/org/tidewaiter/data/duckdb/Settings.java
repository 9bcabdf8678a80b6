package org.tidewaiter.data.duckdb;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tidewaiter.api.record.DataException;

/**
 * What an administrator says of a data set, or the defaults.
 *
 * <pre>{@code
 * {"name": "Busan 2026", "timeZone": "Asia/Seoul", "allowedRejects": 0.02,
 *  "secretVariable": "TIDEWAITER_SECRET" or "secretFile": "/run/secrets/tidewaiter"}
 * }</pre>
 *
 * @param name what findings carry; the folder's name unless given
 * @param timeZone of times without an offset; without it such times are rejected
 * @param allowedRejects the share of rows of each table that may be rejected
 * @param secret keys the pseudonyms; it stands in the environment or in a file, never here
 * @param notes what was not understood
 */
record Settings(
        String name,
        Optional<ZoneId> timeZone,
        double allowedRejects,
        Optional<String> secret,
        List<String> notes) {

    /** The settings of a folder, in it. */
    static final String FILE = "dataset.json";

    private static final double DEFAULT_ALLOWED_REJECTS = 0.01;
    private static final Set<String> KNOWN =
            Set.of("name", "timeZone", "allowedRejects", "secretVariable", "secretFile");

    /**
     * Reads the settings of a folder.
     *
     * @param environment gives a variable of the environment, null if not set
     */
    static Settings of(Path folder, Function<String, @Nullable String> environment) {
        Path last = folder.toAbsolutePath().normalize().getFileName();
        return of(
                SettingsFile.read(folder.resolve(FILE), environment),
                last == null ? "records" : last.toString(),
                Set.of());
    }

    /**
     * Takes the settings out of a file.
     *
     * @param name of the data set, unless the file gives one
     * @param others further keys that the file may have
     */
    static Settings of(SettingsFile file, String name, Set<String> others) {
        Set<String> known =
                Stream.concat(KNOWN.stream(), others.stream())
                        .collect(Collectors.toUnmodifiableSet());
        return new Settings(
                file.text("name").orElse(name),
                file.text("timeZone").map(zone -> zone(file, zone)),
                share(file),
                file.hidden("secret", "pseudonyms would not be those of other runs"),
                file.notes(known));
    }

    private static ZoneId zone(SettingsFile file, String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            throw new DataException(
                    file.name()
                            + ": \"timeZone\" must be a zone such as \"Asia/Seoul\" or \"UTC\", was \""
                            + name
                            + "\"",
                    e);
        }
    }

    private static double share(SettingsFile file) {
        double share = file.number("allowedRejects").orElse(DEFAULT_ALLOWED_REJECTS);
        if (share >= 0 && share <= 1) {
            return share;
        }
        throw file.wrong("\"allowedRejects\" must be 0 to 1, was " + share);
    }
}
