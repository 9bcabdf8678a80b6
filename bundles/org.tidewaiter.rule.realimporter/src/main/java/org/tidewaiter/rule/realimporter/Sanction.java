package org.tidewaiter.rule.realimporter;

import java.util.List;

/**
 * A trader was sanctioned on a day.
 *
 * @param day days since 1970; not the day the trade stopped
 * @param rows the violations that say so
 */
record Sanction(int trader, int day, List<Long> rows) {}
