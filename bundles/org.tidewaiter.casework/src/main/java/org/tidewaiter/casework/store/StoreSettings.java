package org.tidewaiter.casework.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import org.osgi.service.jdbc.DataSourceFactory;
import org.tidewaiter.casework.StoreException;

/**
 * Which database, as whom.
 *
 * @param url JDBC URL
 * @param user empty for the database's own default
 * @param passwordFile file that holds the password and nothing else; empty for none
 * @param connections the most that are open at once
 */
public record StoreSettings(String url, String user, String passwordFile, int connections) {

    private static final String H2 = "jdbc:h2:";

    /**
     * What an H2 database is opened with unless the URL says otherwise. DB_CLOSE_ON_EXIT=FALSE: it
     * is closed when the component ends, not under a run that is still being kept.
     * MAX_LENGTH_INPLACE_LOB: facts stand in their row, which is quicker by far than a place of
     * their own.
     */
    private static final Map<String, String> H2_DEFAULTS =
            new TreeMap<>(
                    Map.of(
                            "MODE", "PostgreSQL",
                            "DATABASE_TO_LOWER", "TRUE",
                            "DEFAULT_NULL_ORDERING", "HIGH",
                            "DB_CLOSE_ON_EXIT", "FALSE",
                            "MAX_LENGTH_INPLACE_LOB", "65536"));

    /** Completes the URL of an H2 database; refuses what cannot work. */
    public StoreSettings {
        if (!url.startsWith("jdbc:")) {
            throw new StoreException(
                    "url must be a JDBC URL, such as jdbc:postgresql://host/database, was \"%s\""
                            .formatted(url));
        }
        if (url.toLowerCase(Locale.ROOT).matches(".*[;?&]password=.*")) {
            throw new StoreException(
                    "url must not hold the password, where many can read it: put it into a file"
                            + " and name that as passwordFile");
        }
        if (url.matches("(?i)jdbc:h2:(tcp|ssl):.*|jdbc:h2:.*;auto_server=true.*")) {
            throw new StoreException(
                    "an H2 database is for one process: for several give the url of a PostgreSQL"
                            + " database");
        }
        if (connections < 1) {
            throw new StoreException("connections must be at least 1, was " + connections);
        }
        url = url.startsWith(H2) ? completed(url) : url;
    }

    /** An H2 database in a file of a folder. */
    public static String embedded(Path folder) {
        return H2 + "file:" + folder.toAbsolutePath().normalize().resolve("casework");
    }

    private static String completed(String url) {
        StringBuilder whole = new StringBuilder(url);
        String given = url.toUpperCase(Locale.ROOT);
        H2_DEFAULTS.forEach(
                (name, value) -> {
                    if (!given.contains(";" + name + "=")) {
                        whole.append(';').append(name).append('=').append(value);
                    }
                });
        return whole.toString();
    }

    /** Whether it is an H2 database, which has to be told to write what was committed. */
    boolean isH2() {
        return url.startsWith(H2);
    }

    /** The folder of an H2 database that is a file. */
    Optional<Path> folder() {
        String file = "jdbc:h2:file:";
        return url.startsWith(file)
                ? Optional.ofNullable(
                        Path.of(url.substring(file.length()).replaceFirst(";.*", ""))
                                .toAbsolutePath()
                                .getParent())
                : Optional.empty();
    }

    /** The URL without what may be secret. */
    String shownUrl() {
        return url.replaceFirst("[?;].*", "").replaceFirst("^(jdbc:\\w+:).*@", "$1...@");
    }

    /** For a driver's data source. */
    Properties properties() {
        Properties properties = new Properties();
        properties.setProperty(DataSourceFactory.JDBC_URL, url);
        if (!user.isBlank()) {
            properties.setProperty(DataSourceFactory.JDBC_USER, user);
        }
        password()
                .ifPresent(
                        secret -> properties.setProperty(DataSourceFactory.JDBC_PASSWORD, secret));
        return properties;
    }

    private Optional<String> password() {
        if (passwordFile.isBlank()) {
            return Optional.empty();
        }
        try {
            String secret = Files.readString(Path.of(passwordFile)).strip();
            if (!secret.isEmpty()) {
                return Optional.of(secret);
            }
        } catch (IOException e) {
            throw new StoreException(
                    "passwordFile %s cannot be read: check path and rights".formatted(passwordFile),
                    e);
        }
        throw new StoreException(
                "passwordFile %s is empty: put the password there".formatted(passwordFile));
    }
}
