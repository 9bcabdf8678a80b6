package org.tidewaiter.data.edifact;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
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
    private Optional<Instant> latest = Optional.empty();

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

    /** Notes when an interchange was prepared; UTC, as carriers write it. */
    void prepared(LocalDateTime at) {
        Instant told = at.toInstant(ZoneOffset.UTC);
        latest = latest.filter(known -> known.isAfter(told)).or(() -> Optional.of(told));
    }

    /** When the latest interchange was prepared. */
    Optional<Instant> latest() {
        return latest;
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
