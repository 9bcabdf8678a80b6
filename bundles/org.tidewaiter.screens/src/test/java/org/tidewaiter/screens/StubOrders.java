package org.tidewaiter.screens;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tidewaiter.screens.StubAnswers.Answer;
import org.tidewaiter.screens.StubAnswers.Request;

/** Orders to inspect, and what is open at the end of a shift. */
final class StubOrders {

    private static final Map<String, String> TITLES =
            Map.of("OPEN", "Open", "DONE", "Done", "CANCELLED", "Called off");

    private final StubWorklist worklist;
    private final StubCasework casework;
    private final List<JsonObject> orders = new ArrayList<>();

    StubOrders(StubWorklist worklist, StubCasework casework) {
        this.worklist = worklist;
        this.casework = casework;
    }

    /** Whether a request is about orders or a shift. */
    static boolean about(Request request) {
        return List.of("orders", "shift").contains(request.part(1))
                || request.part(3).equals("orders");
    }

    Answer to(Request request) {
        return switch (request.part(1)) {
            case "findings" -> ofFinding(request.part(2), request);
            case "orders" -> act(request);
            default ->
                    request.method().equals("POST") ? handOver(request) : new Answer(200, shift());
        };
    }

    private Answer ofFinding(String id, Request request) {
        if (request.part(4).equals("draft")) {
            return new Answer(200, draft());
        }
        if (request.method().equals("GET")) {
            return new Answer(200, listed(of(id)));
        }
        return casework.unlessOvertaken(id, request, () -> new Answer(201, order(id, request)));
    }

    private List<JsonObject> of(String id) {
        return orders.stream().filter(it -> it.get("finding").getAsString().equals(id)).toList();
    }

    private static JsonObject draft() {
        JsonObject draft = new JsonObject();
        JsonArray checks = new JsonArray();
        checks.add("Is it so? ROMI RONG was on 7 voyages with CHEWENG GUS; 0.6 by habit.");
        checks.add("Is it so? They sat side by side on 5 of them.");
        checks.add("Find out: who paid for the tickets.");
        draft.add("checks", checks);
        draft.addProperty("leftOut", 0);
        draft.add("dueBy", JsonNull.INSTANCE);
        return draft;
    }

    private JsonObject order(String id, Request request) {
        JsonObject order = request.body().deepCopy();
        JsonObject row = worklist.row(id);
        order.addProperty("number", orders.size() + 1);
        order.addProperty("version", 1);
        stand(order, "OPEN");
        order.addProperty("overdue", false);
        order.addProperty("finding", id);
        for (String same : List.of("ruleTitle", "kindTitle", "subject")) {
            order.add(same, row.get(same));
        }
        order.addProperty(
                "toKindTitle", request.text("toKind").equals("UNIT") ? "unit" : "officer");
        JsonArray checks = new JsonArray();
        for (JsonElement what : request.body().getAsJsonArray("checks")) {
            JsonObject check = new JsonObject();
            check.add("what", what);
            checks.add(check);
        }
        order.add("checks", checks);
        order.addProperty("officer", "kim");
        order.addProperty("at", "2026-01-02T09:15:00Z");
        order.add("closing", JsonNull.INSTANCE);
        orders.add(order);
        return change(order, casework.step(id, "kim", "Inspection ordered", null));
    }

    private static void stand(JsonObject order, String standing) {
        order.addProperty("standing", standing);
        order.addProperty("standingTitle", TITLES.get(standing));
    }

    private static JsonObject change(JsonObject order, JsonObject state) {
        JsonObject change = new JsonObject();
        change.add("order", order);
        change.add("state", state);
        return change;
    }

    private Answer act(Request request) {
        JsonObject order = orders.get(Integer.parseInt(request.part(2)) - 1);
        String id = order.get("finding").getAsString();
        if (!order.get("standing").getAsString().equals("OPEN")) {
            return casework.overtaken(id, "\"" + (casework.steps(id).size() - 1) + "\"");
        }
        close(order, "kim", request);
        return new Answer(200, change(order, casework.step(id, "kim", "Inspected", request)));
    }

