package org.tidewaiter.screens;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Answers the contract of the interface from fixtures, under the policy that the real host has. */
final class StubHost implements AutoCloseable {

    static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:;"
                    + " font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self';"
                    + " frame-ancestors 'none'";
    static final String TOKEN = "a-token-of-the-session";

    private static final Gson GSON = new GsonBuilder().serializeNulls().create();
    private static final Path FILES = Path.of("target/classes/web");
    private static final Map<String, String> TYPES =
            Map.of(
                    "html", "text/html; charset=utf-8",
                    "js", "text/javascript; charset=utf-8",
                    "css", "text/css; charset=utf-8",
                    "json", "application/json",
                    "svg", "image/svg+xml");

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<OutputStream> listeners = new CopyOnWriteArrayList<>();
    private final StubAnswers answers;

    /** Requests to the interface as method and path with query, in their order. */
    final List<String> requests = new CopyOnWriteArrayList<>();

    /** Values of a header of these requests that the tests look at. */
    final List<String> languages = new CopyOnWriteArrayList<>();

    /**
     * What it says, with status 500 and in plain text, to every decision; it decides while null.
     */
    volatile String undecided;

    StubHost(int rows) throws IOException {
        answers = new StubAnswers(rows);
        answers.haveFirstPageReady();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::serve);
        server.setExecutor(threads);
        server.start();
    }

    StubAnswers answers() {
        return answers;
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    static JsonElement fixture(String name) {
        var stream = StubHost.class.getResourceAsStream(name);
        if (stream == null) {
            throw new IllegalArgumentException("no fixture " + name);
        }
        return JsonParser.parseReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Security-Policy", POLICY);
            exchange.getResponseHeaders().set("Cache-Control", "no-store");
            String path = exchange.getRequestURI().getPath();
            if (path.equals("/api/events")) {
                events(exchange);
            } else if (path.startsWith("/api/")) {
                answer(exchange, path.substring("/api".length()));
            } else {
                file(exchange, path.equals("/") ? "index.html" : path.substring(1));
            }
        }
    }

    private static void file(HttpExchange exchange, String name) throws IOException {
        Path file = FILES.resolve(name).normalize();
        if (!file.startsWith(FILES) || !Files.isRegularFile(file)) {
            exchange.sendResponseHeaders(404, -1);
            return;
        }
        String ending = name.substring(name.lastIndexOf('.') + 1);
        exchange.getResponseHeaders().set("Content-Type", TYPES.getOrDefault(ending, "text/plain"));
        send(exchange, 200, Files.readAllBytes(file));
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
    }

    private void answer(HttpExchange exchange, String path) throws IOException {
        String query = exchange.getRequestURI().getRawQuery();
        requests.add(exchange.getRequestMethod() + " " + path + (query == null ? "" : "?" + query));
        languages.add(exchange.getRequestHeaders().getFirst("Accept-Language"));
        String text = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (undecided != null && path.endsWith("/decision")) {
            send(exchange, 500, undecided.getBytes(StandardCharsets.UTF_8));
            return;
        }
        JsonObject body =
                text.isEmpty() ? new JsonObject() : JsonParser.parseString(text).getAsJsonObject();
        StubAnswers.Request request =
                new StubAnswers.Request(
                        exchange.getRequestMethod(),
                        path,
                        parameters(query),
                        body,
                        exchange.getRequestHeaders());
        StubAnswers.Answer answer;
        synchronized (answers) {
            answer = answers.to(request);
        }
        exchange.getResponseHeaders()
                .set(
                        "Content-Type",
                        answer.status() >= 400 ? "application/problem+json" : "application/json");
        byte[] bytes =
                answer.body() == null
                        ? new byte[0]
                        : GSON.toJson(answer.body()).getBytes(StandardCharsets.UTF_8);
        send(exchange, answer.status(), bytes);
    }

    private static Map<String, String> parameters(String query) {
        Map<String, String> parameters = new TreeMap<>();
        for (String pair : query == null ? new String[0] : query.split("&")) {
            String[] sides = pair.split("=", 2);
            parameters.put(sides[0], URLDecoder.decode(sides[1], StandardCharsets.UTF_8));
        }
        return parameters;
    }

    private void events(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        OutputStream out = exchange.getResponseBody();
        out.write(": here\n\n".getBytes(StandardCharsets.UTF_8));
        out.flush();
        listeners.add(out);
        try {
            Thread.sleep(Long.MAX_VALUE);
        } catch (InterruptedException e) {
            listeners.remove(out);
        }
    }

    /** Tells every page an event. */
    void tell(String event, JsonElement data) {
        byte[] text =
                ("event: " + event + "\ndata: " + GSON.toJson(data) + "\n\n")
                        .getBytes(StandardCharsets.UTF_8);
        for (OutputStream listener : listeners) {
            try {
                listener.write(text);
                listener.flush();
            } catch (IOException e) {
                listeners.remove(listener); // that page is gone
            }
        }
    }

    List<String> requestsOf(String start) {
        return requests.stream().filter(request -> request.startsWith(start)).toList();
    }

    static JsonArray array(String name) {
        return fixture(name).getAsJsonArray();
    }

    @Override
    public void close() {
        threads.shutdownNow();
        server.stop(0);
    }
}
