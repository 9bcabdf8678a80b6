package org.tidewaiter.world.trade;

import java.io.IOException;
import java.util.List;

/** Tells the truth of suppliers of one importer that lawfully share an address. */
final class SharedAddress {

    private SharedAddress() {}

    static void tell(Stage stage, List<Supplier> suppliers, Firm importer, String scheme)
            throws IOException {
        for (Supplier supplier : suppliers) {
            if (supplier.ids().isEmpty()) {
                String name = stage.ledger().sheet().name(importer, supplier);
                stage.truth().neighbour("NAME", name, importer.id(), scheme);
            }
            for (String id : supplier.ids()) {
                stage.truth().neighbour("TRADER", id, importer.id(), scheme);
            }
        }
    }
}
