package org.tidewaiter.rule.cotraveller;

import java.util.Arrays;
import org.tidewaiter.api.record.Missing;

/**
 * Which host identity owns each document: the only one it occurs with.
 *
 * <p>Parts of the rows collect their own and merge; the order does not matter.
 */
final class DocumentOwners {

    private static final int NONE = -1;
    private static final int SEVERAL = -2;

    private final int[] owner;

    DocumentOwners(int documents) {
        owner = new int[documents];
        Arrays.fill(owner, NONE);
    }

    /** A row names both. */
    void add(int document, int traveller) {
        if (traveller == Missing.CODE || owner[document] == traveller) {
            return;
        }
        owner[document] = owner[document] == NONE ? traveller : SEVERAL;
    }

    /** Adds what another part has seen. */
    void merge(DocumentOwners other) {
        for (int document = 0; document < owner.length; document++) {
            if (other.owner[document] == SEVERAL) {
                owner[document] = SEVERAL;
            } else if (other.owner[document] != NONE) {
                add(document, other.owner[document]);
            }
        }
    }

    /** The owner, negative if there is none or not one. */
    int of(int document) {
        return owner[document];
    }
}
