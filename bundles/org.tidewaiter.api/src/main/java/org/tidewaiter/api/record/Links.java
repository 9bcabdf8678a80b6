package org.tidewaiter.api.record;

import java.util.List;

/** The port {@code links}: who belongs to whom. */
public final class Links {

    /** TRAVELLER or TRADER. */
    public static final Column.Code FROM_KIND =
            new Column.Code("from_kind", Domains.SUBJECT_KIND, Column.Form.UPPER, true);

    public static final Column.Code FROM_ID =
            new Column.Code("from_id", "link_end", Column.Form.TEXT, true);

    /** TRAVELLER or TRADER. */
    public static final Column.Code TO_KIND =
            new Column.Code("to_kind", Domains.SUBJECT_KIND, Column.Form.UPPER, true);

    public static final Column.Code TO_ID =
            new Column.Code("to_id", "link_end", Column.Form.TEXT, true);

    /** DIRECTOR, SHAREHOLDER, CONTACT, FAMILY or GROUP. */
    public static final Column.Code RELATION =
            new Column.Code("relation", "relation", Column.Form.UPPER, true);

    public static final Column.Day VALID_FROM = new Column.Day("valid_from", false, false);

    public static final Column.Day VALID_TO = new Column.Day("valid_to", false, false);

    /** The table itself. */
    public static final Port PORT =
            new Port(
                    "links",
                    List.of(FROM_KIND, FROM_ID, TO_KIND, TO_ID, RELATION, VALID_FROM, VALID_TO),
                    List.of(FROM_KIND, FROM_ID, TO_KIND, TO_ID, RELATION, VALID_FROM),
                    List.of(VALID_FROM));

    private Links() {}
}
