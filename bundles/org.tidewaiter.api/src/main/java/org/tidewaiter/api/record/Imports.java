package org.tidewaiter.api.record;

import java.util.List;

/** The port {@code imports}: import declarations, one row an item. */
public final class Imports {

    public static final Column.Key DECLARATION_ID = new Column.Key("declaration_id");

    /** Tells the items of a declaration apart. */
    public static final Column.Whole ITEM_NUMBER =
            new Column.Whole("item_number", "items", 1, false);

    /** A higher version replaces a lower one. */
    public static final Column.Whole VERSION = new Column.Whole("version", "versions", 1, false);

    public static final Column.Time DECLARED_AT = new Column.Time("declared_at", true, false);

    public static final Column.Code CUSTOMS_OFFICE =
            new Column.Code("customs_office", Domains.CUSTOMS_OFFICE, Column.Form.UPPER, false);

    public static final Column.Code IMPORTER_ID =
            new Column.Code("importer_id", Domains.TRADER, Column.Form.TEXT, true);

    /** The overseas supplier. */
    public static final Column.Code EXPORTER_ID =
            new Column.Code("exporter_id", Domains.TRADER, Column.Form.TEXT, false);

    public static final Column.Code DECLARATION_TYPE =
            new Column.Code("declaration_type", "declaration_type", Column.Form.UPPER, false);

    public static final Column.Code PROCEDURE_CODE =
            new Column.Code("procedure_code", "procedure_code", Column.Form.UPPER, false);

    /** As written on the declaration. */
    public static final Column.Code EXPORTER_NAME =
            new Column.Code("exporter_name", "trader_name", Column.Form.TEXT, false);

    /** As written on the declaration. */
    public static final Column.Code EXPORTER_ADDRESS =
            new Column.Code("exporter_address", "address", Column.Form.TEXT, false);

    public static final Column.Code BROKER_ID =
            new Column.Code("broker_id", Domains.TRADER, Column.Form.TEXT, false);

    public static final Column.Code FORWARDER_ID =
            new Column.Code("forwarder_id", Domains.TRADER, Column.Form.TEXT, false);

    public static final Column.Code WAREHOUSE_ID =
            new Column.Code("warehouse_id", Domains.TRADER, Column.Form.TEXT, false);

    public static final Column.Code CARRIER =
            new Column.Code("carrier", Domains.CARRIER, Column.Form.UPPER, false);

    /** A payer who is not the importer is a core signal. */
    public static final Column.Code DUTY_PAYER_ID =
            new Column.Code("duty_payer_id", Domains.TRADER, Column.Form.TEXT, false);

    public static final Column.Code CONSIGNEE_ID =
            new Column.Code("consignee_id", Domains.TRADER, Column.Form.TEXT, false);

    public static final Column.Code NOTIFY_ID =
            new Column.Code("notify_id", Domains.TRADER, Column.Form.TEXT, false);

    public static final Column.Code MASTER_BILL =
            new Column.Code("master_bill", "bill", Column.Form.UPPER, false);

    public static final Column.Code HOUSE_BILL =
            new Column.Code("house_bill", "bill", Column.Form.UPPER, false);

    public static final Column.Code CONTAINER_NUMBER =
            new Column.Code("container_number", Domains.CONTAINER, Column.Form.UPPER, false);

    public static final Column.Code DELIVERY_ADDRESS =
            new Column.Code("delivery_address", "address", Column.Form.TEXT, false);

    public static final Column.Code DELIVERY_PHONE =
            new Column.Code("delivery_phone", Domains.CONTACT, Column.Form.TEXT, false);

    public static final Column.Code TRANSPORT_MODE =
            new Column.Code("transport_mode", Domains.TRANSPORT_MODE, Column.Form.UPPER, false);

    public static final Column.Code HS_CODE =
            new Column.Code("hs_code", Domains.HS_CODE, Column.Form.UPPER, false);

    public static final Column.Code ORIGIN_COUNTRY =
            new Column.Code("origin_country", Domains.COUNTRY, Column.Form.UPPER, false);

    public static final Column.Code DEPARTURE_COUNTRY =
            new Column.Code("departure_country", Domains.COUNTRY, Column.Form.UPPER, false);

    public static final Column.Code GOODS_DESCRIPTION =
            new Column.Code("goods_description", "goods_description", Column.Form.TEXT, false);

    public static final Column.Whole QUANTITY =
            new Column.Whole("quantity", "thousandths", 1000, false);

    public static final Column.Code QUANTITY_UNIT =
            new Column.Code("quantity_unit", "quantity_unit", Column.Form.UPPER, false);

    public static final Column.Whole NET_MASS_KG =
            new Column.Whole("net_mass_kg", "grams", 1000, false);

    public static final Column.Whole CUSTOMS_VALUE =
            new Column.Whole("customs_value", "minor units", 100, false);

    public static final Column.Code CURRENCY =
            new Column.Code("currency", Domains.CURRENCY, Column.Form.UPPER, false);

    public static final Column.Whole DUTY_TAX =
            new Column.Whole("duty_tax", "minor units", 100, false);

    /** The table itself. */
    public static final Port PORT =
            new Port(
                    "imports",
                    List.of(
                            DECLARATION_ID,
                            ITEM_NUMBER,
                            VERSION,
                            DECLARED_AT,
                            CUSTOMS_OFFICE,
                            IMPORTER_ID,
                            EXPORTER_ID,
                            DECLARATION_TYPE,
                            PROCEDURE_CODE,
                            EXPORTER_NAME,
                            EXPORTER_ADDRESS,
                            BROKER_ID,
                            FORWARDER_ID,
                            WAREHOUSE_ID,
                            CARRIER,
                            DUTY_PAYER_ID,
                            CONSIGNEE_ID,
                            NOTIFY_ID,
                            MASTER_BILL,
                            HOUSE_BILL,
                            CONTAINER_NUMBER,
                            DELIVERY_ADDRESS,
                            DELIVERY_PHONE,
                            TRANSPORT_MODE,
                            HS_CODE,
                            ORIGIN_COUNTRY,
                            DEPARTURE_COUNTRY,
                            GOODS_DESCRIPTION,
                            QUANTITY,
                            QUANTITY_UNIT,
                            NET_MASS_KG,
                            CUSTOMS_VALUE,
                            CURRENCY,
                            DUTY_TAX),
                    List.of(DECLARATION_ID, ITEM_NUMBER),
                    List.of(DECLARED_AT));

    private Imports() {}
}
