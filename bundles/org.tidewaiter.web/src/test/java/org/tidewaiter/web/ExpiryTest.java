package org.tidewaiter.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tidewaiter.api.host.Officer;
import org.tidewaiter.web.session.Session;
import org.tidewaiter.web.session.Sessions;
import org.tidewaiter.web.session.SignInLimit;

/** When sessions end, and how long attempts wait. */
class ExpiryTest {

    private static final Officer ANNA = new Officer("anna", "Anna", Set.of());

    /** A clock that a test moves. */
    private static final class Moved extends Clock {
        private Instant now = Instant.EPOCH;

        void by(Duration time) {
            now = now.plus(time);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    private final Moved clock = new Moved();
    private final Sessions sessions =
            new Sessions(clock, Duration.ofMinutes(30), Duration.ofHours(2));
    private final SignInLimit limit = new SignInLimit(clock, 3, 100);

    @Test
    void anIdleSessionEnds() {
        String id = sessions.open(ANNA).id();
        clock.by(Duration.ofMinutes(29));
        assertTrue(sessions.byCookie(id).isPresent());
        clock.by(Duration.ofMinutes(29));
        assertTrue(sessions.byCookie(id).isPresent());
        clock.by(Duration.ofMinutes(30));
        assertFalse(sessions.byCookie(id).isPresent());
    }

    @Test
    void aSessionInUseEndsWhenItIsTooOld() {
        String id = sessions.open(ANNA).id();
        for (int i = 0; i < 5; i++) {
            clock.by(Duration.ofMinutes(20));
            assertTrue(sessions.byCookie(id).isPresent());
        }
        clock.by(Duration.ofMinutes(20));
        assertFalse(sessions.byCookie(id).isPresent());
    }

    @Test
    void aSessionThatOnlyListensIsIdle() {
        String id = sessions.open(ANNA).id();
        clock.by(Duration.ofMinutes(29));
        assertTrue(sessions.lives(id));
        clock.by(Duration.ofMinutes(1));
        assertFalse(sessions.lives(id));
    }

    @Test
    void idsAndTokensAreLongAndNeverTheSame() {
        Session one = sessions.open(ANNA);
        Session other = sessions.open(ANNA);
        assertEquals(43, one.id().length());
        assertEquals(43, one.csrfToken().length());
        assertNotEquals(one.id(), other.id());
        assertNotEquals(one.csrfToken(), other.csrfToken());
        assertFalse(one.toString().contains(one.id()));
    }

    @Test
    void theLongestIdleGoesWhenThereAreTooMany() {
        String first = sessions.open(ANNA).id();
        clock.by(Duration.ofSeconds(1));
        for (int i = 0; i < 5_000; i++) {
            sessions.open(ANNA);
        }
        assertFalse(sessions.lives(first));
    }

    @Test
    void eachFurtherAttemptWaitsLongerUpToAQuarterOfAnHour() {
        Duration before = Duration.ZERO;
        for (int i = 0; i < 20; i++) {
            assertEquals(Duration.ZERO, limit.begin("anna", "a"));
            Duration wait = limit.begin("anna", "a");
            assertTrue(wait.compareTo(before) >= 0, wait + " after " + before);
            assertTrue(wait.compareTo(Duration.ofMinutes(15)) <= 0, wait.toString());
            before = wait;
            clock.by(wait);
        }
        assertEquals(Duration.ofMinutes(15), before);
    }

    @Test
    void whoSucceedsBeginsAnew() {
        for (int i = 0; i < 10; i++) {
            assertEquals(Duration.ZERO, limit.begin("anna", "a"));
            assertEquals(Duration.ZERO, limit.begin("anna", "a"));
            limit.succeeded("anna", "a");
        }
    }
}
