package org.tidewaiter.report.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** The one style sheet, and the policy that allows it and nothing else. */
final class Style {

    private Style() {}

    static String css() {
        try (InputStream in = Style.class.getResourceAsStream("report.css")) {
            if (in == null) {
                throw new IllegalStateException("the bundle is broken: report.css is not in it");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** No request, no script, no form; the style only by its hash. */
    static String policy(String css) {
        return "default-src 'none'; style-src 'sha256-"
                + hash(css)
                + "'; base-uri 'none'; form-action 'none'";
    }

    private static String hash(String css) {
        try {
            byte[] bytes = css.getBytes(StandardCharsets.UTF_8);
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
