package org.tidewaiter.api.record;

import java.util.List;

/** The port {@code exports}: export declarations. */
public final class Exports {

    public static final Column.Key DECLARATION_ID = new Column.Key("declaration_id");

    /** A higher version replaces a lower one. */
    public static final Column.Whole VERSION = new Column.Whole("version", "versions", 1, false);

    public static final Column.Time SUBMITTED_AT = new Column.Time("submitted_at", true, false);

    public static final Column.Code CUSTOMS_OFFICE =
            new Column.Code("customs_office", Domains.CUSTOMS_OFFICE, Column.Form.UPPER, false);

    public static final Column.Code DECLARATION_TYPE =
            new Column.Code("declaration_type", "declaration_type", Column.Form.UPPER, false);

    /** NORMAL (as is empty), PERIODIC, SUPPLEMENTARY or AFTER_DEPARTURE. */
    public static final Column.Code PROCEDURE_CODE =
            new Column.Code("procedure_code", "procedure_code", Column.Form.UPPER, false);

    /** Of the first version, kept when a later one replaces it. */
    public static final Column.Time FIRST_SUBMITTED_AT =
            new Column.Time("first_submitted_at", false, false);

    public static final Column.Code REFUND_CLAIMED =
            new Column.Code("refund_claimed", "flag", Column.Form.UPPER, false);

    public static final Column.Code EXPORTER_ID =
            new Column.Code("exporter_id", Domains.TRADER, Column.Form.TEXT, true);

    public static final Column.Code MANUFACTURER_ID =
            new Column.Code("manufacturer_id", Domains.TRADER, Column.Form.TEXT, false);

    public static final Column.Code CONSIGNEE_ID =
            new Column.Code("consignee_id", Domains.TRADER, Column.Form.TEXT, false);

    public static final Column.Code BROKER_ID =
            new Column.Code("broker_id", Domains.TRADER, Column.Form.TEXT, false);

    public static final Column.Code FORWARDER_ID =
            new Column.Code("forwarder_id", Domains.TRADER, Column.Form.TEXT, false);

    /** Where the goods were made or stored when declared. */
    public static final Column.Code GOODS_PLACE =
            new Column.Code("goods_place", Domains.LOCATION, Column.Form.UPPER, true);

    /** UN/LOCODE of the port of departure. */
    public static final Column.Code EXIT_PORT =
            new Column.Code("exit_port", Domains.LOCATION, Column.Form.UPPER, true);

    /** Left the place under bonded transport. */
    public static final Column.Time BONDED_OUT_AT = new Column.Time("bonded_out_at", false, false);

    /** Arrived at the port gate. */
    public static final Column.Time GATE_IN_AT = new Column.Time("gate_in_at", false, false);

    /** Departure of the cargo; empty is not yet departed. */
    public static final Column.Time DEPARTED_AT = new Column.Time("departed_at", false, false);

    /** ACTUAL (as is empty) or SCHEDULED. */
    public static final Column.Code DEPARTURE_SOURCE =
            new Column.Code("departure_source", "departure_source", Column.Form.UPPER, false);

    public static final Column.Time SCHEDULED_DEPARTURE_AT =
            new Column.Time("scheduled_departure_at", false, true);

    public static final Column.Day LOADING_DUE_ON = new Column.Day("loading_due_on", false, true);

    public static final Column.Code TRANSPORT_MODE =
            new Column.Code("transport_mode", Domains.TRANSPORT_MODE, Column.Form.UPPER, false);

    public static final Column.Code VESSEL_ID =
            new Column.Code("vessel_id", "vessel", Column.Form.UPPER, false);

    public static final Column.Code VOYAGE_NUMBER =
            new Column.Code("voyage_number", "voyage_number", Column.Form.NUMBER, false);

    public static final Column.Code CONTAINER_NUMBER =
            new Column.Code("container_number", Domains.CONTAINER, Column.Form.UPPER, false);

    public static final Column.Code TRUCK =
            new Column.Code("truck", "truck", Column.Form.UPPER, false);

    public static final Column.Code MASTER_BILL =
            new Column.Code("master_bill", "bill", Column.Form.UPPER, false);

    public static final Column.Code HOUSE_BILL =
            new Column.Code("house_bill", "bill", Column.Form.UPPER, false);

    public static final Column.Code HS_CODE =
            new Column.Code("hs_code", Domains.HS_CODE, Column.Form.UPPER, false);

    public static final Column.Whole NET_MASS_KG =
            new Column.Whole("net_mass_kg", "grams", 1000, false);

    public static final Column.Whole CUSTOMS_VALUE =
            new Column.Whole("customs_value", "minor units", 100, false);

    public static final Column.Code CURRENCY =
            new Column.Code("currency", Domains.CURRENCY, Column.Form.UPPER, false);

    /** The table itself. */
    public static final Port PORT =
            new Port(
                    "exports",
                    List.of(
                            DECLARATION_ID,
                            VERSION,
                            SUBMITTED_AT,
                            CUSTOMS_OFFICE,
                            DECLARATION_TYPE,
                            PROCEDURE_CODE,
                            FIRST_SUBMITTED_AT,
                            REFUND_CLAIMED,
                            EXPORTER_ID,
                            MANUFACTURER_ID,
                            CONSIGNEE_ID,
                            BROKER_ID,
                            FORWARDER_ID,
                            GOODS_PLACE,
                            EXIT_PORT,
                            BONDED_OUT_AT,
                            GATE_IN_AT,
                            DEPARTED_AT,
                            DEPARTURE_SOURCE,
                            SCHEDULED_DEPARTURE_AT,
                            LOADING_DUE_ON,
                            TRANSPORT_MODE,
                            VESSEL_ID,
                            VOYAGE_NUMBER,
                            CONTAINER_NUMBER,
                            TRUCK,
                            MASTER_BILL,
                            HOUSE_BILL,
                            HS_CODE,
                            NET_MASS_KG,
                            CUSTOMS_VALUE,
                            CURRENCY),
                    List.of(DECLARATION_ID),
                    List.of(SUBMITTED_AT));

    private Exports() {}
}
