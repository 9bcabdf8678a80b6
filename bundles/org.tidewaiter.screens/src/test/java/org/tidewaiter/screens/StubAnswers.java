package org.tidewaiter.screens;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.sun.net.httpserver.Headers;
import java.util.Map;
import java.util.TreeMap;

/** What the host says to each request; keeps sessions, decisions and snoozes in memory. */
final class StubAnswers {

    /** A request to the interface. */
    record Request(
            String method,
            String path,
            Map<String, String> query,
            JsonObject body,
            Headers headers) {

        String text(String name) {
            JsonElement value = body.get(name);
            return value == null || value.isJsonNull() ? "" : value.getAsString();
        }

        String part(int index) {
            String[] parts = path.split("/");
            return index < parts.length ? parts[index] : "";
        }
    }

    /** A status and a body, which may be none. */
    record Answer(int status, JsonElement body) {}

    private final StubWorklist worklist;
    private final StubCasework casework;
    private final StubOrders orders;
    private final StubParameters parameters = new StubParameters();
    private final Map<String, JsonObject> files = new TreeMap<>();
    private int attempts;
    private int fairnessAsked;

    /** Who is signed in; nobody if null. */
    String signedIn;

    /** The progress of the run under way; none if null. */
    JsonObject running;

    /** The roles of who signs in. */
    String[] roles = {"officer", "analyst", "administrator", "auditor"};

    StubAnswers(int rows) {
        JsonArray findings = StubHost.array("findings.json");
        worklist = new StubWorklist(findings, rows);
        casework = new StubCasework(worklist);
        orders = new StubOrders(worklist, casework);
        findings.forEach(
                file -> {
                    JsonObject finding = file.getAsJsonObject().getAsJsonObject("finding");
                    files.put(finding.get("id").getAsString(), file.getAsJsonObject());
                });
    }

    /** Sorts what a page asks first, as a host that keeps its worklist in order has done. */
    void haveFirstPageReady() {
        Map<String, String> first = new TreeMap<>();
        first.put("status", "NEW,IN_REVIEW,ESCALATED");
        first.put("order", "strength");
        worklist.page(first);
    }

    StubCasework casework() {
        return casework;
    }

    StubOrders orders() {
        return orders;
    }

    Answer to(Request request) {
        String area = request.part(1);
        if (area.equals("session")) {
            return session(request);
        }
        if (signedIn == null) {
            return problem(401, "not-signed-in", "Sign in first.");
        }
        if (!request.method().equals("GET")
                && !StubHost.TOKEN.equals(request.headers().getFirst("X-Csrf-Token"))) {
            return problem(403, "forbidden", "The token of the session is missing.");
        }
        if (StubOrders.about(request)) {
            return orders.to(request);
        }
        return switch (area) {
            case "findings" -> findings(request);
            case "snoozes" -> casework.snoozes(request);
            case "cases" -> new Answer(200, cases());
            case "why-not" -> new Answer(200, whyNot(request));
            case "rules" -> rules(request);
            case "runs" -> runs(request);
            case "retention" -> new Answer(200, withdrawn(request));
            case "health" -> new Answer(200, StubHost.fixture("health.json"));
            case "figures" -> new Answer(200, StubHost.fixture("figures.json"));
            case "feeds" -> new Answer(200, StubHost.fixture("feeds.json"));
            case "fairness" -> fairness();
            case "audit" -> audit(request);
            default -> problem(404, "no-such-path", "There is no " + request.path() + ".");
        };
    }

    static Answer problem(int status, String code, String detail) {
        JsonObject problem = new JsonObject();
        problem.addProperty("title", "Not done");
        problem.addProperty("status", status);
        problem.addProperty("detail", detail);
        problem.addProperty("code", code);
        return new Answer(status, problem);
    }

