package org.tidewaiter.api.record;

import java.util.List;

/** The port {@code crossings}: one traveller on one leg of one voyage. */
public final class Crossings {

    /** The host's key of this row. */
    public static final Column.Key CROSSING_ID = new Column.Key("crossing_id");

    /** The host's own resolved identity. */
    public static final Column.Code TRAVELLER_ID =
            new Column.Code("traveller_id", Domains.TRAVELLER, Column.Form.TEXT, false);

    public static final Column.Code FAMILY_NAME =
            new Column.Code("family_name", "name", Column.Form.TEXT, false);

    public static final Column.Code GIVEN_NAMES =
            new Column.Code("given_names", "name", Column.Form.TEXT, false);

    public static final Column.Day BIRTH_DATE = new Column.Day("birth_date", false, false);

    /** Never an input of a score. */
    public static final Column.Code SEX = new Column.Code("sex", "sex", Column.Form.UPPER, false);

    /** Never an input of a score. */
    public static final Column.Code NATIONALITY =
            new Column.Code("nationality", Domains.COUNTRY, Column.Form.UPPER, false);

    public static final Column.Code DOCUMENT_TYPE =
            new Column.Code("document_type", "document_type", Column.Form.UPPER, false);

    public static final Column.Code DOCUMENT_ISSUER =
            new Column.Code("document_issuer", Domains.COUNTRY, Column.Form.UPPER, false);

    public static final Column.Code DOCUMENT_NUMBER =
            new Column.Code("document_number", Domains.DOCUMENT, Column.Form.UPPER, false);

    /** BOOKED, BOARDED, CANCELLED, NO_SHOW or CREW; empty as boarded. */
    public static final Column.Code TRAVELLER_STATUS =
            new Column.Code("traveller_status", "traveller_status", Column.Form.UPPER, false);

    /** AIR, SEA, RAIL or ROAD. */
    public static final Column.Code TRANSPORT_MODE =
            new Column.Code("transport_mode", Domains.TRANSPORT_MODE, Column.Form.UPPER, false);

    public static final Column.Code CARRIER =
            new Column.Code("carrier", Domains.CARRIER, Column.Form.UPPER, false);

    public static final Column.Code VOYAGE_NUMBER =
            new Column.Code("voyage_number", "voyage_number", Column.Form.NUMBER, true);

    /** Where codes are shared. */
    public static final Column.Code OPERATING_CARRIER =
            new Column.Code("operating_carrier", Domains.CARRIER, Column.Form.UPPER, false);

    /** The scheduled local date. */
    public static final Column.Day DEPARTURE_DATE_LOCAL =
            new Column.Day("departure_date_local", false, true);

    /** UN/LOCODE or IATA. */
    public static final Column.Code DEPARTURE_PORT =
            new Column.Code("departure_port", Domains.LOCATION, Column.Form.UPPER, true);

    /** UN/LOCODE or IATA. */
    public static final Column.Code ARRIVAL_PORT =
            new Column.Code("arrival_port", Domains.LOCATION, Column.Form.UPPER, true);

    /** Scheduled. */
    public static final Column.Time DEPARTURE_TIME = new Column.Time("departure_time", true, true);

    /** Scheduled. */
    public static final Column.Time ARRIVAL_TIME = new Column.Time("arrival_time", false, true);

    public static final Column.Time ACTUAL_DEPARTURE_TIME =
            new Column.Time("actual_departure_time", false, false);

    public static final Column.Time ACTUAL_ARRIVAL_TIME =
            new Column.Time("actual_arrival_time", false, false);

    /** Locators recur over the years: a party is carrier, reference and booked_at. */
    public static final Column.Code BOOKING_REFERENCE =
            new Column.Code("booking_reference", "booking_reference", Column.Form.UPPER, false);

    public static final Column.Time BOOKED_AT = new Column.Time("booked_at", false, false);

    public static final Column.Code AGENCY =
            new Column.Code("agency", "agency", Column.Form.UPPER, false);

    /** The host's hash, not in clear. */
    public static final Column.Code CONTACT =
            new Column.Code("contact", Domains.CONTACT, Column.Form.TEXT, false);

    /** The host's hash, not in clear. */
    public static final Column.Code PAYMENT =
            new Column.Code("payment", "payment", Column.Form.TEXT, false);

    public static final Column.Code RESIDENCE_COUNTRY =
            new Column.Code("residence_country", Domains.COUNTRY, Column.Form.UPPER, false);

    public static final Column.Code SEAT =
            new Column.Code("seat", "seat", Column.Form.UPPER, false);

    public static final Column.Code BAG_GROUP =
            new Column.Code("bag_group", "bag_group", Column.Form.UPPER, false);

    /** The table itself. */
    public static final Port PORT =
            new Port(
                    "crossings",
                    List.of(
                            CROSSING_ID,
                            TRAVELLER_ID,
                            FAMILY_NAME,
                            GIVEN_NAMES,
                            BIRTH_DATE,
                            SEX,
                            NATIONALITY,
                            DOCUMENT_TYPE,
                            DOCUMENT_ISSUER,
                            DOCUMENT_NUMBER,
                            TRAVELLER_STATUS,
                            TRANSPORT_MODE,
                            CARRIER,
                            VOYAGE_NUMBER,
                            OPERATING_CARRIER,
                            DEPARTURE_DATE_LOCAL,
                            DEPARTURE_PORT,
                            ARRIVAL_PORT,
                            DEPARTURE_TIME,
                            ARRIVAL_TIME,
                            ACTUAL_DEPARTURE_TIME,
                            ACTUAL_ARRIVAL_TIME,
                            BOOKING_REFERENCE,
                            BOOKED_AT,
                            AGENCY,
                            CONTACT,
                            PAYMENT,
                            RESIDENCE_COUNTRY,
                            SEAT,
                            BAG_GROUP),
                    List.of(CROSSING_ID),
                    List.of(DEPARTURE_TIME));

    private Crossings() {}
}
