package org.tidewaiter.api.record;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * The texts of one domain, numbered densely from 0 in ascending order of Unicode code points.
 *
 * <p>Immutable and thread-safe. Both look-ups are cheap (at worst logarithmic), but meant for the
 * few values that a person will read, not for every row.
 */
@ConsumerType
public interface Codebook {

    /** How many texts there are. */
    int size();

    /**
     * The text of a code.
     *
     * @throws IndexOutOfBoundsException for {@link Missing#CODE} and any code not handed out
     */
    String text(int code);

    /** The code of a text, {@link Missing#CODE} if it does not occur. */
    int code(String text);
}