    private Answer session(Request request) {
        switch (request.method()) {
            case "POST" -> {
                if (++attempts > 5) {
                    return problem(429, "busy", "Too many attempts. Try again in 60 seconds.");
                }
                if (!request.text("password").equals("right")) {
                    return problem(401, "not-signed-in", "Name or password is wrong.");
                }
                signedIn = request.text("name");
                attempts = 0;
            }
            case "DELETE" -> signedIn = null;
            default -> {}
        }
        if (signedIn == null) {
            return request.method().equals("DELETE")
                    ? new Answer(204, null)
                    : problem(401, "not-signed-in", "Sign in first.");
        }
        JsonObject session = new JsonObject();
        session.addProperty("officer", signedIn);
        session.addProperty("name", "Kim Hana");
        JsonArray all = new JsonArray();
        for (String role : roles) {
            all.add(role);
        }
        session.add("roles", all);
        session.addProperty("csrfToken", StubHost.TOKEN);
        session.addProperty("dataSet", "made-up world (busy, seed 1, scale 1.0)");
        session.addProperty("madeUp", true);
        return new Answer(200, session);
    }

    private Answer findings(Request request) {
        String id = request.part(2);
        if (id.isEmpty()) {
            return new Answer(200, worklist.page(request.query()));
        }
        if (worklist.row(id) == null) {
            return problem(404, "no-such-finding", "There is no finding " + id + ".");
        }
        if (request.method().equals("POST")) {
            return casework.act(id, request);
        }
        return request.part(3).equals("records")
                ? new Answer(200, records(file(id), request))
                : new Answer(200, finding(id));
    }

    private JsonObject file(String id) {
        return files.getOrDefault(id, files.values().iterator().next());
    }

    private JsonObject finding(String id) {
        JsonObject file = file(id).deepCopy();
        file.remove("records");
        JsonObject row = worklist.row(id);
        file.getAsJsonObject("finding").add("id", row.get("id"));
        file.add("state", row.get("state"));
        file.add("steps", casework.steps(id));
        JsonArray sightings = new JsonArray();
        JsonObject seen = new JsonObject();
        seen.addProperty("run", 2);
        seen.addProperty("at", "2026-01-01T06:00:00Z");
        seen.addProperty("profile", "default");
        seen.addProperty("rank", 1);
        seen.add("strength", file.get("strength"));
        sightings.add(seen);
        file.add("sightings", sightings);
        JsonArray earlier = new JsonArray();
        earlier.add(worklist.row(String.format("%032x", 9)));
        file.add("earlier", earlier);
        file.add("case", cases().get(0));
        file.addProperty("withdrawn", false);
        return file;
    }

    private static JsonObject records(JsonObject file, Request request) {
        boolean clear = request.query().containsKey("purpose");
        int after = Integer.parseInt(request.query().getOrDefault("after", "0"));
        int limit = Integer.parseInt(request.query().getOrDefault("limit", "200"));
        JsonArray all = file.getAsJsonArray("records").deepCopy();
        JsonArray rows = new JsonArray();
        for (int i = after; i < Math.min(all.size(), after + limit); i++) {
            JsonObject row = all.get(i).getAsJsonObject();
            for (JsonElement field : row.getAsJsonArray("fields")) {
                if (clear && field.getAsJsonObject().get("masked").getAsBoolean()) {
                    field.getAsJsonObject().addProperty("masked", false);
                    field.getAsJsonObject().addProperty("value", "M12345678");
                }
            }
            rows.add(row);
        }
        JsonObject records = new JsonObject();
        records.add("rows", rows);
        records.addProperty("total", all.size());
        records.addProperty("masked", !clear);
        return records;
    }

    private JsonArray cases() {
        JsonArray cases = new JsonArray();
        for (int i = 0; i < 2; i++) {
            JsonObject one = new JsonObject();
            one.addProperty("id", "case-" + i);
            one.addProperty("strength", i == 0 ? "0.912" : "0.803");
            JsonArray findings = new JsonArray();
            JsonArray parties = new JsonArray();
            for (int j = 12 + 9 * i; j < 15 + 9 * i; j++) {
                JsonObject row = worklist.row(String.format("%032x", 3 * j));
                findings.add(row);
                parties.add(row.get("subject"));
            }
            one.add("findings", findings);
            one.addProperty("findingsTotal", 5);
            one.add("parties", parties);
            one.addProperty("partiesTotal", 4);
            one.addProperty("records", 41);
            cases.add(one);
        }
        return cases;
    }

