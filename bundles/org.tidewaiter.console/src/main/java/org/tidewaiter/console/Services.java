package org.tidewaiter.console;

import java.io.PrintStream;
import java.util.List;
import org.tidewaiter.api.record.DataSource;
import org.tidewaiter.api.run.RiskEngine;
import org.tidewaiter.report.Reports;

/**
 * What a command works with.
 *
 * @param terminal whether a person watches the error stream
 */
record Services(
        RiskEngine engine,
        List<DataSource> sources,
        Reports reports,
        PrintStream out,
        PrintStream err,
        boolean terminal,
        Cancellation cancellation,
        Hosting hosting) {

    /** Says something that is no result. */
    void say(String message) {
        err.println(message);
    }
}
