package org.tidewaiter.casework;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Orders to inspect, and what came back; an OSGi service. Thread-safe; several processes may share
 * one PostgreSQL store.
 *
 * <p>Each act is a step of the finding, in one transaction with its line in the audit log. An order
 * is not changed once it is given: who wants another cancels it and orders anew. As those of {@link
 * Casework}, every method may throw a {@link StoreException}, and {@link
 * java.util.NoSuchElementException} where an id or number is not known.
 */
@ProviderType
public interface Orders {

    /**
     * Orders an inspection.
     *
     * @param findingVersion the version of the finding that the officer saw
     * @throws OvertakenException if something happened to the finding since
     * @throws IllegalArgumentException if the order is due in the past
     */
    OrderChange order(String findingId, long findingVersion, OrderDraft draft);

    /**
     * Notes what came back. Its outcome is that of {@link Casework#outcome}, in the same
     * transaction; the number of the order, as {@code #7}, stands before its note.
     *
     * @param expectedVersion the version of the order that the officer saw
     * @throws OvertakenException if somebody ended the order since; the step says who and how
     * @throws IllegalArgumentException if there is not one answer a check
     */
    OrderChange complete(long number, long expectedVersion, OrderResult result);

    /**
     * Calls an order off.
     *
     * @param cancellation why, not blank
     * @throws OvertakenException as {@link #complete} does
     */
    OrderChange cancel(long number, long expectedVersion, Cancellation cancellation);

    /** Why an order is called off, and by whom. */
    record Cancellation(String reason, String officer) {

        /** Refuses one of nobody or without a reason. */
        public Cancellation {
            Officer.check(officer);
            if (reason.isBlank()) {
                throw new IllegalArgumentException("a cancellation needs a reason: it was blank");
            }
        }
    }

    /** An order; empty if there is none of this number. */
    Optional<InspectionOrder> find(long number);

    /** Orders: the open ones by when they are due, then the ended, the latest first. */
    Listed<InspectionOrder> list(OrderQuery query);

    /** What inspections cost, by rule id; rules without one that came back are left out. */
    List<RuleEffort> efforts();
}
