package org.tidewaiter.casework.work;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.tidewaiter.casework.store.StoreSettings;
import org.tidewaiter.casework.store.TestStores;

/** On H2 in a file, as it is without an administrator's choice. */
class FileCaseworkTest implements StoreContract {

    @TempDir Path parent;

    private int made;

    @Override
    public StoreSettings settings() {
        return TestStores.file(parent.resolve("store" + made++));
    }
}
