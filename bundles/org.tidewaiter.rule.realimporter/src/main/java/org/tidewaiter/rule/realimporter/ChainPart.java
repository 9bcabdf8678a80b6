package org.tidewaiter.rule.realimporter;

import java.util.List;
import org.tidewaiter.api.record.Column;
import org.tidewaiter.api.record.Imports;

/** A part of a supply chain that importers can have in common. */
enum ChainPart {
    BROKER("broker", 1, Stratum.OFFICE, Imports.BROKER_ID),
    FORWARDER("forwarder", 2, Stratum.OFFICE, Imports.FORWARDER_ID),
    WAREHOUSE("warehouse", 3, Stratum.OFFICE, Imports.WAREHOUSE_ID),
    SUPPLIER("supplier", 4, Stratum.GOODS, Imports.EXPORTER_ID, Imports.EXPORTER_NAME),
    DELIVERY_ADDRESS("deliveryAddress", 5, Stratum.NONE, Imports.DELIVERY_ADDRESS),
    DELIVERY_PHONE("deliveryPhone", 5, Stratum.NONE, Imports.DELIVERY_PHONE),
    DUTY_PAYER("dutyPayer", 6, Stratum.NONE, Imports.DUTY_PAYER_ID),
    CONSIGNEE("consignee", 6, Stratum.NONE, Imports.CONSIGNEE_ID),
    NOTIFY("notify", 6, Stratum.NONE, Imports.NOTIFY_ID),
    CARRIER("carrier", 7, Stratum.UNTESTED, Imports.CARRIER),
    GOODS("goods", 7, Stratum.UNTESTED, Imports.HS_CODE),
    ROUTE("route", 7, Stratum.UNTESTED, Imports.DEPARTURE_COUNTRY, Imports.CUSTOMS_OFFICE);

    /** Among which importers it is chance to choose the same. */
    enum Stratum {
        /** Those who clear goods of one chapter at one office: whom one hires depends on where. */
        OFFICE,
        /** Those who import goods of one heading: from whom one buys depends on what. */
        GOODS,
        /** All. */
        NONE,
        /** Too common, or given by the trade one is in: counts as likeness, not as surprise. */
        UNTESTED
    }

    /** All parts, in their order. */
    static final List<ChainPart> ALL = List.of(values());

    /** Those of which sharing is tested. */
    static final List<ChainPart> TESTED =
            ALL.stream().filter(part -> part.stratum != Stratum.UNTESTED).toList();

    /** The end of the keys of its sentences; also the kind of its node. */
    final String key;

    /** The column of a picture that it stands in. */
    final int column;

    final Stratum stratum;

    /** Where it is written; one is enough. */
    final List<Column.Code> columns;

    ChainPart(String key, int column, Stratum stratum, Column.Code... columns) {
        this.key = key;
        this.column = column;
        this.stratum = stratum;
        this.columns = List.of(columns);
    }

    boolean tested() {
        return stratum != Stratum.UNTESTED;
    }

    /** Whether its codes are those of traders. */
    boolean isTrader() {
        return this != SUPPLIER
                && columns.get(0).domain().equals(org.tidewaiter.api.record.Domains.TRADER);
    }

    /** Whether it is one of those who handle the goods: a logistics house may be all three. */
    boolean isLogistics() {
        return stratum == Stratum.OFFICE;
    }
}
