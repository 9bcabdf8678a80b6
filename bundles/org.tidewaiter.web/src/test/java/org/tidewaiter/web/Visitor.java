package org.tidewaiter.web;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** A browser: keeps cookie and token, and sends what a test changes. */
final class Visitor {

    private final Wire wire;
    private final int port;
    final Map<String, String> headers = new LinkedHashMap<>();

    Visitor(Wire wire, int port) {
        this.wire = wire;
        this.port = port;
        headers.put("Host", "localhost:" + port);
        headers.put("Origin", "http://localhost:" + port);
        headers.put("Accept-Language", "en");
    }

    Reply signIn(String name, String password) {
        Reply reply =
                post(
                        "/api/session",
                        "{\"name\":\"%s\",\"password\":\"%s\"}".formatted(name, password));
        if (reply.status() == 200) {
            headers.put("Cookie", reply.header("Set-Cookie").split(";")[0]);
            headers.put("X-Csrf-Token", reply.object().get("csrfToken").getAsString());
        }
        return reply;
    }

    String sessionId() {
        return headers.get("Cookie").split("=", 2)[1];
    }

    /** Sets a header, or leaves it out if the value is empty. */
    Visitor with(String name, String value) {
        Visitor other = new Visitor(wire, port);
        other.headers.clear();
        other.headers.putAll(headers);
        if (value.isEmpty()) {
            other.headers.remove(name);
        } else {
            other.headers.put(name, value);
        }
        return other;
    }

    Reply get(String path) {
        return send("GET", path, "");
    }

    Reply post(String path, String json) {
        return with("Content-Type", "application/json").send("POST", path, json);
    }

    Reply send(String method, String path, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return wire.send(
                head(method, path) + "Content-Length: " + bytes.length + "\r\n\r\n", bytes);
    }

    /** Without a length told before. */
    Reply sendChunked(String method, String path, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        String chunk = Integer.toHexString(bytes.length) + "\r\n" + body + "\r\n0\r\n\r\n";
        return wire.send(
                head(method, path) + "Transfer-Encoding: chunked\r\n\r\n",
                chunk.getBytes(StandardCharsets.UTF_8));
    }

    private String head(String method, String path) {
        StringBuilder head = new StringBuilder(method + " " + path + " HTTP/1.1\r\n");
        headers.forEach((name, value) -> head.append(name + ": " + value + "\r\n"));
        return head.append("Connection: close\r\n").toString();
    }
}
