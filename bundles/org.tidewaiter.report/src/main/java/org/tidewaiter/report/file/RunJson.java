package org.tidewaiter.report.file;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import org.tidewaiter.api.record.Reject;
import org.tidewaiter.api.record.RejectReport;
import org.tidewaiter.api.run.RuleOutcome;
import org.tidewaiter.api.run.RuleReport;
import org.tidewaiter.api.run.RunReport;
import org.tidewaiter.report.Disclosure;

/** {@code NAME.run.json}: what ran on what, and what came of it. */
public final class RunJson {

    private RunJson() {}

    /** The file beside a file of findings: {@code a/b.jsonl} has {@code a/b.run.json}. */
    public static Path beside(Path file) {
        Path last = file.getFileName();
        String name = last == null ? "" : last.toString();
        int dot = name.lastIndexOf('.');
        return file.resolveSibling((dot > 0 ? name.substring(0, dot) : name) + ".run.json");
    }

    /** Writes the object, indented, ended by a line feed. */
    public static void write(RunReport run, RejectReport rejects, Writer out) throws IOException {
        JsonWriter json = new JsonWriter(out);
        json.setIndent("  ");
        json.beginObject().name("data").beginObject();
        json.name("name").value(run.data().name());
        json.name("fingerprint").value(run.data().fingerprint()).endObject();
        json.name("asOf").value(run.asOf().toString());
        json.name("findings").value(run.findings().size());
        json.name("rules").beginArray();
        for (RuleReport rule : run.rules()) {
            write(rule, json);
        }
        json.endArray();
        write(rejects, json);
        json.endObject().flush();
        out.write('\n');
    }

    private static void write(RuleReport rule, JsonWriter json) throws IOException {
        json.beginObject().name("rule").value(rule.rule());
        json.name("version").value(rule.version());
        json.name("profile").value(rule.profile());
        write(rule.outcome(), json);
        json.name("rowsRead").value(rule.rowsRead());
        json.name("counts");
        JsonLines.values(json, rule.counts());
        json.name("parameters");
        JsonLines.values(json, rule.parameters());
        JsonLines.number(json, "tookSeconds", rule.took().toMillis() / 1000.0);
        json.endObject();
    }

    private static void write(RuleOutcome outcome, JsonWriter json) throws IOException {
        json.name("outcome").value(outcome.name());
        if (outcome instanceof RuleOutcome.Completed completed) {
            json.name("emitted");
            JsonLines.values(json, new java.util.TreeMap<>(completed.emitted()));
            json.name("cut");
            JsonLines.values(json, new java.util.TreeMap<>(completed.cut()));
        } else if (outcome instanceof RuleOutcome.NotApplicable not) {
            json.name("reason").value(not.reason());
        } else if (outcome instanceof RuleOutcome.Failed failed) {
            json.name("reason").value(failed.message());
            json.name("reference").value(failed.reference());
        } else if (outcome instanceof RuleOutcome.OverBudget over) {
            json.name("reason").value(over.message());
        }
    }

    private static void write(RejectReport rejects, JsonWriter json) throws IOException {
        json.name("tables").beginObject();
        for (var table : rejects.tables().entrySet()) {
            json.name(table.getKey()).beginObject();
            json.name("read").value(table.getValue().read());
            json.name("rejected").value(table.getValue().rejected());
            json.name("superseded").value(table.getValue().superseded()).endObject();
        }
        json.endObject().name("rejects").beginArray();
        for (Reject reject : rejects.samples()) {
            json.beginObject().name("table").value(reject.table());
            json.name("file").value(reject.file());
            json.name("line").value(reject.line());
            json.name("column").value(reject.column());
            json.name("value").value(Disclosure.shown(reject));
            json.name("reason").value(reject.reason());
            json.name("advice").value(reject.advice()).endObject();
        }
        json.endArray().name("notes").beginArray();
        for (String note : rejects.notes()) {
            json.value(note);
        }
        json.endArray();
    }
}
