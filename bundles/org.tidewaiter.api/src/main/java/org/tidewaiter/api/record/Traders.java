package org.tidewaiter.api.record;

import java.util.List;

/** The port {@code traders}: importers, exporters, brokers, forwarders, warehouses. */
public final class Traders {

    public static final Column.Code TRADER_ID =
            new Column.Code("trader_id", Domains.TRADER, Column.Form.TEXT, true);

    public static final Column.Code NAME =
            new Column.Code("name", "trader_name", Column.Form.TEXT, true);

    /**
     * IMPORTER, EXPORTER, BROKER, FORWARDER, WAREHOUSE or CARRIER; one trader may have several
     * rows.
     */
    public static final Column.Code ROLE =
            new Column.Code("role", "trader_role", Column.Form.UPPER, false);

    public static final Column.Code COUNTRY =
            new Column.Code("country", Domains.COUNTRY, Column.Form.UPPER, true);

    /** Free text as registered. */
    public static final Column.Code ADDRESS =
            new Column.Code("address", "address", Column.Form.TEXT, false);

    public static final Column.Code LOCALITY =
            new Column.Code("locality", "locality", Column.Form.TEXT, false);

    public static final Column.Code REGION =
            new Column.Code("region", "region", Column.Form.TEXT, false);

    public static final Column.Code POSTAL_CODE =
            new Column.Code("postal_code", "postal_code", Column.Form.UPPER, false);

    public static final Column.Real LATITUDE =
            new Column.Real("latitude", "degrees", -90, 90, false);

    public static final Column.Real LONGITUDE =
            new Column.Real("longitude", "degrees", -180, 180, false);

    public static final Column.Code REGISTRATION_NUMBER =
            new Column.Code("registration_number", "registration_number", Column.Form.UPPER, false);

    public static final Column.Day REGISTERED_ON = new Column.Day("registered_on", false, false);

    public static final Column.Day CLOSED_ON = new Column.Day("closed_on", false, false);

    public static final Column.Code PHONE =
            new Column.Code("phone", Domains.CONTACT, Column.Form.TEXT, false);

    public static final Column.Code EMAIL =
            new Column.Code("email", Domains.CONTACT, Column.Form.TEXT, false);

    /** The host's key of a person. */
    public static final Column.Code REPRESENTATIVE =
            new Column.Code("representative", Domains.TRAVELLER, Column.Form.TEXT, false);

    /** The table itself. */
    public static final Port PORT =
            new Port(
                    "traders",
                    List.of(
                            TRADER_ID,
                            NAME,
                            ROLE,
                            COUNTRY,
                            ADDRESS,
                            LOCALITY,
                            REGION,
                            POSTAL_CODE,
                            LATITUDE,
                            LONGITUDE,
                            REGISTRATION_NUMBER,
                            REGISTERED_ON,
                            CLOSED_ON,
                            PHONE,
                            EMAIL,
                            REPRESENTATIVE),
                    List.of(TRADER_ID, ROLE),
                    List.of());

    private Traders() {}
}
