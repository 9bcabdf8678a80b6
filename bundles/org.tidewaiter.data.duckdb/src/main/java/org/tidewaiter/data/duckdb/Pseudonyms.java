package org.tidewaiter.data.duckdb;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Hashes texts that must not leave in clear. */
final class Pseudonyms {

    private static final int BYTES = 16;
    private static final String METHOD = "HmacSHA256";

    private final Optional<SecretKeySpec> key;

    /** Keyed by the secret where there is one, so that nobody else can try texts out. */
    Pseudonyms(Optional<String> secret) {
        key = secret.map(text -> new SecretKeySpec(bytes(text), METHOD));
    }

    /** 32 hexadecimal digits. */
    String of(String clear) {
        byte[] hash =
                key.isPresent()
                        ? keyed(key.get(), clear)
                        : Fingerprint.sha256().digest(bytes(clear));
        return HexFormat.of().formatHex(hash, 0, BYTES);
    }

    private static byte[] keyed(SecretKeySpec key, String clear) {
        try {
            Mac mac = Mac.getInstance(METHOD);
            mac.init(key);
            return mac.doFinal(bytes(clear));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + METHOD, e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
