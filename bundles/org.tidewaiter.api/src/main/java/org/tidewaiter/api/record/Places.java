package org.tidewaiter.api.record;

import java.util.List;

/** The port {@code places}: codes of places used by the other tables. */
public final class Places {

    public static final Column.Code PLACE_CODE =
            new Column.Code("place_code", Domains.LOCATION, Column.Form.UPPER, true);

    public static final Column.Code NAME =
            new Column.Code("name", "place_name", Column.Form.TEXT, false);

    public static final Column.Code COUNTRY =
            new Column.Code("country", Domains.COUNTRY, Column.Form.UPPER, false);

    /** STORAGE, FACTORY, PORT, AIRPORT or WAREHOUSE. */
    public static final Column.Code KIND =
            new Column.Code("kind", "place_kind", Column.Form.UPPER, false);

    public static final Column.Real LATITUDE =
            new Column.Real("latitude", "degrees", -90, 90, false);

    public static final Column.Real LONGITUDE =
            new Column.Real("longitude", "degrees", -180, 180, false);

    /** UNIT, BUILDING (as is empty), STREET, LOCALITY or REGION. */
    public static final Column.Code PRECISION =
            new Column.Code("precision", "precision", Column.Form.UPPER, false);

    /** When there are no coordinates. */
    public static final Column.Code ADDRESS =
            new Column.Code("address", "address", Column.Form.TEXT, false);

    /** The table itself. */
    public static final Port PORT =
            new Port(
                    "places",
                    List.of(
                            PLACE_CODE,
                            NAME,
                            COUNTRY,
                            KIND,
                            LATITUDE,
                            LONGITUDE,
                            PRECISION,
                            ADDRESS),
                    List.of(PLACE_CODE),
                    List.of());

    private Places() {}
}
