package org.tidewaiter.screens;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A worklist of made-up findings, the first of which are those of the fixtures, in pages by key.
 */
final class StubWorklist {

    private static final String[] FAMILY = {
        "KIM", "LEE", "PARK", "CHOI", "TANAKA", "WONG", "NGUYEN", "GARCIA", "SMITH", "O'NEILL"
    };
    private static final String[] GIVEN = {
        "MIN SU", "JUN", "HANA", "MARIA DEL CARMEN", "YUKI", "WEI", "LINH", "ADA", "BOR", "EUN JI"
    };
    private static final String[][] KINDS = {
        {"cotraveller", "Travels with a suspect", "travels-with-suspect", "Fellow traveller"},
        {"fakeexport", "Fake export", "impossible-timing", "Impossible timing"},
        {"papercompany", "Paper company", "paper-exporters", "Paper exporters"},
        {"realimporter", "Real importer", "same-chain", "Same chain, other name"},
    };
    private static final Map<String, String> STATUS_TITLES =
            Map.of(
                    "NEW", "New",
                    "IN_REVIEW", "In review",
                    "ESCALATED", "Escalated",
                    "CONFIRMED", "Confirmed",
                    "DISMISSED", "Dismissed");

    private final List<JsonObject> rows = new ArrayList<>();
    private final Map<String, JsonObject> byId = new HashMap<>();
    private final Map<String, List<JsonObject>> sorted = new HashMap<>();

    /**
     * @param files findings in full, which come first
     * @param count how many rows in all
     */
    StubWorklist(JsonArray files, int count) {
        for (JsonElement file : files) {
            add(ofFile(file.getAsJsonObject()));
        }
        for (int i = rows.size(); i < count; i++) {
            add(madeUp(i));
        }
    }

    private void add(JsonObject row) {
        rows.add(row);
        byId.put(row.get("id").getAsString(), row);
    }

    static JsonObject state(String id, int version, String status, String assignee) {
        JsonObject state = new JsonObject();
        state.addProperty("id", id);
        state.addProperty("version", version);
        state.addProperty("status", status);
        state.addProperty("statusTitle", STATUS_TITLES.get(status));
        state.addProperty("assignee", assignee);
        return state;
    }

    private static JsonObject ofFile(JsonObject file) {
        JsonObject finding = file.getAsJsonObject("finding");
        JsonObject row = new JsonObject();
        row.add("id", finding.get("id"));
        row.add("rule", finding.get("rule"));
        row.add("kind", finding.get("kind"));
        row.add("class", finding.get("class"));
        for (String same : List.of("ruleTitle", "kindTitle", "classTitle", "strength")) {
            row.add(same, file.get(same));
        }
        row.add("subject", file.getAsJsonArray("parties").get(0));
        row.addProperty("related", file.getAsJsonArray("parties").size() - 1);
        row.addProperty("firstSeen", "2026-01-01T06:00:00Z");
        row.add("reviewBy", finding.get("reviewBy"));
        row.addProperty("snoozed", false);
        row.add("state", state(finding.get("id").getAsString(), 1, "NEW", null));
        return row;
    }

    private static JsonObject madeUp(int i) {
        String[] kind = KINDS[i % KINDS.length];
        JsonObject row = new JsonObject();
        String id = String.format("%032x", i);
        row.addProperty("id", id);
        row.addProperty("rule", kind[0]);
        row.addProperty("ruleTitle", kind[1]);
        row.addProperty("kind", kind[2]);
        row.addProperty("kindTitle", kind[3]);
        String rank = i % 7 == 0 ? "act" : i % 3 == 0 ? "watch" : "review";
        row.addProperty("class", rank);
        row.addProperty("classTitle", rank);
        row.addProperty("strength", String.format(Locale.ROOT, "%.6f", 0.74 - i * 0.000007));
        int person = i / 3;
        JsonObject subject = new JsonObject();
        subject.addProperty("kind", "TRAVELLER");
        subject.addProperty("kindTitle", "traveller");
        subject.addProperty("id", String.format("P%08d", 10_000_000 + person * 37 % 89_999_999));
        subject.addProperty("label", FAMILY[person % 10] + " " + GIVEN[person / 10 % 10]);
        row.add("subject", subject);
        row.addProperty("related", i % 5);
        row.addProperty("firstSeen", String.format("2025-12-%02dT%02d:30:00Z", i % 28 + 1, i % 24));
        row.addProperty("reviewBy", i % 4 == 0 ? "2026-01-0" + (i % 3 + 1) + "T18:00:00Z" : null);
        row.addProperty("snoozed", i % 500 == 17);
        String status = i % 11 == 5 ? "IN_REVIEW" : i % 97 == 3 ? "DISMISSED" : "NEW";
        row.add("state", state(id, 1, status, i % 13 == 2 ? "park" : null));
        return row;
    }

