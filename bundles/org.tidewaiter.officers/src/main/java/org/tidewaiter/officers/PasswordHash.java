package org.tidewaiter.officers;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Passwords by Argon2id (RFC 9106), written as the PHC string {@code
 * $argon2id$v=19$m=KIB,t=PASSES,p=LANES$SALT$HASH}: a hash is checked with the parameters that it
 * was made with. Thread-safe; two are worked out at once, lest sign-ins fill the memory.
 */
final class PasswordHash {

    /** What a new hash costs. */
    record Cost(int memoryKib, int passes, int lanes) {
        Cost {
            if (memoryKib < 8 * lanes || memoryKib > 1 << 20 || passes < 1 || passes > 100) {
                throw new IllegalArgumentException(
                        "memoryKib must be 8 a lane to %d and passes 1 to 100, were %d and %d"
                                .formatted(1 << 20, memoryKib, passes));
            }
            if (lanes < 1 || lanes > 16) {
                throw new IllegalArgumentException("lanes must be 1 to 16, was " + lanes);
            }
        }
    }

    private static final Pattern PHC =
            Pattern.compile(
                    "\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,3}),p=(\\d{1,2})"
                            + "\\$([A-Za-z0-9+/]{11,64})\\$([A-Za-z0-9+/]{43})");
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final Semaphore AT_ONCE = new Semaphore(2);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Cost cost;
    private final String dummy;

    /** Hashes of this cost. */
    PasswordHash(Cost cost) {
        this.cost = cost;
        this.dummy = phc(cost, new byte[SALT_BYTES], new byte[HASH_BYTES]);
    }

    /** A hash with a new salt. */
    String of(String password) {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return phc(cost, salt, hash(cost, salt, password));
    }

    /** A hash that no password has, and that takes as long to check as any other. */
    String dummy() {
        return dummy;
    }

    /**
     * Whether the password is that of the hash; takes as long if it is not.
     *
     * @throws IllegalArgumentException if it is no such hash
     */
    static boolean matches(String phc, String password) {
        Matcher parts = PHC.matcher(phc);
        if (!parts.matches()) {
            throw new IllegalArgumentException("not a hash by Argon2id in the PHC form");
        }
        Cost cost =
                new Cost(
                        Integer.parseInt(parts.group(1)),
                        Integer.parseInt(parts.group(2)),
                        Integer.parseInt(parts.group(3)));
        byte[] salt = Base64.getDecoder().decode(parts.group(4));
        byte[] expected = Base64.getDecoder().decode(parts.group(5));
        return MessageDigest.isEqual(expected, hash(cost, salt, password));
    }

    private static String phc(Cost cost, byte[] salt, byte[] hash) {
        Base64.Encoder text = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
                .formatted(
                        cost.memoryKib(),
                        cost.passes(),
                        cost.lanes(),
                        text.encodeToString(salt),
                        text.encodeToString(hash));
    }

    private static byte[] hash(Cost cost, byte[] salt, String password) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(
                new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                        .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                        .withMemoryAsKB(cost.memoryKib())
                        .withIterations(cost.passes())
                        .withParallelism(cost.lanes())
                        .withSalt(salt)
                        .build());
        byte[] hash = new byte[HASH_BYTES];
        AT_ONCE.acquireUninterruptibly();
        try {
            generator.generateBytes(bytes(password), hash);
        } finally {
            AT_ONCE.release();
        }
        return hash;
    }

    /** Keyboards write one letter in several ways. */
    private static byte[] bytes(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC)
                .getBytes(StandardCharsets.UTF_8);
    }
}
