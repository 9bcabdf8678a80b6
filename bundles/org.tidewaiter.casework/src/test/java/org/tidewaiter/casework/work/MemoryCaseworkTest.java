package org.tidewaiter.casework.work;

import org.tidewaiter.casework.store.StoreSettings;
import org.tidewaiter.casework.store.TestStores;

/** On H2 in memory. */
class MemoryCaseworkTest implements StoreContract {

    @Override
    public StoreSettings settings() {
        return TestStores.memory();
    }
}
