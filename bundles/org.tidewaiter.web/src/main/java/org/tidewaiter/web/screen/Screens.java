package org.tidewaiter.web.screen;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.osgi.framework.Bundle;
import org.tidewaiter.web.http.Answer;
import org.tidewaiter.web.http.Problem;

/**
 * The files under {@code web} of a bundle, read once. What is asked for is looked up among them by
 * its whole path, and nowhere else. Immutable.
 */
public final class Screens implements BiFunction<String, Optional<String>, Answer> {

    /** The bundle that has them. */
    public static final String BUNDLE = "org.tidewaiter.screens";

    /** No screens are installed. */
    public static final Screens NONE = new Screens(Map.of());

    private static final String ROOT = "web";

    private static final Map<String, String> TYPES =
            Map.ofEntries(
                    Map.entry("html", "text/html;charset=utf-8"),
                    Map.entry("js", "text/javascript;charset=utf-8"),
                    Map.entry("css", "text/css;charset=utf-8"),
                    Map.entry("json", "application/json;charset=utf-8"),
                    Map.entry("svg", "image/svg+xml;charset=utf-8"),
                    Map.entry("png", "image/png"),
                    Map.entry("ico", "image/x-icon"),
                    Map.entry("woff2", "font/woff2"),
                    Map.entry("txt", "text/plain;charset=utf-8"));

    private record Resource(byte[] bytes, String type, String tag) {}

    private final Map<String, Resource> files = new TreeMap<>();

    /** Files by their path, which begins with a slash. */
    public Screens(Map<String, byte[]> contents) {
        contents.forEach(
                (path, bytes) ->
                        type(path)
                                .ifPresent(
                                        type ->
                                                files.put(
                                                        path,
                                                        new Resource(bytes, type, tag(bytes)))));
        Resource first = files.get("/index.html");
        if (first != null) {
            files.put("/", first);
        }
    }

    /** The files of a bundle. */
    public static Screens of(Bundle bundle) {
        Map<String, byte[]> contents = new TreeMap<>();
        Enumeration<URL> entries = bundle.findEntries(ROOT, "*", true);
        for (URL entry :
                entries == null ? Collections.<URL>emptyList() : Collections.list(entries)) {
            String path = entry.getPath();
            if (!path.endsWith("/")) {
                contents.put(path.substring(path.indexOf("/" + ROOT + "/") + 4), bytes(entry));
            }
        }
        return new Screens(contents);
    }

    private static byte[] bytes(URL entry) {
        try (InputStream in = entry.openStream()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file whose type nobody knows is not given to a browser to guess. */
    private static Optional<String> type(String path) {
        String ending = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Optional.ofNullable(TYPES.get(ending));
    }

    private static String tag(byte[] bytes) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return "\"" + HexFormat.of().formatHex(hash, 0, 16) + "\"";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public Answer apply(String path, Optional<String> known) {
        Resource file = files.get(path);
        if (file == null) {
            throw files.isEmpty()
                    ? new Problem(
                            404,
                            "not-found",
                            "no screens are installed: add the bundle org.tidewaiter.screens")
                    : new Problem(404, "not-found", "there is no such file");
        }
        Answer answer =
                known.filter(file.tag()::equals).isPresent()
                        ? Answer.empty(304)
                        : Answer.bytes(200, file.type(), file.bytes());
        return answer.header("ETag", file.tag()).header("Cache-Control", "no-cache");
    }
}
