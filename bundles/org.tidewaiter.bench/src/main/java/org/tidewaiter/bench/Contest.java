package org.tidewaiter.bench;

import java.io.Closeable;
import java.io.IOException;

/**
 * Two sides that are ready to answer.
 *
 * @param resources what to close afterwards
 */
record Contest(Side ours, Side peer, Closeable resources) implements Closeable {

    @Override
    public void close() throws IOException {
        resources.close();
    }
}
