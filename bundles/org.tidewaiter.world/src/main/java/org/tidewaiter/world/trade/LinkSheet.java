package org.tidewaiter.world.trade;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import org.tidewaiter.api.record.Links;
import org.tidewaiter.world.sheet.Sheet;
import org.tidewaiter.world.sheet.Year;

/** Writes {@code links.csv}: who belongs to whom, as far as customs knows. */
final class LinkSheet implements Closeable {

    private final Sheet sheet;

    LinkSheet(Path folder) throws IOException {
        sheet = Sheet.of(folder, Links.PORT);
    }

    /** A person directs a firm. */
    void director(String person, String firm, int from) throws IOException {
        row("TRAVELLER", person, "TRADER", firm, "DIRECTOR", from);
    }

    /** Two persons are of one family. */
    void family(String person, String other, int from) throws IOException {
        row("TRAVELLER", person, "TRAVELLER", other, "FAMILY", from);
    }

    /** Two persons know each other. */
    void contact(String person, String other, int from) throws IOException {
        row("TRAVELLER", person, "TRAVELLER", other, "CONTACT", from);
    }

    /** A firm holds shares of another. */
    void shareholder(String firm, String other, int from) throws IOException {
        row("TRADER", firm, "TRADER", other, "SHAREHOLDER", from);
    }

    /** Two firms are of one group. */
    void group(String firm, String other, int from) throws IOException {
        row("TRADER", firm, "TRADER", other, "GROUP", from);
    }

    private void row(
            String fromKind, String from, String toKind, String to, String relation, int day)
            throws IOException {
        sheet.with(Links.FROM_KIND, fromKind)
                .with(Links.FROM_ID, from)
                .with(Links.TO_KIND, toKind)
                .with(Links.TO_ID, to)
                .with(Links.RELATION, relation)
                .with(Links.VALID_FROM, Year.date(day))
                .end();
    }

    @Override
    public void close() throws IOException {
        sheet.close();
    }
}
