package org.tidewaiter.web.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Bounds attempts to sign in, by name and by address. An attempt counts when it begins, so that
 * many at once gain nothing; one that succeeds is taken back. Thread-safe.
 *
 * <p>After so many failures each further attempt must wait, twice as long every time, for a quarter
 * of an hour at most: a name cannot be locked for ever by somebody else.
 */
public final class SignInLimit {

    private static final Duration FIRST_WAIT = Duration.ofSeconds(15);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);
    private static final int MOST_REMEMBERED = 20_000;

    private record Tries(int failed, Instant last, Instant notBefore) {}

    private final Clock clock;
    private final int byName;
    private final int byAddress;
    private final Map<String, Tries> tries = new LinkedHashMap<>();

    /**
     * A limit.
     *
     * @param byName how many attempts with one name are free
     * @param byAddress how many attempts from one address are free
     */
    public SignInLimit(Clock clock, int byName, int byAddress) {
        this.clock = clock;
        this.byName = byName;
        this.byAddress = byAddress;
    }

    /** Begins an attempt; returns how long it must wait, zero if it may go on. */
    public synchronized Duration begin(String name, String address) {
        Duration wait = wait("name " + name);
        Duration other = wait("address " + address);
        wait = wait.compareTo(other) > 0 ? wait : other;
        if (wait.isZero()) {
            count("name " + name, byName);
            count("address " + address, byAddress);
        }
        return wait;
    }

    /** Takes an attempt back that succeeded; the name begins anew. */
    public synchronized void succeeded(String name, String address) {
        tries.remove("name " + name);
        Tries from = tries.get("address " + address);
        if (from != null) {
            tries.put(
                    "address " + address,
                    new Tries(Math.max(0, from.failed() - 1), from.last(), Instant.EPOCH));
        }
    }

    private Duration wait(String whose) {
        Tries known = tries.get(whose);
        Instant now = clock.instant();
        return known == null || !now.isBefore(known.notBefore())
                ? Duration.ZERO
                : Duration.between(now, known.notBefore());
    }

    private void count(String whose, int free) {
        Instant now = clock.instant();
        Tries known = tries.remove(whose);
        boolean forgotten = known == null || now.isAfter(known.last().plus(FORGOTTEN_AFTER));
        int failed = forgotten ? 1 : known.failed() + 1;
        Instant notBefore = failed < free ? Instant.EPOCH : now.plus(penalty(failed - free));
        tries.put(whose, new Tries(failed, now, notBefore));
        if (tries.size() > MOST_REMEMBERED) {
            tries.remove(tries.keySet().iterator().next());
        }
    }

    private static Duration penalty(int beyond) {
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(beyond, 10));
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }
}
