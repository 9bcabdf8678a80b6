package org.tidewaiter.world.sheet;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * What was planted, and what only looks like it: {@code truth.csv}, which no rule reads.
 *
 * <p>{@code kind} is {@code travels-with-suspect}, {@code fake-export}, {@code paper-company},
 * {@code imports-for-delinquent} or {@code look-alike}; {@code table} says to which of them a
 * look-alike looks like: {@code crossings}, {@code exports}, {@code traders} or {@code imports}.
 * {@code catchable} says whether the records tell at all, and is {@code false} for a look-alike.
 */
public final class Truth implements Closeable {

    private static final List<String> HEADER =
            List.of("table", "subject_kind", "subject_id", "key", "kind", "scheme", "catchable");

    private final Sheet sheet;

    /** Creates the file. */
    public Truth(Path folder) throws IOException {
        sheet = new Sheet(folder, "truth", HEADER);
    }

    /** An accomplice who travels with a suspect. */
    public void accomplice(String travellerId, String suspectId, String scheme) throws IOException {
        row(crossing(travellerId), suspectId, "travels-with-suspect", scheme, true);
    }

    /** Somebody who lawfully travels with a suspect, or a cleared person's companion. */
    public void companion(String travellerId, String suspectId, String scheme) throws IOException {
        row(crossing(travellerId), suspectId, "look-alike", scheme, false);
    }

    /** A declaration whose goods never went. */
    public void fake(String declarationId, String scheme, boolean catchable) throws IOException {
        row(export(declarationId), "", "fake-export", scheme, catchable);
    }

    /** An honest declaration that looks odd. */
    public void odd(String declarationId, String scheme) throws IOException {
        row(export(declarationId), "", "look-alike", scheme, false);
    }

    /**
     * A supplier that is no more than paper, and the importer behind it.
     *
     * @param subjectKind TRADER, or NAME for one that is only known as written on declarations
     */
    public void paperCompany(
            String subjectKind,
            String supplier,
            String importerId,
            String scheme,
            boolean catchable)
            throws IOException {
        row(trader(subjectKind, supplier), importerId, "paper-company", scheme, catchable);
    }

    /** A true supplier that shares an address with others of the same importer. */
    public void neighbour(String subjectKind, String supplier, String importerId, String scheme)
            throws IOException {
        row(trader(subjectKind, supplier), importerId, "look-alike", scheme, false);
    }

    /** A firm in whose name the trade of a delinquent goes on. */
    public void heir(String traderId, String delinquentId, String scheme, boolean catchable)
            throws IOException {
        row(importer(traderId), delinquentId, "imports-for-delinquent", scheme, catchable);
    }

    /** A firm that lawfully uses parts of a delinquent's supply chain. */
    public void lawfulHeir(String traderId, String delinquentId, String scheme) throws IOException {
        row(importer(traderId), delinquentId, "look-alike", scheme, false);
    }

    @Override
    public void close() throws IOException {
        sheet.close();
    }

    private static String[] crossing(String id) {
        return new String[] {"crossings", "TRAVELLER", id};
    }

    private static String[] export(String id) {
        return new String[] {"exports", "DECLARATION", id};
    }

    private static String[] trader(String kind, String id) {
        return new String[] {"traders", kind, id};
    }

    private static String[] importer(String id) {
        return new String[] {"imports", "TRADER", id};
    }

    private void row(String[] subject, String key, String kind, String scheme, boolean catchable)
            throws IOException {
        for (int i = 0; i < subject.length; i++) {
            sheet.set(i, subject[i]);
        }
        sheet.set(3, key);
        sheet.set(4, kind);
        sheet.set(5, scheme);
        sheet.set(6, Boolean.toString(catchable));
        sheet.end();
    }
}
