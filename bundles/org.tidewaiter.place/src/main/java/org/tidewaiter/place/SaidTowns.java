package org.tidewaiter.place;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what was read last of the towns of records, which most share with many others.
 *
 * <p>Memory: the texts of {@value #PLACES} towns at most. What is asked never depends on what is
 * remembered. Thread-safe.
 */
final class SaidTowns {

    private static final int PLACES = 1 << 10;

    private final AtomicReferenceArray<@Nullable Said> recent = new AtomicReferenceArray<>(PLACES);

    /**
     * What one record says of its town.
     *
     * @param record its parts beside the lines
     * @param town as said
     * @param alone the town if the lines add nothing
     */
    record Said(PostalAddress record, Country country, Town town, Town alone) {

        private boolean is(PostalAddress other, Country otherCountry) {
            return country == otherCountry
                    && record.locality().equals(other.locality())
                    && record.region().equals(other.region())
                    && record.postalCode().equals(other.postalCode());
        }
    }

    /** Reads what a record says of its town. */
    @FunctionalInterface
    interface Reader {
        Said read(PostalAddress record, Country country);
    }

    /** What a record says, read only if it is not remembered; the lines do not matter. */
    Said of(PostalAddress record, Country country, Reader reader) {
        int place = place(record, country);
        Said said = recent.get(place);
        if (said == null || !said.is(record, country)) {
            said = reader.read(record, country);
            recent.set(place, said);
        }
        return said;
    }

    private static int place(PostalAddress record, Country country) {
        int hash = country.code().hashCode();
        hash = 31 * hash + record.locality().hashCode();
        hash = 31 * hash + record.region().hashCode();
        hash = 31 * hash + record.postalCode().hashCode();
        return (hash ^ hash >>> 16) & PLACES - 1;
    }
}
