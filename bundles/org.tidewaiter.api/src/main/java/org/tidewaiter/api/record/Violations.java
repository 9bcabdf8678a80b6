package org.tidewaiter.api.record;

import java.util.List;

/** The port {@code violations}: what customs already knows. */
public final class Violations {

    public static final Column.Key VIOLATION_ID = new Column.Key("violation_id");

    /** TRAVELLER or TRADER. */
    public static final Column.Code SUBJECT_KIND =
            new Column.Code("subject_kind", Domains.SUBJECT_KIND, Column.Form.UPPER, true);

    public static final Column.Code TRAVELLER_ID =
            new Column.Code("traveller_id", Domains.TRAVELLER, Column.Form.TEXT, false);

    public static final Column.Code DOCUMENT_ISSUER =
            new Column.Code("document_issuer", Domains.COUNTRY, Column.Form.UPPER, false);

    public static final Column.Code DOCUMENT_NUMBER =
            new Column.Code("document_number", Domains.DOCUMENT, Column.Form.UPPER, false);

    public static final Column.Code FAMILY_NAME =
            new Column.Code("family_name", "name", Column.Form.TEXT, false);

    public static final Column.Code GIVEN_NAMES =
            new Column.Code("given_names", "name", Column.Form.TEXT, false);

    public static final Column.Day BIRTH_DATE = new Column.Day("birth_date", false, false);

    public static final Column.Code TRADER_ID =
            new Column.Code("trader_id", Domains.TRADER, Column.Form.TEXT, false);

    /** SMUGGLING, TAX_DELINQUENCY, UNDERVALUATION or another of the host's list. */
    public static final Column.Code OFFENCE =
            new Column.Code("offence", "offence", Column.Form.UPPER, true);

    public static final Column.Day OFFENCE_DATE = new Column.Day("offence_date", true, false);

    /** SUSPECTED, CONFIRMED, OPEN, CLOSED or ACQUITTED. */
    public static final Column.Code STATUS =
            new Column.Code("status", "violation_status", Column.Form.UPPER, true);

    public static final Column.Day EFFECTIVE_FROM = new Column.Day("effective_from", false, false);

    public static final Column.Day CLOSED_ON = new Column.Day("closed_on", false, false);

    /** Owed or evaded. */
    public static final Column.Whole AMOUNT = new Column.Whole("amount", "minor units", 100, false);

    public static final Column.Code CURRENCY =
            new Column.Code("currency", Domains.CURRENCY, Column.Form.UPPER, false);

    /** The table itself. */
    public static final Port PORT =
            new Port(
                    "violations",
                    List.of(
                            VIOLATION_ID,
                            SUBJECT_KIND,
                            TRAVELLER_ID,
                            DOCUMENT_ISSUER,
                            DOCUMENT_NUMBER,
                            FAMILY_NAME,
                            GIVEN_NAMES,
                            BIRTH_DATE,
                            TRADER_ID,
                            OFFENCE,
                            OFFENCE_DATE,
                            STATUS,
                            EFFECTIVE_FROM,
                            CLOSED_ON,
                            AMOUNT,
                            CURRENCY),
                    List.of(VIOLATION_ID),
                    List.of(EFFECTIVE_FROM, OFFENCE_DATE));

    private Violations() {}
}
