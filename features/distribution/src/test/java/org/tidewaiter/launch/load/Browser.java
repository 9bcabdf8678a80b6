package org.tidewaiter.launch.load;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** One officer's session with a served site; used by one thread. */
final class Browser {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final String site;
    private final String cookie;
    private final String token;

    private Browser(String site, String cookie, String token) {
        this.site = site;
        this.cookie = cookie;
        this.token = token;
    }

    static Browser signedIn(String site, String name, String password)
            throws IOException, InterruptedException {
        String body = "{\"name\":\"%s\",\"password\":\"%s\"}".formatted(name, password);
        HttpResponse<String> answer =
                CLIENT.send(
                        HttpRequest.newBuilder(URI.create(site + "/api/session"))
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException(name + " cannot sign in: " + answer.body());
        }
        JsonObject session = JsonParser.parseString(answer.body()).getAsJsonObject();
        return new Browser(
                site,
                answer.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0],
                session.get("csrfToken").getAsString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(site + path))
                .header("Cookie", cookie)
                .timeout(Duration.ofMinutes(2));
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return CLIENT.send(request(path).build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> post(String path, String version, String json)
            throws IOException, InterruptedException {
        return CLIENT.send(
                request(path)
                        .header("Origin", site)
                        .header("X-Csrf-Token", token)
                        .header("Content-Type", "application/json")
                        .header("If-Match", "\"" + version + "\"")
                        .POST(HttpRequest.BodyPublishers.ofString(json))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
