package org.tidewaiter.api.record;

/**
 * A row that could not be read.
 *
 * @param file the name of the file, or the table of a database
 * @param line the line on which the row begins, counted from 1 with the header; 0 if the source has
 *     no lines
 * @param column the column that is wrong, empty if the whole row is
 * @param value the value found, shortened to 200 characters
 * @param reason what is wrong with it
 * @param advice what to do about it
 */
public record Reject(
        String table,
        String file,
        long line,
        String column,
        String value,
        String reason,
        String advice) {}
