package org.tidewaiter.data.edifact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.tidewaiter.api.record.Crossings;

/**
 * The documents of one traveller of a PAXLST: DOC, each with its LOC+91.
 *
 * <p>A crossing has one: the passport, else the first that is no visa. Used by one thread.
 */
final class Documents {

    private static final String PASSPORT = "P";
    private static final String VISA = "V";

    /** Code list 1001 has 39 for a passport. */
    private static final String PASSPORT_CODE = "39";

    private record Paper(String type, String number, String issuer) {}

    private final List<Paper> papers = new ArrayList<>();

    /** Takes a DOC. */
    void document(Segment doc) {
        String type = doc.text(1).equals(PASSPORT_CODE) ? PASSPORT : doc.text(1);
        papers.add(new Paper(type, doc.text(2), ""));
    }

    /** Takes who issued the document that was told last. */
    void issuer(String country) {
        if (!papers.isEmpty()) {
            Paper last = papers.remove(papers.size() - 1);
            papers.add(new Paper(last.type(), last.number(), country));
        }
    }

    /** Tells the traveller which document counts. */
    void tell(Traveller who) {
        first(paper -> paper.type().startsWith(PASSPORT))
                .or(() -> first(paper -> !paper.type().startsWith(VISA)))
                .ifPresent(
                        paper -> {
                            who.set(Crossings.DOCUMENT_TYPE, paper.type());
                            who.set(Crossings.DOCUMENT_NUMBER, paper.number());
                            who.set(Crossings.DOCUMENT_ISSUER, paper.issuer());
                        });
    }

    private Optional<Paper> first(Predicate<Paper> wanted) {
        return papers.stream()
                .filter(paper -> !paper.number().isEmpty())
                .filter(wanted)
                .findFirst();
    }

    /** Forgets them, for the next traveller. */
    void clear() {
        papers.clear();
    }
}
