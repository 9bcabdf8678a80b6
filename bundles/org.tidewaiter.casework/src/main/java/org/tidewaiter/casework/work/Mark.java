package org.tidewaiter.casework.work;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.tidewaiter.casework.Order;
import org.tidewaiter.casework.Query;
import org.tidewaiter.casework.store.Session;

/**
 * Where a page ended: the values of its last row in the columns that order it.
 *
 * @param values one a column of {@link #columns}
 */
record Mark(Order order, boolean reversed, List<Object> values) {

    /** What orders a worklist; the last is unique, all ascend. */
    static List<String> columns(Order order) {
        return switch (order) {
            case STRENGTH -> List.of("weakness", "number");
            case RULE -> List.of("rule", "weakness", "number");
            case SUBJECT -> List.of("subject_order", "weakness", "number");
            case AGE -> List.of("first_seen", "weakness", "number");
            case STATUS -> List.of("status", "weakness", "number");
            case REVIEW_BY -> List.of("review_by", "weakness", "number");
        };
    }

    /** The mark of a row. */
    static Mark at(Query query, ResultSet row) throws SQLException {
        List<Object> values = new ArrayList<>();
        for (String column : columns(query.order())) {
            values.add(
                    switch (column) {
                        case "weakness" -> (Object) row.getDouble(column);
                        case "subject_order" -> row.getBytes(column);
                        case "first_seen", "review_by" -> Session.instant(row, column);
                        case "status" -> row.getInt(column);
                        case "number" -> row.getLong(column);
                        default -> row.getString(column);
                    });
        }
        return new Mark(query.order(), query.reversed(), values);
    }

    /** As a text that is safe in a URL. */
    String text() {
        List<String> parts = new ArrayList<>(List.of(order.name(), Boolean.toString(reversed)));
        for (Object value : values) {
            parts.add(
                    value instanceof byte[] bytes
                            ? HexFormat.of().formatHex(bytes)
                            : value.toString());
        }
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join("\n", parts).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads the text.
     *
     * @throws IllegalArgumentException if it is none, or of another order
     */
    static Mark of(Query query, String text) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            String[] parts = new String(bytes, StandardCharsets.UTF_8).split("\n", -1);
            List<String> columns = columns(query.order());
            if (parts.length == columns.size() + 2
                    && parts[0].equals(query.order().name())
                    && parts[1].equals(Boolean.toString(query.reversed()))) {
                List<Object> values = new ArrayList<>();
                for (int i = 0; i < columns.size(); i++) {
                    values.add(value(columns.get(i), parts[i + 2]));
                }
                return new Mark(query.order(), query.reversed(), values);
            }
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new IllegalArgumentException(wrong(text), e);
        }
        throw new IllegalArgumentException(wrong(text));
    }

    private static Object value(String column, String text) {
        return switch (column) {
            case "weakness" -> (Object) Double.valueOf(text);
            case "subject_order" -> HexFormat.of().parseHex(text);
            case "first_seen", "review_by" -> Instant.parse(text);
            case "status" -> Integer.valueOf(text);
            case "number" -> Long.valueOf(text);
            default -> text;
        };
    }

    private static String wrong(String text) {
        return "\"%s\" does not continue a page of this order: begin at the first page"
                .formatted(text);
    }
}
