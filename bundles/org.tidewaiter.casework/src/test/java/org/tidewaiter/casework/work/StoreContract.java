package org.tidewaiter.casework.work;

import org.tidewaiter.casework.audit.AuditContract;
import org.tidewaiter.casework.store.MigrationContract;

/** All that casework promises, to be tried on each kind of store. */
interface StoreContract
        extends IntakeContract,
                WorklistContract,
                ActsContract,
                OrdersContract,
                ShiftsContract,
                PublishingContract,
                RetentionContract,
                ControlsContract,
                ProbeContract,
                CasesContract,
                DeliveryContract,
                SlowSinksContract,
                WordsContract,
                AuditContract,
                MigrationContract {}
