package org.tidewaiter.rule.cotraveller;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.tidewaiter.api.record.Codebook;
import org.tidewaiter.api.record.Column;
import org.tidewaiter.api.record.Cursor;
import org.tidewaiter.api.record.DataSet;
import org.tidewaiter.api.record.Missing;
import org.tidewaiter.api.record.Table;
import org.tidewaiter.api.record.Violations;

/** Reads the violations of travellers that are in effect. */
final class ViolationReader {

    /** A violation that was closed or ended in acquittal never makes a suspect. */
    private static final Set<String> IN_EFFECT = Set.of("SUSPECTED", "CONFIRMED", "OPEN");

    private static final List<Column> COLUMNS =
            List.of(
                    Violations.SUBJECT_KIND,
                    Violations.STATUS,
                    Violations.TRAVELLER_ID,
                    Violations.DOCUMENT_ISSUER,
                    Violations.DOCUMENT_NUMBER,
                    Violations.EFFECTIVE_FROM,
                    Violations.CLOSED_ON);

    private final int traveller;
    private final boolean[] inEffect;
    private final int asOfDay;

    ViolationReader(DataSet data) {
        traveller = data.codebook(Violations.SUBJECT_KIND.domain()).code("TRAVELLER");
        Codebook statuses = data.codebook(Violations.STATUS.domain());
        inEffect = new boolean[statuses.size()];
        for (int code = 0; code < inEffect.length; code++) {
            inEffect[code] = IN_EFFECT.contains(statuses.text(code));
        }
        asOfDay = VoyageColumns.dayOf(data.asOf().getEpochSecond());
    }

    /** The violations in effect on the day the data end, in the order of their rows. */
    List<Violation> read(Table table) {
        List<Violation> violations = new ArrayList<>();
        try (Cursor cursor = table.scan(COLUMNS)) {
            while (cursor.advance()) {
                readBatch(cursor, violations);
            }
        }
        return violations;
    }

    private void readBatch(Cursor cursor, List<Violation> into) {
        int[] kind = cursor.codes(Violations.SUBJECT_KIND);
        int[] status = cursor.codes(Violations.STATUS);
        int[] from = cursor.days(Violations.EFFECTIVE_FROM);
        int[] closed = cursor.days(Violations.CLOSED_ON);
        int[] id = cursor.codes(Violations.TRAVELLER_ID);
        int[] issuer = cursor.codes(Violations.DOCUMENT_ISSUER);
        int[] number = cursor.codes(Violations.DOCUMENT_NUMBER);
        for (int i = 0; i < cursor.size(); i++) {
            boolean begun = from[i] == Missing.DAY || from[i] <= asOfDay;
            boolean open = closed[i] == Missing.DAY || closed[i] > asOfDay;
            if (kind[i] == traveller && inEffect[status[i]] && begun && open) {
                into.add(new Violation(cursor.rows()[i], id[i], issuer[i], number[i]));
            }
        }
    }
}
