package org.tidewaiter.api.record;

import java.util.List;

/** The port {@code outcomes}: what inspections found. */
public final class Outcomes {

    /** TRAVELLER, TRADER or DECLARATION. */
    public static final Column.Code SUBJECT_KIND =
            new Column.Code("subject_kind", Domains.SUBJECT_KIND, Column.Form.UPPER, true);

    public static final Column.Code SUBJECT_ID =
            new Column.Code("subject_id", "outcome_subject", Column.Form.TEXT, true);

    public static final Column.Time DECIDED_AT = new Column.Time("decided_at", true, false);

    /** HIT, NO_HIT or INCONCLUSIVE. */
    public static final Column.Code OUTCOME =
            new Column.Code("outcome", "outcome", Column.Form.UPPER, true);

    /** RULE, OFFICER, TIP or RANDOM. */
    public static final Column.Code SELECTED_BY =
            new Column.Code("selected_by", "selected_by", Column.Form.UPPER, false);

    public static final Column.Code FINDING_ID =
            new Column.Code("finding_id", "finding", Column.Form.TEXT, false);

    public static final Column.Whole HOURS = new Column.Whole("hours", "hundredths", 100, false);

    public static final Column.Whole AMOUNT = new Column.Whole("amount", "minor units", 100, false);

    /** The table itself. */
    public static final Port PORT =
            new Port(
                    "outcomes",
                    List.of(
                            SUBJECT_KIND,
                            SUBJECT_ID,
                            DECIDED_AT,
                            OUTCOME,
                            SELECTED_BY,
                            FINDING_ID,
                            HOURS,
                            AMOUNT),
                    List.of(SUBJECT_KIND, SUBJECT_ID, DECIDED_AT),
                    List.of(DECIDED_AT));

    private Outcomes() {}
}
