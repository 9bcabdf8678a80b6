package org.tidewaiter.evaluate;

import java.io.PrintStream;
import java.util.Collections;
import java.util.List;

/** Writes a report as Markdown. */
record Markdown(PrintStream out) {

    void heading(String text) {
        out.println("\n## " + text + "\n");
    }

    void paragraph(String text) {
        out.println(text + "\n");
    }

    void table(List<String> header, List<List<String>> rows) {
        row(header);
        row(Collections.nCopies(header.size(), "---"));
        rows.forEach(this::row);
        out.println();
        out.flush();
    }

    private void row(List<String> cells) {
        out.println("| " + String.join(" | ", cells) + " |");
    }
}
