package org.tidewaiter.report;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.tidewaiter.api.finding.Finding;
import org.tidewaiter.api.rule.InnocentExplanation;
import org.tidewaiter.api.rule.RiskRule;
import org.tidewaiter.report.file.CsvRows;
import org.tidewaiter.report.file.JsonLines;
import org.tidewaiter.report.file.RunJson;
import org.tidewaiter.report.file.WholeFile;
import org.tidewaiter.report.html.Figures;
import org.tidewaiter.report.html.HtmlReport;
import org.tidewaiter.report.html.PaperPage;
import org.tidewaiter.report.html.SheetPage;
import org.tidewaiter.report.network.GraphMl;
import org.tidewaiter.report.network.Networks;
import org.tidewaiter.report.text.Explanation;
import org.tidewaiter.report.text.SpokenFinding;
import org.tidewaiter.report.text.SpokenTitles;
import org.tidewaiter.report.words.Sentences;
import org.tidewaiter.report.words.Words;

/**
 * Reports whose sentences come from the templates of the rules and explanations installed.
 *
 * <p>Rules come, go and are configured anew while it lasts. If it went with each of them, so would
 * whoever needs it: a command at work, and the server with it.
 */
@Component
public final class TemplateReports implements Reports {

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private volatile List<RiskRule> rules = List.of();

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private volatile List<InnocentExplanation> explanations = List.of();

    /** Made by the component runtime, which hands over what is installed. */
    @Activate
    public TemplateReports() {}

    /** Reports with the sentences of these rules and explanations. */
    public TemplateReports(List<RiskRule> rules, List<InnocentExplanation> explanations) {
        this.rules = List.copyOf(rules);
        this.explanations = List.copyOf(explanations);
    }

    @Override
    public void write(Report report, Format format, Path file) throws IOException {
        WholeFile.write(file, out -> print(report, format, out));
    }

    @Override
    public Path writeRun(Report report, Path file) throws IOException {
        Path beside = RunJson.beside(file);
        WholeFile.write(
                beside,
                out -> {
                    Writer writer = writer(out);
                    RunJson.write(report.run(), report.rejects(), writer);
                    writer.flush();
                });
        return beside;
    }

    @Override
    public void print(Report report, Format format, OutputStream out) throws IOException {
        Writer writer = writer(out);
        switch (format) {
            case JSON_LINES ->
                    new JsonLines(sentences(report.locale())).write(lines(report), writer);
            case CSV -> new CsvRows(sentences(report.locale())).write(lines(report), writer);
            case HTML -> writer.write(HtmlReport.document(report, sentences(report.locale())));
            case GRAPHML -> network(report.run().findings(), writer);
        }
        writer.flush();
    }

    @Override
    public SortedSet<String> languages() {
        return Words.LANGUAGES;
    }

    @Override
    public String countTitle(String rule, String key, Locale locale) {
        return sentences(locale).countTitle(rule, key);
    }

    @Override
    public String headline(Finding finding, Locale locale) {
        return sentences(locale).headline(finding);
    }

    @Override
    public String explain(Finding finding, CitedRecords records, Locale locale) {
        return new Explanation(finding, sentences(locale)).text(records);
    }

    @Override
    public Titles titles(Locale locale) {
        return new SpokenTitles(sentences(locale));
    }

    @Override
    public FindingText text(Finding finding, Locale locale) {
        return new SpokenFinding(finding, sentences(locale)).text();
    }

    @Override
    public List<Figure> figures(Finding finding, Locale locale) {
        return Figures.of(finding, sentences(locale));
    }

    @Override
    public Sheet.Page page(Sheet sheet) {
        return SheetPage.of(sheet, sentences(sheet.locale()));
    }

    @Override
    public Sheet.Page page(Paper paper) {
        return PaperPage.of(paper);
    }

    @Override
    public Reports speaking(List<RiskRule> others, List<InnocentExplanation> otherExplanations) {
        return new TemplateReports(others, otherExplanations);
    }

    /** Findings, then the near misses of the one subject that was asked about. */
    private static List<Finding> lines(Report report) {
        List<Finding> lines = new ArrayList<>(report.run().findings());
        lines.addAll(report.run().nearMisses());
        return lines;
    }

    private static void network(List<Finding> findings, Writer writer) throws IOException {
        GraphMl.write(
                findings.size() == 1 ? Networks.of(findings.get(0)) : Networks.of(findings),
                writer);
    }

    private Sentences sentences(Locale locale) {
        return new Sentences(rules, explanations, locale);
    }

    private static Writer writer(OutputStream out) {
        return new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    }
}
