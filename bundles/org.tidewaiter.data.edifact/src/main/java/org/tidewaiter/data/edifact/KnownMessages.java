package org.tidewaiter.data.edifact;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The messages read so far, by their identity.
 *
 * <p>A message that comes again unchanged counts once: its rows are superseded. Another one of the
 * same identity is rejected: which of the two is right only its sender knows. Takes 300 bytes a
 * message. Used by one thread.
 */
final class KnownMessages {

    private final Map<String, Known> byKey = new HashMap<>();
    private Optional<LocalDateTime> latest = Optional.empty();
    private String file = "";
    private LocalDate first = LocalDate.MAX;
    private LocalDate last = LocalDate.MIN;

    private record Known(String file, String digest) {}

    /** A hash of what a message says. */
    static final class Digest {
        private final MessageDigest sha;

        Digest() {
            try {
                sha = MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java platform has SHA-256", e);
            }
        }

        /** Adds a segment. */
        void add(Segment segment) {
            for (List<String> element : segment.elements()) {
                for (String component : element) {
                    sha.update(component.getBytes(StandardCharsets.UTF_8));
                    sha.update((byte) 1);
                }
                sha.update((byte) 2);
            }
            sha.update((byte) 3);
        }

        private String text() {
            return HexFormat.of().formatHex(sha.digest());
        }
    }

    /** Whether there was a message of this identity. */
    boolean has(String key) {
        return byKey.containsKey(key);
    }

    /** Takes that a message gave a row that leaves on that day. */
    void used(MessageId message, LocalDate departure) {
        if (departure.isBefore(first)) {
            first = departure;
        }
        if (departure.isAfter(last)) {
            last = departure;
        }
        Optional<LocalDateTime> told = message.prepared();
        if (told.isPresent() && latest.filter(at -> !at.isBefore(told.get())).isEmpty()) {
            latest = told;
            file = message.file();
        }
    }

    /** When the latest interchange that gave a row was prepared; UTC, as carriers write it. */
    Optional<Instant> latest() {
        return latest.map(at -> at.toInstant(ZoneOffset.UTC));
    }

    /** Notes a latest time that lies more than a year from every departure. */
    void noteDoubt(Tally tally) {
        latest.map(LocalDateTime::toLocalDate)
                .filter(day -> day.isBefore(first.minusYears(1)) || day.isAfter(last.plusYears(1)))
                .ifPresent(
                        day ->
                                tally.note(
                                        Tally.Remark.AS_OF,
                                        file + ", UNB says " + day + ": correct it there"));
    }

    /** Takes a message that has ended, and counts the rows of one that was there before. */
    void add(MessageRows rows, Digest digest, Tally tally) {
        MessageId id = rows.id();
        String hash = digest.text();
        Known before = byKey.putIfAbsent(rows.key(), new Known(id.file(), hash));
        if (before == null) {
            return;
        }
        if (before.digest().equals(hash)) {
            tally.supersede(rows.rows());
            tally.note(
                    Tally.Remark.REPEATED,
                    id.file() + ", message " + id.reference() + " is in " + before.file());
        } else if (rows.rows() > 0) {
            tally.reject(
                    new Tally.Where(id.file(), id.header()),
                    new Tally.Wrong(
                            "crossing_id",
                            rows.key(),
                            "another message of the same sender, time, references and voyage is"
                                    + " in "
                                    + before.file(),
                            "find out which of the two is right and take the other away"),
                    rows.rows());
        }
    }
}
