package org.tidewaiter.console;

import org.tidewaiter.api.record.DataSet;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that say which records to open, and how. */
final class DataOptions {

    @Option(
            names = "--data",
            required = true,
            paramLabel = "DIR",
            description = "the folder of records")
    String location = "";

    @Mixin final ReadOptions reading = new ReadOptions();

    /** Opens the records, with a progress bar where somebody watches. */
    DataSet open(Services services) {
        return reading.open(services, location);
    }
}
