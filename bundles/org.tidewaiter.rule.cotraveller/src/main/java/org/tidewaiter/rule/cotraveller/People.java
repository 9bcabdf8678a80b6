package org.tidewaiter.rule.cotraveller;

import java.util.Optional;
import org.tidewaiter.api.record.Crossings;
import org.tidewaiter.api.record.DataSet;
import org.tidewaiter.api.record.Domains;
import org.tidewaiter.api.record.Missing;
import org.tidewaiter.kernel.column.TupleCodes;

/**
 * Who is who: host identities first, then documents that no single host identity owns.
 *
 * <p>Person numbers 0 to {@code travellers - 1} are codes of host identities, in the order of their
 * texts; those behind are documents, in the order of issuer and number. Immutable and thread-safe.
 */
final class People {

    /** Neither a host identity nor a document. */
    static final int NOBODY = -1;

    private static final String DOCUMENT_PREFIX = "doc:";

    private final int travellers;
    private final TupleCodes documents;
    private final DocumentOwners owners;
    private final int[] rankOf;
    private final int[] documentAt;

    People(int travellers, TupleCodes documents, DocumentOwners owners) {
        this.travellers = travellers;
        this.documents = documents;
        this.owners = owners;
        this.rankOf = documents.ranks();
        this.documentAt = new int[rankOf.length];
        for (int document = 0; document < rankOf.length; document++) {
            documentAt[rankOf[document]] = document;
        }
    }

    int size() {
        return travellers + rankOf.length;
    }

    /** The person of a document known to the rule, by its code. */
    int ofDocument(int document) {
        int owner = owners.of(document);
        return owner >= 0 ? owner : travellers + rankOf[document];
    }

    /** The person a row names, {@link #NOBODY} if it names none. */
    int of(int traveller, int issuer, int number) {
        if (traveller != Missing.CODE) {
            return traveller;
        }
        int document = number == Missing.CODE ? NOBODY : documents.find(issuer, number);
        return document < 0 ? NOBODY : ofDocument(document);
    }

    /** The id that findings carry. */
    String id(int person, DataSet data) {
        if (person < travellers) {
            return data.codebook(Domains.TRAVELLER).text(person);
        }
        int document = documentAt[person - travellers];
        return DOCUMENT_PREFIX + data.pseudonym(clear(document, data));
    }

    private String clear(int document, DataSet data) {
        int issuer = documents.value(document, 0);
        String country =
                issuer == Missing.CODE
                        ? ""
                        : data.codebook(Crossings.DOCUMENT_ISSUER.domain()).text(issuer);
        int number = documents.value(document, 1);
        return country + '|' + data.codebook(Domains.DOCUMENT).text(number);
    }

    /** The person of an id; for a document, tries all, since its number cannot be told from it. */
    Optional<Integer> find(String id, DataSet data) {
        if (!id.startsWith(DOCUMENT_PREFIX)) {
            int code = data.codebook(Domains.TRAVELLER).code(id);
            return code == Missing.CODE ? Optional.empty() : Optional.of(code);
        }
        for (int person = travellers; person < size(); person++) {
            if (id(person, data).equals(id)) {
                return Optional.of(person);
            }
        }
        return Optional.empty();
    }
}
