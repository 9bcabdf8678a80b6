package org.tidewaiter.casework.work;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tidewaiter.casework.StoreProbe;
import org.tidewaiter.casework.store.ConfiguredStore;
import org.tidewaiter.casework.store.Session;
import org.tidewaiter.casework.store.Store;

/** Tries a store by the one row of its table {@code probe}. */
@Component(service = StoreProbe.class)
public final class SqlStoreProbe implements StoreProbe {

    private static final int ROW = 1;

    private final Store store;

    /** Tries the store that is configured. */
    @Activate
    public SqlStoreProbe(@Reference ConfiguredStore configured) {
        this(configured.store());
    }

    /** Tries a store. */
    SqlStoreProbe(Store store) {
        this.store = store;
    }

    @Override
    public Instant write() {
        return store.transact(
                session -> {
                    Instant now = store.now();
                    if (session.change("UPDATE probe SET written_at = ? WHERE id = ?", now, ROW)
                            == 0) {
                        session.change(
                                "INSERT INTO probe (id, written_at) VALUES (?, ?)", ROW, now);
                    }
                    return session.first(
                                    "SELECT written_at FROM probe WHERE id = ?",
                                    row -> Session.instant(row, "written_at"),
                                    ROW)
                            .orElseThrow();
                });
    }

    @Override
    public Optional<Path> folder() {
        return store.folder();
    }
}
