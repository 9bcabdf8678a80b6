package org.tidewaiter.bench;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The results as JSON, with every round. */
final class Json {

    private static final Gson GSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    private Json() {}

    /** All results under what they were measured with. */
    static String of(Plan plan, Map<String, String> machine, List<Result> results) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("size", plan.size());
        all.put("threads", plan.threads());
        all.put("leastShare", plan.leastShare());
        all.put("seed", plan.seed());
        all.put("machine", machine);
        List<Map<String, Object>> rows = new ArrayList<>();
        results.forEach(result -> rows.add(row(result)));
        all.put("rows", rows);
        return GSON.toJson(all) + "\n";
    }

    private static Map<String, Object> row(Result result) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("row", result.row().name());
        row.put("asked", result.row().question());
        row.put("ours", result.row().ours());
        row.put("peer", result.row().peer());
        if (result.row().hasGoal()) {
            row.put("goal", result.row().goal());
        }
        row.put("outcome", result.outcome().getClass().getSimpleName());
        row.put("result", result.outcome());
        return row;
    }
}
