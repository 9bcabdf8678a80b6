package org.tidewaiter.data.duckdb;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.tidewaiter.api.record.Column;

/** Writes values as texts: ISO 8601, plain decimals in the unit of the file. */
final class CellTexts {

    private CellTexts() {}

    /** SQL for what {@link #read} takes. */
    static String expression(Column column) {
        if (Layout.isTyped(column)) {
            return Layout.value(column);
        }
        Column.Form form = column instanceof Column.Code code ? code.form() : Column.Form.TEXT;
        return Typing.form(Layout.text(column), form);
    }

    /** The text of a value in a result, empty where missing or not known yet. */
    static String read(Column column, ResultSet row, int index, RowView view) throws SQLException {
        Optional<String> text = Optional.ofNullable(row.getString(index));
        if (text.isEmpty() || hides(view, column, text.get())) {
            return "";
        } else if (column instanceof Column.Day) {
            return LocalDate.ofEpochDay(Long.parseLong(text.get())).toString();
        } else if (column instanceof Column.Time) {
            return Instant.ofEpochSecond(Long.parseLong(text.get())).toString();
        } else if (column instanceof Column.Whole whole) {
            return plain(new BigDecimal(text.get()).divide(BigDecimal.valueOf(whole.scale())));
        } else if (column instanceof Column.Real) {
            return plain(BigDecimal.valueOf(Double.parseDouble(text.get())));
        }
        return text.get();
    }

    /** Whether a value is a time, no plan, behind the horizon of the view. */
    static boolean hides(RowView view, Column column, String value) {
        if (!view.hasHorizon() || Columns.isPlanned(column)) {
            return false;
        }
        long number = Long.parseLong(value);
        return column instanceof Column.Day
                ? view.hidesDay(Math.toIntExact(number))
                : view.hides(number);
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
