package org.tidewaiter.rule.cotraveller;

import org.tidewaiter.api.record.Missing;
import org.tidewaiter.kernel.column.TupleCodes;

/** A violation in effect, and the codes that name the traveller. */
record Violation(long row, int traveller, int issuer, int number) {

    /** Makes the document known if only it tells who it was. */
    void addDocument(TupleCodes documents) {
        if (traveller == Missing.CODE && number != Missing.CODE) {
            documents.add(issuer, number);
        }
    }

    int person(People people) {
        return people.of(traveller, issuer, number);
    }
}
