package org.tidewaiter.oversight.feed;

import java.util.List;
import org.tidewaiter.api.record.Column;
import org.tidewaiter.api.record.Crossings;
import org.tidewaiter.api.record.Exports;
import org.tidewaiter.api.record.Imports;
import org.tidewaiter.api.record.Port;

/** A table whose rows come from sources that a column tells apart. */
public enum Feed {
    CROSSINGS_BY_CARRIER(
            new Shape(Crossings.PORT, Crossings.CARRIER, Crossings.DEPARTURE_TIME),
            Crossings.VOYAGE_NUMBER,
            Crossings.DEPARTURE_PORT),
    CROSSINGS_BY_DEPARTURE_PORT(
            new Shape(Crossings.PORT, Crossings.DEPARTURE_PORT, Crossings.DEPARTURE_TIME),
            Crossings.CARRIER,
            Crossings.VOYAGE_NUMBER),
    CROSSINGS_BY_ARRIVAL_PORT(
            new Shape(Crossings.PORT, Crossings.ARRIVAL_PORT, Crossings.DEPARTURE_TIME),
            Crossings.CARRIER,
            Crossings.VOYAGE_NUMBER),
    IMPORTS_BY_OFFICE(
            new Shape(Imports.PORT, Imports.CUSTOMS_OFFICE, Imports.DECLARED_AT),
            Imports.IMPORTER_ID),
    EXPORTS_BY_OFFICE(
            new Shape(Exports.PORT, Exports.CUSTOMS_OFFICE, Exports.SUBMITTED_AT),
            Exports.EXPORTER_ID);

    private record Shape(Port port, Column.Code source, Column.Time time) {}

    private final Shape shape;
    private final List<Column.Code> sender;

    Feed(Shape shape, Column.Code... sender) {
        this.shape = shape;
        this.sender = List.of(sender);
    }

    /** The table. */
    public Port port() {
        return shape.port();
    }

    /** The column that names the source of a row. */
    public Column.Code source() {
        return shape.source();
    }

    /** The time whose day in UTC a row counts on. */
    public Column.Time time() {
        return shape.time();
    }

    /**
     * Columns whose values together say what sent a row: a voyage, a trader. Rows of one sender on
     * one day come or stay away together, so they count as one event.
     */
    List<Column.Code> sender() {
        return sender;
    }

    /** Whether the table as a whole is looked at with this feed; once a table. */
    boolean tellsOfTheWhole() {
        return this != CROSSINGS_BY_DEPARTURE_PORT && this != CROSSINGS_BY_ARRIVAL_PORT;
    }
}
