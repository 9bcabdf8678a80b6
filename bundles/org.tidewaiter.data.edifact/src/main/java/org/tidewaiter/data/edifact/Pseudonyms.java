package org.tidewaiter.data.edifact;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Hashes texts that must not leave in clear: HMAC-SHA-256, or SHA-256 without a key. */
final class Pseudonyms {

    private static final int BYTES = 16;
    private static final String KEYED = "HmacSHA256";

    private final Optional<SecretKeySpec> key;

    /** Keyed by the secret where there is one, so that nobody else can try texts out. */
    Pseudonyms(Optional<String> secret) {
        key = secret.map(text -> new SecretKeySpec(text.getBytes(StandardCharsets.UTF_8), KEYED));
    }

    /** Whether there is a key. */
    boolean keyed() {
        return key.isPresent();
    }

    /** 32 hexadecimal digits. */
    String of(String clear) {
        byte[] text = clear.getBytes(StandardCharsets.UTF_8);
        try {
            byte[] hash;
            if (key.isPresent()) {
                Mac mac = Mac.getInstance(KEYED);
                mac.init(key.get());
                hash = mac.doFinal(text);
            } else {
                hash = MessageDigest.getInstance("SHA-256").digest(text);
            }
            return HexFormat.of().formatHex(hash, 0, BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
