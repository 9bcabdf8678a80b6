package org.tidewaiter.web.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tidewaiter.api.host.Officer;

/**
 * The sessions that are open, in memory: a restart ends them all. Thread-safe.
 *
 * <p>A session ends when it was idle too long, when it is too old, when its officer signs out, and
 * when there are too many: then the one that was idle longest.
 */
public final class Sessions {

    private static final int MOST = 5_000;
    private static final String PROVEN_ELSEWHERE = "proven-elsewhere/";

    private record Open(Session session, Instant usedAt) {}

    private final Clock clock;
    private final Duration idle;
    private final Duration longest;
    private final Map<String, Open> open = new HashMap<>();

    /** No session yet. */
    public Sessions(Clock clock, Duration idle, Duration longest) {
        this.clock = clock;
        this.idle = idle;
        this.longest = longest;
    }

    /** Opens a session under an id that never was before. */
    public synchronized Session open(Officer officer) {
        return keep(Tokens.fresh(), officer);
    }

    /** The session of an officer who was proven elsewhere, at every request. */
    public synchronized Session provenElsewhere(Officer officer) {
        String id = PROVEN_ELSEWHERE + officer.id();
        return used(id).map(session -> session.with(officer)).orElseGet(() -> keep(id, officer));
    }

    private Session keep(String id, Officer officer) {
        sweep();
        Instant now = clock.instant();
        Session session = new Session(id, Tokens.fresh(), officer, now);
        open.put(id, new Open(session, now));
        return session;
    }

    /** The session that a browser names, which is used by that. */
    public synchronized Optional<Session> byCookie(String id) {
        return id.startsWith(PROVEN_ELSEWHERE) ? Optional.empty() : used(id);
    }

    private Optional<Session> used(String id) {
        Optional<Session> session = living(id).map(Open::session);
        session.ifPresentOrElse(
                one -> open.put(id, new Open(one, clock.instant())), () -> open.remove(id));
        return session;
    }

    /** Whether a session is still open; it is not used by that. */
    public synchronized boolean lives(String id) {
        return living(id).isPresent();
    }

    private Optional<Open> living(String id) {
        Instant now = clock.instant();
        return Optional.ofNullable(open.get(id))
                .filter(one -> now.isBefore(one.usedAt().plus(idle)))
                .filter(one -> now.isBefore(one.session().openedAt().plus(longest)));
    }

    /** How many are open. */
    public synchronized long count() {
        return open.keySet().stream().filter(this::lives).count();
    }

    /** Ends a session; no change if it has ended. */
    public synchronized void end(String id) {
        open.remove(id);
    }

    private void sweep() {
        open.keySet().removeIf(id -> !lives(id));
        if (open.size() >= MOST) {
            List<Map.Entry<String, Open>> byUse = new ArrayList<>(open.entrySet());
            byUse.sort(Map.Entry.comparingByValue((a, b) -> a.usedAt().compareTo(b.usedAt())));
            open.remove(byUse.get(0).getKey());
        }
    }
}
