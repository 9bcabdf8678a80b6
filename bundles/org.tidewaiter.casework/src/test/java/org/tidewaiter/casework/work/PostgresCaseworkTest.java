package org.tidewaiter.casework.work;

import org.tidewaiter.casework.audit.AuditContract;
import org.tidewaiter.casework.store.MigrationContract;
import org.tidewaiter.casework.store.StoreSettings;
import org.tidewaiter.casework.store.TestStores;

/** On PostgreSQL, where its package is installed. */
class PostgresCaseworkTest
        implements IntakeContract,
                WorklistContract,
                ActsContract,
                CasesContract,
                WordsContract,
                AuditContract,
                MigrationContract {

    @Override
    public StoreSettings settings() {
        return TestStores.postgres();
    }
}
