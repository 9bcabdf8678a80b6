package org.tidewaiter.health;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.osgi.annotation.versioning.ProviderType;
import org.tidewaiter.api.record.DataSet;

/** Runs the health checks that are installed; an OSGi service. Thread-safe. */
@ProviderType
public interface Health {

    /** The name of the check of records. */
    String RECORDS = "records";

    /**
     * Runs all checks at once; what was found within the last seconds may be told again.
     *
     * @param patience how long to wait; a check that takes longer is told as such
     * @param language of the sentences; English where there are no words in it, and in what others
     *     say: their checks, the reasons of a store or a rule
     * @return ours in a fixed order, then those of others by name
     */
    List<Checked> check(Duration patience, Locale language);

    /** The same in English, as on a command line. */
    default List<Checked> check(Duration patience) {
        return check(patience, Locale.ENGLISH);
    }

    /** What the check of records finds of some that nobody lends; in English. */
    Checked records(DataSet data);

    /** The worst of some checks; {@link Status#OK} of none. */
    static Status worst(List<Checked> checks) {
        return checks.stream()
                .map(Checked::status)
                .max(Comparator.naturalOrder())
                .orElse(Status.OK);
    }
}
