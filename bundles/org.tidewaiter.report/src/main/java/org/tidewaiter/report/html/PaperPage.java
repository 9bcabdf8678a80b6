package org.tidewaiter.report.html;

import java.util.List;
import org.tidewaiter.report.FindingText;
import org.tidewaiter.report.Paper;
import org.tidewaiter.report.Sheet;
import org.tidewaiter.report.markup.Markup;
import org.tidewaiter.report.words.TextWidth;
import org.tidewaiter.report.words.Words;

/** A form as a document to print. */
public final class PaperPage {

    private static final int LONG_VALUE = 60;

    private PaperPage() {}

    /** The document, and the policy that allows its style. */
    public static Sheet.Page of(Paper paper) {
        Words words = new Words(paper.locale());
        Markup out = new Markup();
        SheetPage.begin(out, words, paper.title());
        out.open("article", "class", "form").leaf("h1", paper.title());
        named(out, "facts", paper.facts());
        paper.tables().forEach(table -> SheetPage.write(out, table));
        named(out, "blanks", paper.blanks());
        out.leaf("p", words.say("finding.association"), "class", "notice").closeLine();
        return SheetPage.end(out);
    }

    private static void named(Markup out, String style, List<FindingText.Named> all) {
        out.open("dl", "class", style);
        for (FindingText.Named one : all) {
            boolean wide = TextWidth.columns(one.value()) > LONG_VALUE;
            out.open("div", "class", wide ? "wide" : "");
            out.leaf("dt", one.name()).leaf("dd", one.value()).closeLine();
        }
        out.closeLine();
    }
}
