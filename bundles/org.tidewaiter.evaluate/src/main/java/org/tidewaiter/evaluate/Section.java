package org.tidewaiter.evaluate;

import java.io.IOException;

/** One part of the evaluation. */
interface Section {

    /** Its name on the command line. */
    String name();

    /** Measures and writes; says so plainly if the data for it are not here. */
    void write(Markdown report) throws IOException, InterruptedException;
}
