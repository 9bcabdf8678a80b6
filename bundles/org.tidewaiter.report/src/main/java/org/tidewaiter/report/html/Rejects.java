package org.tidewaiter.report.html;

import org.tidewaiter.api.record.Reject;
import org.tidewaiter.api.record.RejectReport;
import org.tidewaiter.report.Disclosure;
import org.tidewaiter.report.markup.Markup;
import org.tidewaiter.report.words.Numbers;
import org.tidewaiter.report.words.Words;

/** What was read, what was rejected and why. */
final class Rejects {

    private static final int SHOWN = 20;

    private final Markup out;
    private final Words words;

    Rejects(Markup out, Words words) {
        this.out = out;
        this.words = words;
    }

    void write(RejectReport rejects) {
        out.leaf("h3", words.say("heading.rejects"));
        if (rejects.tables().isEmpty()) {
            out.leaf("p", words.say("rejects.unknown"));
            return;
        }
        Tables.begin(out, words, "table", "#read", "#rejected", "#superseded");
        rejects.tables().forEach(this::table);
        Tables.end(out);
        if (rejects.rejected() == 0) {
            out.leaf("p", words.say("rejects.none"));
        } else {
            samples(rejects);
        }
        if (!rejects.notes().isEmpty()) {
            out.leaf("p", words.say("heading.notes"), "class", "soft").open("ul");
            rejects.notes().forEach(note -> out.leaf("li", note));
            out.closeLine();
        }
    }

    private void table(String name, RejectReport.Count count) {
        out.open("tr").leaf("td", name);
        Tables.number(out, Numbers.count(count.read(), words));
        Tables.number(out, Numbers.count(count.rejected(), words));
        Tables.number(out, Numbers.count(count.superseded(), words));
        out.closeLine();
    }

    private void samples(RejectReport rejects) {
        Tables.begin(out, words, "file", "column", "value", "reason", "advice");
        int shown = Math.min(SHOWN, rejects.samples().size());
        for (Reject reject : rejects.samples().subList(0, shown)) {
            String line = reject.line() > 0 ? ":" + reject.line() : "";
            out.open("tr").leaf("td", reject.file() + line).leaf("td", reject.column());
            out.leaf("td", Disclosure.shown(reject), "class", "mono");
            out.leaf("td", reject.reason()).leaf("td", reject.advice()).closeLine();
        }
        Tables.end(out);
        long more = rejects.rejected() - shown;
        if (more > 0) {
            out.leaf("p", words.say("rejects.more", "count", more));
        }
    }
}
