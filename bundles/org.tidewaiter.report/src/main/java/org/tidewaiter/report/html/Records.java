package org.tidewaiter.report.html;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tidewaiter.api.finding.Finding;
import org.tidewaiter.api.finding.RecordRef;
import org.tidewaiter.api.record.CitedRecord;
import org.tidewaiter.report.CitedRecords;
import org.tidewaiter.report.Disclosure;
import org.tidewaiter.report.markup.Markup;
import org.tidewaiter.report.words.Words;

/** The rows a finding rests on, as the host gave them but for masked document numbers. */
final class Records {

    private static final int SHOWN = 40;

    private final Markup out;
    private final Words words;
    private final Finding finding;

    Records(Markup out, Words words, Finding finding) {
        this.out = out;
        this.words = words;
        this.finding = finding;
    }

    void write(CitedRecords records) {
        List<RecordRef> refs = finding.records();
        out.leaf("h3", words.say("heading.records"));
        Tables.begin(out, words, "record", "role", "fields");
        for (RecordRef ref : refs.subList(0, Math.min(SHOWN, refs.size()))) {
            out.open("tr").open("td", "class", "name").text(ref.table());
            out.empty("br").leaf("span", ref.id(), "class", "mono").close();
            out.leaf("td", words.code("role", ref.role()), "class", "role");
            fields(records.record(ref.table(), ref.id()));
            out.closeLine();
        }
        Tables.end(out);
        if (refs.size() > SHOWN) {
            List<RecordRef> rest = refs.subList(SHOWN, refs.size());
            String keys =
                    rest.stream()
                            .map(ref -> ref.table() + " " + ref.id())
                            .collect(Collectors.joining(", "));
            out.leaf("p", words.say("records.more", "count", rest.size()));
            out.leaf("p", keys, "class", "mono");
        }
        out.leaf("p", words.say("records.masked"), "class", "soft");
    }

    private void fields(Optional<CitedRecord> record) {
        if (record.isEmpty()) {
            out.leaf("td", words.say("records.gone"), "class", "soft");
            return;
        }
        out.open("td", "class", "fields");
        for (Map.Entry<String, String> field : record.get().fields().entrySet()) {
            String shown = Disclosure.shown(field.getKey(), field.getValue());
            out.open("span").leaf("b", field.getKey()).text(" " + shown).close().text(" ");
        }
        out.close();
    }
}
