package org.tidewaiter.casework.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Texts as a database can hold them, and their hashes. */
public final class Texts {

    private static final char REPLACEMENT = '\uFFFD';

    private Texts() {}

    /** The text, with what PostgreSQL refuses replaced: U+0000 and lone halves of characters. */
    public static String storable(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) == 0 || Character.isSurrogate(text.charAt(at))) {
                return replaced(text);
            }
        }
        return text;
    }

    private static String replaced(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints()
                .forEach(
                        c ->
                                out.appendCodePoint(
                                        c == 0
                                                        || (c >= Character.MIN_SURROGATE
                                                                && c <= Character.MAX_SURROGATE)
                                                ? REPLACEMENT
                                                : c));
        return out.toString();
    }

    /**
     * A number that stands for some texts in joins: half a hash. Among 10 million texts two share
     * one with a chance of 1 in 400,000; where that matters the texts are compared as well.
     */
    public static long key(String... parts) {
        return ByteBuffer.wrap(digest(List.of(parts))).getLong();
    }

    /** 32 hexadecimal characters that differ where a text does. */
    public static String mark(String text) {
        return HexFormat.of().formatHex(digest(List.of(text)), 0, 16);
    }

    /** SHA-256 of some texts, as 64 hexadecimal characters. */
    public static String hash(List<String> parts) {
        return HexFormat.of().formatHex(digest(parts));
    }

    /** The length before each part, lest two parts run into each other. */
    private static byte[] digest(List<String> parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String part : parts) {
                byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
                digest.update(bytes);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
