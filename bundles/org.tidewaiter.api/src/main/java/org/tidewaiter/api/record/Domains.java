package org.tidewaiter.api.record;

/** The domains of codes that several columns or tables share. */
public final class Domains {

    /** The host's identities of travellers. */
    public static final String TRAVELLER = "traveller";

    /** The host's identities of traders of every role. */
    public static final String TRADER = "trader";

    /** Ports, airports and places: UN/LOCODE, IATA or the host's own codes. */
    public static final String LOCATION = "location";

    /** Countries, ISO 3166 as the host writes them. */
    public static final String COUNTRY = "country";

    /** Numbers of travel documents; a document is its issuer and its number. */
    public static final String DOCUMENT = "document";

    /** Carriers by IATA, SCAC or the host's own codes. */
    public static final String CARRIER = "carrier";

    /** Telephone numbers and mail addresses, or the host's hash of them. */
    public static final String CONTACT = "contact";

    /** Containers by their ISO 6346 number. */
    public static final String CONTAINER = "container";

    /** Customs offices. */
    public static final String CUSTOMS_OFFICE = "customs_office";

    /** Goods by the Harmonized System. */
    public static final String HS_CODE = "hs_code";

    /** Currencies, ISO 4217. */
    public static final String CURRENCY = "currency";

    /** AIR, SEA, RAIL or ROAD. */
    public static final String TRANSPORT_MODE = "transport_mode";

    /** TRAVELLER, TRADER or DECLARATION. */
    public static final String SUBJECT_KIND = "subject_kind";

    private Domains() {}
}