    private static void close(JsonObject order, String officer, Request request) {
        boolean done = request.part(3).equals("result");
        JsonObject closing = new JsonObject();
        closing.addProperty("at", "2026-01-02T10:15:00Z");
        closing.addProperty("officer", officer);
        closing.add("outcome", StubAnswers.orNull(request.text("outcome")));
        closing.add("outcomeTitle", StubAnswers.orNull(done ? "Found part of it" : ""));
        closing.addProperty("note", request.text(done ? "note" : "reason"));
        closing.addProperty("minutes", done ? request.body().get("minutes").getAsInt() : 0);
        order.add("closing", closing);
        order.addProperty("version", 2);
        stand(order, done ? "DONE" : "CANCELLED");
    }

    /** Another officer ends an order, beside the page. */
    void cancelElsewhere(int number, String officer) {
        JsonObject order = orders.get(number - 1);
        stand(order, "CANCELLED");
        order.addProperty("version", 2);
        casework.step(order.get("finding").getAsString(), officer, "Order called off", null);
    }

    private static JsonObject listed(List<JsonObject> rows) {
        JsonObject listed = new JsonObject();
        JsonArray all = new JsonArray();
        rows.forEach(all::add);
        listed.add("rows", all);
        listed.addProperty("total", rows.size());
        return listed;
    }

    private JsonObject shift() {
        JsonObject shift = new JsonObject();
        shift.addProperty("since", "2026-01-02T01:00:00Z");
        shift.addProperty("now", "2026-01-02T09:00:00Z");
        shift.addProperty("nextShift", "2026-01-02T21:00:00Z");
        shift.add("inReview", findings(5, 16, 27));
        JsonObject due = findings(16, 8);
        due.addProperty("total", 4);
        shift.add("due", due);
        shift.add("escalated", findings());
        shift.add("unopened", findings(40, 44));
        shift.add("orders", listed(orders));
        shift.add("snoozes", listed(casework.snoozed()));
        JsonArray done = new JsonArray();
        done.add(count("DECIDED", "Decided", "CONFIRMED", "Confirmed", 7));
        done.add(count("DECIDED", "Decided", "DISMISSED", "Dismissed", 12));
        done.add(count("INSPECTED", "Inspected", "NOTHING", "Found nothing", 1));
        done.add(count("ORDERED", "Inspection ordered", "", "", 2));
        shift.add("done", done);
        return shift;
    }

    private static JsonObject count(
            String act, String actTitle, String result, String resultTitle, int n) {
        JsonObject count = new JsonObject();
        count.addProperty("act", act);
        count.addProperty("actTitle", actTitle);
        count.addProperty("result", result);
        count.addProperty("resultTitle", resultTitle);
        count.addProperty("count", n);
        return count;
    }

    private JsonObject findings(int... numbers) {
        List<JsonObject> rows = new ArrayList<>();
        for (int number : numbers) {
            rows.add(worklist.row(String.format("%032x", number)));
        }
        return listed(rows);
    }

    private Answer handOver(Request request) {
        JsonArray done = new JsonArray();
        JsonArray overtaken = new JsonArray();
        for (JsonElement element : request.body().getAsJsonArray("findings")) {
            String id = element.getAsJsonObject().get("id").getAsString();
            int seen = element.getAsJsonObject().get("version").getAsInt();
            if (casework.state(id).get("version").getAsInt() == seen) {
                done.add(casework.assigned(id, request.text("to")));
            } else {
                JsonObject faster = new JsonObject();
                faster.add("row", worklist.row(id));
                faster.add("since", casework.steps(id));
                overtaken.add(faster);
            }
        }
        JsonObject handed = new JsonObject();
        handed.add("done", done);
        handed.add("overtaken", overtaken);
        return new Answer(200, handed);
    }
}
