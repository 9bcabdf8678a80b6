package org.tidewaiter.screens;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.tidewaiter.screens.StubAnswers.Answer;
import org.tidewaiter.screens.StubAnswers.Request;

/** What officers do: each act makes a new version, and is refused on another one than was seen. */
final class StubCasework {

    private final StubWorklist worklist;
    private final Map<String, JsonArray> steps = new HashMap<>();
    private final Map<String, List<JsonObject>> before = new HashMap<>();
    private final List<JsonObject> snoozes = new ArrayList<>();

    StubCasework(StubWorklist worklist) {
        this.worklist = worklist;
    }

    JsonArray steps(String id) {
        return steps.getOrDefault(id, new JsonArray());
    }

    JsonObject state(String id) {
        return worklist.row(id).getAsJsonObject("state");
    }

    Answer act(String id, Request request) {
        return request.part(3).equals("outcome")
                ? done(id, request)
                : unlessOvertaken(id, request, () -> done(id, request));
    }

    /** Does what was asked on the version that stands. */
    Answer unlessOvertaken(String id, Request request, Supplier<Answer> act) {
        String match = request.headers().getFirst("If-Match");
        if (match == null) {
            return StubAnswers.problem(428, "bad-request", "If-Match is missing.");
        }
        int version = state(id).get("version").getAsInt();
        return match.equals("\"" + version + "\"") ? act.get() : overtaken(id, match);
    }

    private Answer done(String id, Request request) {
        String act = request.part(3);
        return switch (act) {
            case "decision" -> new Answer(200, decided(id, "kim", request));
            case "undo" -> new Answer(200, undone(id));
            case "assignment" -> new Answer(200, assigned(id, request.text("assignee")));
            case "outcome" -> new Answer(200, step(id, "kim", "outcome", request));
            default -> StubAnswers.problem(404, "no-such-path", "There is no " + act + ".");
        };
    }

    Answer overtaken(String id, String match) {
        int seen = Integer.parseInt(match.replace("\"", ""));
        Answer answer =
                StubAnswers.problem(412, "overtaken", "Another officer changed this finding.");
        JsonObject problem = answer.body().getAsJsonObject();
        problem.add("state", state(id));
        JsonArray since = new JsonArray();
        for (JsonElement step : steps(id)) {
            if (step.getAsJsonObject().get("version").getAsInt() > seen) {
                since.add(step);
            }
        }
        problem.add("since", since);
        return answer;
    }

    /** Another officer decides, beside the page. */
    JsonObject decideElsewhere(String id, String officer, String status) {
        JsonObject body = new JsonObject();
        body.addProperty("status", status);
        body.addProperty("note", "seen at the gate");
        return decided(id, officer, new Request("POST", "", Map.of(), body, null));
    }

    private JsonObject decided(String id, String officer, Request request) {
        before.computeIfAbsent(id, any -> new ArrayList<>()).add(state(id));
        JsonObject old = state(id);
        stand(
                id,
                StubWorklist.state(
                        id,
                        old.get("version").getAsInt() + 1,
                        request.text("status"),
                        old.get("assignee").isJsonNull()
                                ? null
                                : old.get("assignee").getAsString()));
        state(id).add("reason", StubAnswers.orNull(request.text("reason")));
        return note(id, officer, "decide", request);
    }

    private JsonObject undone(String id) {
        List<JsonObject> older = before.getOrDefault(id, new ArrayList<>());
        JsonObject last = older.remove(older.size() - 1);
        stand(
                id,
                StubWorklist.state(
                        id,
                        state(id).get("version").getAsInt() + 1,
                        last.get("status").getAsString(),
                        null));
        return note(id, "kim", "undo", null);
    }

    JsonObject assigned(String id, String assignee) {
        JsonObject old = state(id);
        stand(
                id,
                StubWorklist.state(
                        id,
                        old.get("version").getAsInt() + 1,
                        old.get("status").getAsString(),
                        assignee.isEmpty() ? null : assignee));
        return note(id, "kim", "assign", null);
    }

    JsonObject step(String id, String officer, String act, Request request) {
        JsonObject old = state(id).deepCopy();
        old.addProperty("version", old.get("version").getAsInt() + 1);
        stand(id, old);
        return note(id, officer, act, request);
    }

    private void stand(String id, JsonObject state) {
        worklist.row(id).add("state", state);
        worklist.forgetOrders();
    }

    private JsonObject note(String id, String officer, String act, Request request) {
        JsonObject state = state(id);
        JsonObject step = new JsonObject();
        step.add("version", state.get("version"));
        step.addProperty("at", "2026-01-02T09:15:00Z");
        step.addProperty("officer", officer);
        step.addProperty("act", act);
        step.addProperty("actTitle", act);
        step.add("status", state.get("status"));
        step.add("statusTitle", state.get("statusTitle"));
        step.add("assignee", state.get("assignee"));
        step.add("reasonTitle", state.get("reason"));
        step.addProperty("note", request == null ? "" : request.text("note"));
        steps.computeIfAbsent(id, any -> new JsonArray()).add(step);
        return state;
    }

    List<JsonObject> snoozed() {
        return snoozes;
    }

    Answer snoozes(Request request) {
        return switch (request.method()) {
            case "POST" -> new Answer(201, snooze(request));
            case "DELETE" -> new Answer(200, end(Integer.parseInt(request.part(2))));
            default -> {
                JsonArray all = new JsonArray();
                snoozes.forEach(all::add);
                yield new Answer(200, all);
            }
        };
    }

    private void mark(JsonObject snooze, boolean snoozed) {
        JsonObject row = worklist.row(snooze.get("finding").getAsString());
        row.addProperty("snoozed", snoozed);
        worklist.forgetOrders();
    }

    private JsonObject snooze(Request request) {
        JsonObject row = worklist.row(request.text("finding"));
        JsonObject snooze = new JsonObject();
        snooze.addProperty("id", snoozes.size() + 1);
        snooze.addProperty("finding", request.text("finding"));
        snooze.add("rule", row.get("rule"));
        snooze.add("ruleTitle", row.get("ruleTitle"));
        snooze.add("subject", row.get("subject"));
        snooze.addProperty("until", request.text("until"));
        snooze.addProperty("reason", request.text("reason"));
        snooze.addProperty("officer", "kim");
        snooze.addProperty("at", "2026-01-02T09:15:00Z");
        snooze.addProperty("holds", true);
        snoozes.add(snooze);
        mark(snooze, true);
        return snooze;
    }

    private JsonObject end(int number) {
        JsonObject snooze = snoozes.get(number - 1);
        snooze.addProperty("holds", false);
        snooze.addProperty("endedBy", "kim");
        snooze.addProperty("endedAt", "2026-01-02T09:20:00Z");
        mark(snooze, false);
        return snooze;
    }
}
