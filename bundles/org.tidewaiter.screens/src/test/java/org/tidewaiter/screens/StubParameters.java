package org.tidewaiter.screens;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Map;
import org.tidewaiter.screens.StubAnswers.Answer;
import org.tidewaiter.screens.StubAnswers.Request;

/** Versions of the parameters of cotraveller: one was published, one is open. */
final class StubParameters {

    private static final String WHEN = "2026-03-02T09:15:00Z";

    private final JsonArray versions = new JsonArray();

    StubParameters() {
        versions.add(version(2, "minsu", "3", "4", "Half of those on three voyages were crew."));
        JsonObject published = version(1, "hana", "2", "3", "Two voyages are chance.");
        rule(published, "PUBLISHED", "jiwoo", "Seen on the bench.");
        versions.add(published);
    }

    private static JsonObject version(int id, String by, String was, String is, String reason) {
        JsonObject version = new JsonObject();
        version.addProperty("id", id);
        version.addProperty("ruleVersion", "1.0.0");
        JsonObject value = new JsonObject();
        value.addProperty("name", "minSharedVoyages");
        value.addProperty("title", "Least shared voyages");
        value.addProperty("unit", "voyages");
        value.addProperty("value", is);
        value.addProperty("was", was);
        JsonArray values = new JsonArray();
        values.add(value);
        version.add("values", values);
        JsonObject effect = new JsonObject();
        effect.addProperty("data", "made-up world");
        effect.addProperty("fingerprint", "sha256:0f");
        effect.addProperty("asOf", WHEN);
        effect.addProperty("before", 172);
        effect.addProperty("after", 160);
        effect.addProperty("entering", 2);
        effect.addProperty("leaving", 14);
        version.add("effect", effect);
        version.addProperty("reason", reason);
        version.addProperty("proposedBy", by);
        version.addProperty("proposedAt", WHEN);
        version.addProperty("note", "");
        version.addProperty("inForce", false);
        return version;
    }

    private void rule(JsonObject version, String verdict, String by, String note) {
        version.addProperty("verdict", verdict);
        version.addProperty("ruledBy", by);
        version.addProperty("ruledAt", WHEN);
        version.addProperty("note", note);
        if (verdict.equals("PUBLISHED")) {
            versions.forEach(one -> one.getAsJsonObject().addProperty("inForce", false));
            version.addProperty("inForce", true);
            version.addProperty("number", version.get("id").getAsInt());
        }
    }

    Answer to(Request request, String officer) {
        if (request.method().equals("GET")) {
            return new Answer(
                    200, request.part(2).equals("cotraveller") ? versions : new JsonArray());
        }
        if (request.part(5).equals("ruling")) {
            return ruled(request, officer);
        }
        Map.Entry<String, JsonElement> first =
                request.body().getAsJsonObject("parameters").entrySet().iterator().next();
        JsonObject made =
                version(
                        versions.size() + 1,
                        officer,
                        "3",
                        first.getValue().getAsString(),
                        request.text("reason"));
        JsonArray others = versions.deepCopy();
        while (!versions.isEmpty()) {
            versions.remove(0);
        }
        versions.add(made);
        versions.addAll(others);
        return new Answer(201, made);
    }

    private Answer ruled(Request request, String officer) {
        for (JsonElement one : versions) {
            JsonObject version = one.getAsJsonObject();
            if (version.get("id").getAsString().equals(request.part(4))) {
                if (version.get("proposedBy").getAsString().equals(officer)
                        != request.text("verdict").equals("WITHDRAWN")) {
                    return StubAnswers.problem(403, "four-eyes", officer + " proposed it.");
                }
                rule(version, request.text("verdict"), officer, request.text("note"));
                return new Answer(200, version);
            }
        }
        return StubAnswers.problem(404, "no-such-proposal", "There is none.");
    }
}
