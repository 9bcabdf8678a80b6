package org.tidewaiter.report.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tidewaiter.api.finding.Finding;
import org.tidewaiter.report.Examples;
import org.tidewaiter.report.Hostile;
import org.tidewaiter.report.Travellers;
import org.tidewaiter.report.words.Sentences;

class CsvRowsTest {

    private static String csv(Finding... findings) throws IOException {
        Sentences sentences =
                new Sentences(Examples.rules(), Examples.explanations(), Locale.ENGLISH);
        StringWriter out = new StringWriter();
        new CsvRows(sentences).write(List.of(findings), out);
        return out.toString();
    }

    @Test
    void aFindingIsARowWithACellAColumn() throws IOException {
        List<List<String>> rows = parse(csv(Travellers.sevenVoyages(), Travellers.hostile()));
        assertEquals(3, rows.size());
        assertEquals(CsvRows.COLUMNS, rows.get(0));
        for (List<String> row : rows) {
            assertEquals(CsvRows.COLUMNS.size(), row.size());
        }
        List<String> first = rows.get(1);
        assertEquals("P000123", first.get(CsvRows.COLUMNS.indexOf("subject_id")));
        assertEquals("3.1e-9", first.get(CsvRows.COLUMNS.indexOf("p_value")));
        assertEquals("suspect: P000007 LEE JUN", first.get(CsvRows.COLUMNS.indexOf("related")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+A1",
                "-A1",
                "-1-1",
                "@A1",
                "\t=1",
                "\r=1",
                "\n=1",
                "\uFF1D1",
                "\uFF0BA1",
                "\uFF0D1",
                "\uFF20A1",
                "  =1",
                "\u00A0=1",
                "\u3000=1",
                "\u200B=1",
                "\uFEFF=1",
                " \0=1",
                "\uFE661",
                "\u2212A1",
                "-",
                "+1 ",
                "\t",
                "=",
                "-1,5",
                "+-1"
            })
    void aTextThatWouldBeComputedGetsAnApostrophe(String text) {
        assertEquals("'" + text, CsvRows.text(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-1", "+1", "-12.5", "3.1e-9", "-1E+7", "0", "", " ", "a=1", "1-1", "P-1", "'=1"
            })
    void aNumberAndWhatIsNoFormulaStayAsTheyAre(String text) {
        assertEquals(text, CsvRows.text(text));
    }

    @Property(tries = 300)
    void noTextBeginsAFormulaBehindWhatIsNotSeen(
            @ForAll @CharRange(from = '\0', to = '\uFFFF') @StringLength(max = 3) String before,
            @ForAll("starts") char start,
            @ForAll String after) {
        String blank = before.replaceAll("[^\\s\\p{Z}\\p{C}]", " ");
        String text = blank + start + "A" + after;
        assertEquals("'" + text, CsvRows.text(text));
    }

    @Provide
    Arbitrary<Character> starts() {
        return Arbitraries.of('=', '+', '-', '@', '\uFF1D', '\uFF0B', '\uFF0D', '\uFF20');
    }

    @Test
    void noCellOfAHostileFindingBeginsAFormula() throws IOException {
        for (List<String> row : parse(csv(Hostile.everywhere("=HYPERLINK(\"http://x\")")))) {
            for (String cell : row) {
                assertFalse(cell.startsWith("="), cell);
            }
        }
    }

    @Property(tries = 200)
    void anyTextComesBackOrIsMarked(@ForAll String text) throws IOException {
        Finding finding = Hostile.everywhere("k" + text);
        List<List<String>> rows = parse(csv(finding));
        assertEquals(2, rows.size());
        assertEquals("k" + text, rows.get(1).get(CsvRows.COLUMNS.indexOf("key")));
    }

    @Test
    void linesEndWithCarriageReturnAndLineFeed() throws IOException {
        assertTrue(csv().endsWith("data_fingerprint\r\n"));
    }

    /** A reader of RFC 4180, written apart from the writer. */
    private static List<List<String>> parse(String text) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted) {
                if (c != '"') {
                    cell.append(c);
                } else if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    cell.append(c);
                    i++;
                } else {
                    quoted = false;
                }
            } else if (c == '"') {
                quoted = true;
            } else if (c == ',' || c == '\n') {
                row.add(cell.toString());
                cell.setLength(0);
                if (c == '\n') {
                    rows.add(row);
                    row = new ArrayList<>();
                }
            } else if (c != '\r') {
                cell.append(c);
            }
        }
        return rows;
    }
}
