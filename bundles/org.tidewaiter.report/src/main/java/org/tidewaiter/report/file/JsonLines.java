package org.tidewaiter.report.file;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.tidewaiter.api.finding.Evidence;
import org.tidewaiter.api.finding.Finding;
import org.tidewaiter.api.finding.Innocent;
import org.tidewaiter.api.finding.MissingFact;
import org.tidewaiter.api.finding.Picture;
import org.tidewaiter.api.finding.RecordRef;
import org.tidewaiter.api.finding.Related;
import org.tidewaiter.api.finding.Shortfall;
import org.tidewaiter.api.finding.SubjectKind;
import org.tidewaiter.report.words.Numbers;
import org.tidewaiter.report.words.Sentences;

/**
 * Findings as JSON Lines: an object a line, fields in the order of the schema {@code
 * findings.schema.json}, the same bytes for the same findings on every machine and Java version.
 */
public final class JsonLines {

    private final Sentences sentences;

    /** Writes with these sentences. */
    public JsonLines(Sentences sentences) {
        this.sentences = sentences;
    }

    /** Writes a line a finding, each ended by a line feed. */
    public void write(List<Finding> findings, Writer out) throws IOException {
        for (Finding finding : findings) {
            out.write(line(finding));
            out.write('\n');
        }
    }

    /** The object of one finding, without a line feed. */
    public String line(Finding finding) throws IOException {
        StringWriter text = new StringWriter(4096);
        JsonWriter json = new JsonWriter(text);
        json.beginObject();
        head(json, finding);
        parties(json, finding);
        arguments(json, finding);
        support(json, finding);
        json.endObject();
        json.close();
        return text.toString();
    }

    private static void head(JsonWriter json, Finding finding) throws IOException {
        json.name("id").value(finding.id());
        json.name("rule").value(finding.rule());
        json.name("ruleVersion").value(finding.ruleVersion());
        json.name("profile").value(finding.profile());
        json.name("kind").value(finding.kind());
        json.name("key").value(finding.key());
        json.name("rank").value(finding.rank());
        number(json, "strength", finding.strength());
        json.name("class").value(code(finding.riskClass()));
        number(json, "pValue", finding.pValue());
        number(json, "qValue", finding.qValue());
    }

    private static void parties(JsonWriter json, Finding finding) throws IOException {
        json.name("subject").beginObject();
        party(json, finding.subject().kind(), finding.subject().id(), finding.subject().label());
        json.endObject();
        json.name("related").beginArray();
        for (Related related : finding.related()) {
            json.beginObject();
            party(json, related.kind(), related.id(), related.label());
            json.name("role").value(related.role()).endObject();
        }
        json.endArray();
    }

    private static void party(JsonWriter json, SubjectKind kind, String id, String label)
            throws IOException {
        json.name("kind").value(kind.name());
        json.name("id").value(id);
        json.name("label").value(label);
    }

    private void arguments(JsonWriter json, Finding finding) throws IOException {
        json.name("headline").value(sentences.headline(finding));
        json.name("evidence").beginArray();
        for (Evidence line : finding.evidence()) {
            json.beginObject().name("kind").value(line.kind());
            number(json, "value", line.value());
            number(json, "expected", line.expected());
            json.name("unit").value(line.unit());
            number(json, "weight", line.weight());
            json.name("message").value(line.text().key());
            json.name("text").value(sentences.evidence(finding, line)).endObject();
        }
        json.endArray().name("innocent").beginArray();
        for (Innocent reason : finding.innocent()) {
            json.beginObject().name("id").value(reason.id());
            json.name("version").value(reason.version());
            json.name("verdict").value(code(reason.answer()));
            number(json, "weight", reason.weight());
            json.name("text").value(sentences.innocent(finding, reason)).endObject();
        }
        json.endArray().name("missing").beginArray();
        for (MissingFact fact : finding.missing()) {
            json.beginObject().name("what").value(fact.what());
            json.name("couldChange").value(fact.couldChange());
            json.name("text").value(sentences.missing(finding, fact)).endObject();
        }
        json.endArray();
        shortfalls(json, finding);
    }

    private void shortfalls(JsonWriter json, Finding finding) throws IOException {
        if (finding.shortfalls().isEmpty()) {
            return;
        }
        json.name("shortfalls").beginArray();
        for (Shortfall reason : finding.shortfalls()) {
            json.beginObject().name("parameter").value(reason.parameter());
            number(json, "value", reason.value());
            number(json, "required", reason.required());
            json.name("text").value(sentences.shortfall(finding, reason)).endObject();
        }
        json.endArray();
    }

    private void support(JsonWriter json, Finding finding) throws IOException {
        json.name("records").beginArray();
        for (RecordRef record : finding.records()) {
            json.beginObject().name("table").value(record.table());
            json.name("id").value(record.id());
            json.name("role").value(record.role()).endObject();
        }
        json.endArray().name("pictures").beginArray();
        PictureJson pictures = new PictureJson(json, sentences, finding);
        for (Picture picture : finding.pictures()) {
            pictures.write(picture);
        }
        json.endArray();
        json.name("parameters");
        values(json, finding.parameters());
        json.name("asOf").value(finding.asOf().toString());
        if (finding.reviewBy().isPresent()) {
            json.name("reviewBy").value(finding.reviewBy().get().toString());
        }
        json.name("data").beginObject();
        json.name("name").value(finding.data().name());
        json.name("fingerprint").value(finding.data().fingerprint()).endObject();
    }

    /** An object of names and plain values, in the order of the map. */
    static void values(JsonWriter json, Map<String, ?> values) throws IOException {
        json.beginObject();
        for (Map.Entry<String, ?> entry : values.entrySet()) {
            json.name(entry.getKey());
            Object value = entry.getValue();
            if (value instanceof Double real) {
                json.jsonValue(Numbers.shortest(real));
            } else if (value instanceof Number whole) {
                json.value(whole.longValue());
            } else if (value instanceof Boolean flag) {
                json.value(flag);
            } else {
                json.value(String.valueOf(value));
            }
        }
        json.endObject();
    }

    static void number(JsonWriter json, String name, double value) throws IOException {
        json.name(name).jsonValue(Numbers.shortest(value));
    }

    private static void number(JsonWriter json, String name, OptionalDouble value)
            throws IOException {
        if (value.isPresent()) {
            number(json, name, value.getAsDouble());
        }
    }

    /** The constant as it stands in JSON: {@code DOES_NOT_APPLY} is {@code does-not-apply}. */
    static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
