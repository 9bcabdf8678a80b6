package org.tidewaiter.screens;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import org.tidewaiter.screens.StubAnswers.Request;

/** What a rule would find: fewer, the more parameters are tried; at most the capacity. */
final class StubBench {

    private static final int BEFORE = 172;
    private static final int EARLIER = 150;
    private static final int HITS = 31;

    private StubBench() {}

    static JsonObject tried(Request request, StubWorklist worklist) {
        int changed = request.body().getAsJsonObject("parameters").size();
        JsonElement capacity = request.body().get("capacity");
        int most = capacity.isJsonNull() ? BEFORE : capacity.getAsInt();
        int after = Math.min(most, BEFORE - 12 * changed);
        JsonObject result = new JsonObject();
        boolean then = request.text("asOf").equals("2025-11-30T23:59:59Z");
        result.add("before", figures(then ? EARLIER : BEFORE, HITS));
        result.add("after", figures(after, Math.min(HITS, after)));
        result.add("entering", changed == 0 ? new JsonArray() : named(worklist, 20, 2));
        result.addProperty("enteringTotal", changed == 0 ? 0 : 2);
        result.add("leaving", after == BEFORE ? new JsonArray() : named(worklist, 30, 5));
        result.addProperty("leavingTotal", BEFORE - after);
        result.addProperty("millis", 84);
        return result;
    }

    private static JsonObject figures(int findings, int hits) {
        JsonObject figures = new JsonObject();
        figures.addProperty("findings", findings);
        figures.addProperty("decided", findings / 3);
        figures.addProperty("hits", hits);
        figures.addProperty("precision", hits / Math.max(1.0, findings / 3));
        figures.addProperty("recall", hits / (double) HITS);
        return figures;
    }

    private static JsonArray named(StubWorklist worklist, int from, int count) {
        JsonArray rows = new JsonArray();
        for (int i = from; i < from + count; i++) {
            JsonObject known = worklist.row(String.format("%032x", i));
            JsonObject row = new JsonObject();
            row.add("id", known.get("id"));
            row.add("kindTitle", known.get("kindTitle"));
            String name = known.getAsJsonObject("subject").get("label").getAsString();
            row.addProperty("headline", name + " was on 3 voyages with CHEWENG GUS.");
            row.add("strength", known.get("strength"));
            row.addProperty("status", i % 2 == 0 ? "NEW" : null);
            rows.add(row);
        }
        return rows;
    }
}
