package org.tidewaiter.data.edifact;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.tidewaiter.api.record.DataSet;

/**
 * Hashes texts that must not leave in clear: HMAC-SHA-256 with a key, in the first 32 hexadecimal
 * digits. Without a key it hashes nothing: there are too few telephone numbers and cards.
 */
final class Pseudonyms {

    private static final int BYTES = 16;
    private static final String KEYED = "HmacSHA256";
    private static final String PROBE = "key";

    private final Optional<UnaryOperator<String>> hash;

    private Pseudonyms(Optional<UnaryOperator<String>> hash, boolean keyed) {
        this.hash = hash.filter(h -> keyed);
    }

    /** Keyed by the secret where there is one. */
    Pseudonyms(Optional<String> secret) {
        this(secret.map(Pseudonyms::hmac), true);
    }

    /** With the key of another data set, where it has one; as long as that is open. */
    static Pseudonyms of(DataSet other) {
        boolean keyed = !other.pseudonym(PROBE).equals(unkeyed(PROBE));
        return new Pseudonyms(Optional.of(other::pseudonym), keyed);
    }

    /** Whether there is a key. */
    boolean keyed() {
        return hash.isPresent();
    }

    /** Whether both have the same key. */
    boolean agrees(Pseudonyms other) {
        return hash.map(h -> h.apply(PROBE)).equals(other.hash.map(h -> h.apply(PROBE)));
    }

    /**
     * The hash of a text.
     *
     * @throws java.util.NoSuchElementException without a key
     */
    String of(String clear) {
        return hash.orElseThrow().apply(clear);
    }

    private static UnaryOperator<String> hmac(String secret) {
        SecretKeySpec key = new SecretKeySpec(bytes(secret), KEYED);
        return clear -> {
            try {
                Mac mac = Mac.getInstance(KEYED);
                mac.init(key);
                return shown(mac.doFinal(bytes(clear)));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("every Java platform has " + KEYED, e);
            }
        };
    }

    /** As a data set hashes that has no key. */
    private static String unkeyed(String clear) {
        try {
            return shown(MessageDigest.getInstance("SHA-256").digest(bytes(clear)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static String shown(byte[] hash) {
        return HexFormat.of().formatHex(hash, 0, BYTES);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
