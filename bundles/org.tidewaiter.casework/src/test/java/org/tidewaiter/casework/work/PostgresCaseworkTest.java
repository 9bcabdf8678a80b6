package org.tidewaiter.casework.work;

import org.tidewaiter.casework.store.StoreSettings;
import org.tidewaiter.casework.store.TestStores;

/** On PostgreSQL, where its package is installed. */
class PostgresCaseworkTest implements StoreContract {

    @Override
    public StoreSettings settings() {
        return TestStores.postgres();
    }
}
