package org.tidewaiter.casework.work;

import org.tidewaiter.casework.store.StoreSettings;

/** A contract that is tried on a database; a test class says on which. */
public interface NeedsStore {

    /** An empty database, another one each time. */
    StoreSettings settings();

    default Desk desk() {
        return new Desk(settings());
    }
}