    JsonObject row(String id) {
        return byId.get(id);
    }

    void forgetOrders() {
        sorted.clear();
    }

    /** The page that the query asks for. */
    JsonObject page(Map<String, String> query) {
        String key = new java.util.TreeMap<>(without(query, "after", "limit")).toString();
        List<JsonObject> all = sorted.computeIfAbsent(key, any -> select(query));
        String after = query.get("after");
        int from = after == null ? 0 : all.indexOf(byId.get(after)) + 1;
        int to = Math.min(all.size(), from + Integer.parseInt(query.getOrDefault("limit", "200")));
        JsonObject page = new JsonObject();
        JsonArray listed = new JsonArray();
        all.subList(from, to).forEach(listed::add);
        page.add("rows", listed);
        page.addProperty("total", all.size());
        page.addProperty("snoozed", rows.stream().filter(StubWorklist::snoozed).count());
        page.add("cut", cut());
        page.addProperty("next", to < all.size() ? all.get(to - 1).get("id").getAsString() : null);
        return page;
    }

    private static Map<String, String> without(Map<String, String> query, String... names) {
        Map<String, String> others = new HashMap<>(query);
        Arrays.asList(names).forEach(others::remove);
        return others;
    }

    private static boolean snoozed(JsonObject row) {
        return row.get("snoozed").getAsBoolean();
    }

    private static JsonArray cut() {
        JsonArray cut = new JsonArray();
        for (int i = 0; i < 2; i++) {
            JsonObject row = new JsonObject();
            row.addProperty("rule", KINDS[i][0]);
            row.addProperty("kind", KINDS[i][2]);
            row.addProperty("kindTitle", KINDS[i][3]);
            row.addProperty("count", 167 - 20 * i);
            cut.add(row);
        }
        return cut;
    }

    private List<JsonObject> select(Map<String, String> query) {
        List<Predicate<JsonObject>> wanted = new ArrayList<>();
        boolean snoozed = Boolean.parseBoolean(query.getOrDefault("snoozed", "false"));
        wanted.add(row -> snoozed(row) == snoozed);
        if (query.containsKey("status")) {
            Set<String> statuses = new HashSet<>(Arrays.asList(query.get("status").split(",")));
            wanted.add(row -> statuses.contains(text(row, "state", "status")));
        }
        for (String name : List.of("rule", "class")) {
            if (query.containsKey(name)) {
                wanted.add(row -> row.get(name).getAsString().equals(query.get(name)));
            }
        }
        if (query.containsKey("assignee")) {
            String assignee = query.get("assignee");
            wanted.add(row -> text(row, "state", "assignee").equals(assignee.replace("-", "")));
        }
        if (query.containsKey("text")) {
            String part = query.get("text").toUpperCase(Locale.ROOT);
            wanted.add(row -> text(row, "subject", "label").contains(part));
        }
        List<JsonObject> chosen = new ArrayList<>();
        rows.stream()
                .filter(row -> wanted.stream().allMatch(it -> it.test(row)))
                .forEach(chosen::add);
        order(chosen, query);
        return chosen;
    }

    private static void order(List<JsonObject> chosen, Map<String, String> query) {
        switch (query.getOrDefault("order", "strength")) {
            case "subject" -> chosen.sort(Comparator.comparing(row -> text(row, "subject", "id")));
            case "rule" -> chosen.sort(Comparator.comparing(row -> row.get("rule").getAsString()));
            case "status" -> chosen.sort(Comparator.comparing(row -> text(row, "state", "status")));
            default -> {}
        }
        if (Boolean.parseBoolean(query.get("reversed"))) {
            Collections.reverse(chosen);
        }
    }

    private static String text(JsonObject row, String object, String name) {
        JsonElement value = row.getAsJsonObject(object).get(name);
        return value == null || value.isJsonNull() ? "" : value.getAsString();
    }
}
