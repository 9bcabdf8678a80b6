package org.tidewaiter.report.file;

import java.io.IOException;
import java.io.Writer;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tidewaiter.api.finding.Evidence;
import org.tidewaiter.api.finding.Finding;
import org.tidewaiter.api.finding.Innocent;
import org.tidewaiter.api.finding.RecordRef;
import org.tidewaiter.report.words.Numbers;
import org.tidewaiter.report.words.Sentences;

/**
 * Findings as CSV by RFC 4180: UTF-8, a header, one row a finding, lines ended by CR LF.
 *
 * <p>A text that a spreadsheet could take for a formula gets an apostrophe before it: it begins
 * with a tab or a line end, or, behind blanks and letters that are not seen, with {@code = + - @}
 * in any width. A plain number stays one, with its sign. Lists within a cell are parted by {@code "
 * | "}. Columns, in order: {@link #COLUMNS}.
 */
public final class CsvRows {

    /** The header; documented in the bundle's README. */
    public static final List<String> COLUMNS =
            List.of(
                    "id",
                    "rule",
                    "rule_version",
                    "profile",
                    "kind",
                    "key",
                    "rank",
                    "strength",
                    "class",
                    "p_value",
                    "q_value",
                    "subject_kind",
                    "subject_id",
                    "subject_label",
                    "related",
                    "headline",
                    "reasons",
                    "innocent",
                    "missing",
                    "shortfalls",
                    "records",
                    "parameters",
                    "as_of",
                    "review_by",
                    "data_name",
                    "data_fingerprint");

    /** The last three: minus as in mathematics, the hyphen, and that which does not break. */
    private static final String FORMULA_STARTS = "=+-@\u2212\u2010\u2011";

    private static final String BREAKS = "\t\r\n";
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Z}\\p{C}]*");
    private static final Pattern NUMBER =
            Pattern.compile("[+-]?[0-9]+([.][0-9]+)?([eE][+-]?[0-9]+)?");
    private static final String SEPARATOR = " | ";

    private final Sentences sentences;

    /** Writes with these sentences. */
    public CsvRows(Sentences sentences) {
        this.sentences = sentences;
    }

    /** Writes the header and a row a finding. */
    public void write(List<Finding> findings, Writer out) throws IOException {
        row(COLUMNS, out);
        for (Finding finding : findings) {
            List<String> cells = new ArrayList<>(COLUMNS.size());
            identity(finding, cells);
            story(finding, cells);
            row(cells, out);
        }
    }

    private void identity(Finding finding, List<String> cells) {
        cells.add(text(finding.id()));
        cells.add(text(finding.rule()));
        cells.add(text(finding.ruleVersion()));
        cells.add(text(finding.profile()));
        cells.add(text(finding.kind()));
        cells.add(text(finding.key()));
        cells.add(Integer.toString(finding.rank()));
        cells.add(Numbers.shortest(finding.strength()));
        cells.add(JsonLines.code(finding.riskClass()));
        cells.add(number(finding.pValue()));
        cells.add(number(finding.qValue()));
        cells.add(finding.subject().kind().name());
        cells.add(text(finding.subject().id()));
        cells.add(text(finding.subject().label()));
    }

    private void story(Finding finding, List<String> cells) {
        cells.add(list(finding.related(), r -> r.role() + ": " + r.id() + " " + r.label()));
        cells.add(text(sentences.headline(finding)));
        cells.add(list(finding.evidence(), line -> reason(finding, line)));
        cells.add(list(finding.innocent(), reason -> innocent(finding, reason)));
        cells.add(list(finding.missing(), fact -> sentences.missing(finding, fact)));
        cells.add(list(finding.shortfalls(), s -> sentences.shortfall(finding, s)));
        cells.add(list(finding.records(), CsvRows::record));
        cells.add(
                text(
                        finding.parameters().entrySet().stream()
                                .map(e -> e.getKey() + "=" + plain(e.getValue()))
                                .collect(Collectors.joining(SEPARATOR))));
        cells.add(finding.asOf().toString());
        cells.add(finding.reviewBy().map(Object::toString).orElse(""));
        cells.add(text(finding.data().name()));
        cells.add(text(finding.data().fingerprint()));
    }

    private String reason(Finding finding, Evidence line) {
        return sentences.evidence(finding, line) + " (" + weight(line.weight()) + ")";
    }

    private String innocent(Finding finding, Innocent reason) {
        return JsonLines.code(reason.answer())
                + ": "
                + sentences.innocent(finding, reason)
                + " ("
                + weight(reason.weight())
                + ")";
    }

    private static String record(RecordRef record) {
        return record.table() + " " + record.id() + " (" + record.role() + ")";
    }

    private static String weight(double weight) {
        return (weight > 0 ? "+" : "") + Numbers.shortest(weight);
    }

    private static String plain(Object value) {
        return value instanceof Double real ? Numbers.shortest(real) : String.valueOf(value);
    }

    private static String number(OptionalDouble value) {
        return value.isPresent() ? Numbers.shortest(value.getAsDouble()) : "";
    }

    private static <T> String list(List<T> parts, java.util.function.Function<T, String> shown) {
        return text(parts.stream().map(shown).collect(Collectors.joining(SEPARATOR)));
    }

    /** The text, made harmless where a spreadsheet would compute it. */
    static String text(String cell) {
        if (cell.isEmpty() || NUMBER.matcher(cell).matches()) {
            return cell;
        }
        String seen = UNSEEN.matcher(cell).replaceFirst("");
        boolean formula =
                BREAKS.indexOf(cell.charAt(0)) >= 0
                        || (!seen.isEmpty() && FORMULA_STARTS.indexOf(narrow(seen.charAt(0))) >= 0);
        return formula ? "'" + cell : cell;
    }

    /** Full-width, small and raised forms of a letter stand for the letter itself. */
    private static char narrow(char letter) {
        return Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFKC).charAt(0);
    }

    private static void row(List<String> cells, Writer out) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) {
                out.write(',');
            }
            out.write(quoted(cells.get(i)));
        }
        out.write("\r\n");
    }

    private static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
