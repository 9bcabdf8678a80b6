package org.tidewaiter.report.html;

import java.util.List;
import org.tidewaiter.report.Sheet;
import org.tidewaiter.report.markup.Markup;
import org.tidewaiter.report.words.Sentences;
import org.tidewaiter.report.words.Words;

/** One finding with what happened to it, as a document to print. */
public final class SheetPage {

    private SheetPage() {}

    /** The document, and the policy that allows its style. */
    public static Sheet.Page of(Sheet sheet, Sentences sentences) {
        Markup out = new Markup();
        begin(out, sentences.words(), sentences.headline(sheet.finding()));
        new FindingPage(out, sentences, sheet.finding(), "finding-1").write(sheet.records());
        sheet.appendices().forEach(appendix -> write(out, appendix));
        return end(out);
    }

    /** A document up to what it holds. */
    static void begin(Markup out, Words words, String title) {
        String css = Style.css();
        out.doctype().open("html", "lang", words.language()).open("head");
        out.empty("meta", "charset", "utf-8");
        out.empty("meta", "http-equiv", "Content-Security-Policy", "content", Style.policy(css));
        out.empty("meta", "name", "viewport", "content", "width=device-width,initial-scale=1");
        out.empty("meta", "name", "referrer", "content", "no-referrer");
        out.leaf("title", title).style(css).closeLine();
        out.open("body").open("main");
    }

    /** The document, ended. */
    static Sheet.Page end(Markup out) {
        out.close().close().closeLine();
        return new Sheet.Page(
                out.toString(), Style.policy(Style.css()) + "; frame-ancestors 'none'");
    }

    static void write(Markup out, Sheet.Appendix appendix) {
        out.open("section").leaf("h3", appendix.title());
        out.open("table").open("thead").open("tr");
        appendix.columns().forEach(column -> out.leaf("th", column, "scope", "col"));
        out.close().close().open("tbody");
        for (List<String> row : appendix.rows()) {
            out.open("tr");
            row.forEach(cell -> out.leaf("td", cell));
            out.closeLine();
        }
        out.close().close().closeLine();
    }
}
