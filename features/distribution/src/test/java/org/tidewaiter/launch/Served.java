package org.tidewaiter.launch;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A served store in a process of its own, with many officers of one password. */
public final class Served implements AutoCloseable {

    private final Process process;
    private final String site;
    private final String password;

    private Served(Process process, String site, String password) {
        this.process = process;
        this.site = site;
        this.password = password;
    }

    /** Serves a store on the made-up world. */
    public static Served onStore(Path temporary, Path store, int officers)
            throws IOException, InterruptedException {
        Distribution.Ended added =
                Distribution.run(
                        "user", "--store", store.toString(), "--add", "o", "--role", "officer");
        String password = added.out().strip().split(" ")[1];
        copyUser(store.resolve("users.json"), officers);
        int port = ServeIT.freePort();
        Path scratch = Files.createDirectories(temporary.resolve("scratch"));
        Process process =
                Distribution.start(
                        scratch,
                        "serve",
                        "--port",
                        Integer.toString(port),
                        "--store",
                        store.toString());
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        ServeIT.said(out);
        return new Served(process, "http://localhost:" + port, password);
    }

    /** Gives the only user's password to others as well: a hash each would take its time. */
    private static void copyUser(Path file, int officers) throws IOException {
        JsonObject users = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
        JsonArray all = users.getAsJsonArray("users");
        JsonObject one = all.get(0).getAsJsonObject();
        for (int i = 0; i < officers; i++) {
            JsonObject copy = one.deepCopy();
            copy.addProperty("name", "o" + i);
            all.add(copy);
        }
        Files.writeString(file, new Gson().toJson(users));
    }

    public String site() {
        return site;
    }

    public String name(int officer) {
        return "o" + officer;
    }

    public String password() {
        return password;
    }

    /** Ends it as a power cut would, but for what the system has written. */
    public void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor(1, TimeUnit.MINUTES);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
