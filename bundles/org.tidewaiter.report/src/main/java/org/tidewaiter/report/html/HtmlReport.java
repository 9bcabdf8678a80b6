package org.tidewaiter.report.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tidewaiter.api.finding.Finding;
import org.tidewaiter.report.Report;
import org.tidewaiter.report.markup.Markup;
import org.tidewaiter.report.words.Sentences;
import org.tidewaiter.report.words.Words;

/**
 * A run as one self-contained file: a summary, a table of findings a rule, a page a finding.
 *
 * <p>No script, no request, no inline style; the style sheet is allowed by its hash.
 */
public final class HtmlReport {

    private final Report report;
    private final Sentences sentences;
    private final Words words;
    private final Markup out = new Markup();

    private HtmlReport(Report report, Sentences sentences) {
        this.report = report;
        this.sentences = sentences;
        this.words = sentences.words();
    }

    /** The document. */
    public static String document(Report report, Sentences sentences) {
        return new HtmlReport(report, sentences).document();
    }

    private String document() {
        String css = Style.css();
        String title = words.say("report.title", "data", report.run().data().name());
        out.doctype().open("html", "lang", words.language()).open("head");
        out.empty("meta", "charset", "utf-8");
        out.empty("meta", "http-equiv", "Content-Security-Policy", "content", Style.policy(css));
        out.empty("meta", "name", "viewport", "content", "width=device-width,initial-scale=1");
        out.empty("meta", "name", "referrer", "content", "no-referrer");
        out.leaf("title", title).style(css).closeLine();
        out.open("body").open("main");
        Summary summary = new Summary(out, sentences);
        summary.write(report, title);
        Set<Integer> paged = strongest(report.run().findings(), report.pages());
        new FindingsTable(out, sentences).write(report.run(), paged);
        summary.account(report);
        pages(paged);
        out.close().close().closeLine();
        return out.toString();
    }

    private void pages(Set<Integer> paged) {
        List<Finding> findings = report.run().findings();
        for (int i = 0; i < findings.size(); i++) {
            if (paged.contains(i)) {
                page(findings.get(i), i);
            }
        }
        List<Finding> misses = report.run().nearMisses();
        for (int i = 0; i < Math.min(misses.size(), report.pages()); i++) {
            page(misses.get(i), findings.size() + i);
        }
    }

    private void page(Finding finding, int number) {
        new FindingPage(out, sentences, finding, anchor(number)).write(report.records());
    }

    /** Positions of the strongest: rank 1 of every rule and kind, then rank 2, and so on. */
    private static Set<Integer> strongest(List<Finding> findings, int count) {
        List<Integer> positions = new ArrayList<>();
        for (int i = 0; i < findings.size(); i++) {
            positions.add(i);
        }
        positions.sort(Comparator.comparingInt(i -> findings.get(i).rank()));
        return new HashSet<>(positions.subList(0, Math.min(count, positions.size())));
    }

    /** The anchor of a finding's page, by its position, since its id may come from two profiles. */
    static String anchor(int position) {
        return "finding-" + (position + 1);
    }
}