    private JsonObject whyNot(Request request) {
        JsonObject why = new JsonObject();
        JsonObject subject = new JsonObject();
        subject.addProperty("kind", request.query().get("kind"));
        subject.addProperty("kindTitle", "traveller");
        subject.addProperty("id", request.query().get("id"));
        subject.addProperty("label", "PARK JUN");
        why.add("subject", subject);
        why.add("found", new JsonArray());
        JsonObject shortfall = new JsonObject();
        shortfall.addProperty("parameter", "minSharedVoyages");
        shortfall.addProperty("text", "Least shared voyages");
        shortfall.addProperty("value", "2");
        shortfall.addProperty("required", "3");
        JsonArray shortfalls = new JsonArray();
        shortfalls.add(shortfall);
        JsonObject near = new JsonObject();
        near.addProperty("rule", "cotraveller");
        near.addProperty("ruleTitle", "Travels with a suspect");
        near.addProperty("kindTitle", "Fellow traveller");
        near.addProperty("headline", "PARK JUN was on 2 voyages with CHEWENG GUS.");
        near.add("shortfalls", shortfalls);
        JsonArray nearMisses = new JsonArray();
        nearMisses.add(near);
        why.add("nearMisses", nearMisses);
        why.add("rules", lastRun().get("rules"));
        return why;
    }

    private static JsonObject lastRun() {
        JsonObject runs = StubHost.fixture("runs.json").getAsJsonObject();
        return runs.getAsJsonArray("kept").get(0).getAsJsonObject();
    }

    private Answer rules(Request request) {
        return switch (request.part(3)) {
            case "bench" -> new Answer(200, StubBench.tried(request, worklist));
            case "parameters" -> parameters.to(request, String.valueOf(signedIn));
            default -> new Answer(200, StubHost.fixture("rules.json"));
        };
    }

    private static JsonObject withdrawn(Request request) {
        JsonObject result = new JsonObject();
        result.addProperty("findings", 3);
        result.addProperty("withdrawn", !request.part(2).equals("preview"));
        return result;
    }

    private Answer runs(Request request) {
        if (request.method().equals("POST")) {
            running = StubHost.fixture("progress.json").getAsJsonObject();
            return new Answer(202, null);
        }
        if (request.method().equals("DELETE")) {
            return new Answer(202, null);
        }
        JsonObject runs = StubHost.fixture("runs.json").getAsJsonObject();
        runs.add("current", running);
        return new Answer(200, runs);
    }

    /** The first to ask is told to wait. */
    private Answer fairness() {
        return ++fairnessAsked == 1
                ? new Answer(202, null)
                : new Answer(200, StubHost.fixture("fairness.json"));
    }

    private static Answer audit(Request request) {
        if (request.part(2).equals("check")) {
            JsonObject check = new JsonObject();
            boolean intact = !request.query().getOrDefault("head", "").startsWith("999:");
            check.addProperty("intact", intact);
            check.addProperty("head", "140:" + "0f".repeat(32));
            if (!intact) {
                check.addProperty("number", 999);
                check.addProperty("fault", "The head that was kept is not in the log.");
            }
            return new Answer(200, check);
        }
        int after = Integer.parseInt(request.query().getOrDefault("after", "0"));
        int limit = Integer.parseInt(request.query().getOrDefault("limit", "100"));
        JsonArray entries = new JsonArray();
        for (JsonElement entry : StubHost.array("audit.json")) {
            int number = entry.getAsJsonObject().get("number").getAsInt();
            if (number > after && entries.size() < limit) {
                entries.add(entry);
            }
        }
        return new Answer(200, entries);
    }

    static JsonElement orNull(String text) {
        return text.isEmpty() ? JsonNull.INSTANCE : new com.google.gson.JsonPrimitive(text);
    }
}
