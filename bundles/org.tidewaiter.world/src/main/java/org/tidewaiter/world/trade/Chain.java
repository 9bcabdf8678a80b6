package org.tidewaiter.world.trade;

import org.tidewaiter.world.korea.Port;

/** The way in: where goods arrive, who declares, who moves, where they are bonded. */
record Chain(Port port, Helper broker, Helper forwarder, Helper warehouse) {

    Chain declaredBy(Helper other) {
        return new Chain(port, other, forwarder, warehouse);
    }

    Chain movedBy(Helper other) {
        return new Chain(port, broker, other, warehouse);
    }

    /** Bonded elsewhere, perhaps at another port. */
    Chain storedAt(Port otherPort, Helper other) {
        return new Chain(otherPort, broker, forwarder, other);
    }
}
