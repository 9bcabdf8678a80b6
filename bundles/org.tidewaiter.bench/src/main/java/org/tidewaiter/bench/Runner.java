package org.tidewaiter.bench;

import java.util.ArrayList;
import java.util.List;

/**
 * Lets two sides take turns and compares their processor times.
 *
 * <p>Both sides are in one process, alternate, and swap their order each round, so that a slow
 * spell of the machine hits both. Processor time is counted in coarse steps, so a turn repeats its
 * answer until {@link #LEAST_TURN_NANOS} of it are used in the last warm-up, and as often in every
 * round. A disturbed round is dropped and another one is run, up to {@value #MOST_TRIES} times as
 * many as planned. Used by one thread.
 *
 * @param threads how many threads each side was given
 * @param leastShare of the due processor time, below which a round is dropped
 * @param progress told in a few words what is being done
 */
record Runner(Clock clock, int threads, double leastShare, Progress progress) {

    static final int WARM_UPS = 2;
    static final int QUICK_ROUNDS = 11;
    static final int SLOW_ROUNDS = 5;
    static final int FEWEST_ROUNDS = 5;
    static final int MOST_TRIES = 3;
    static final double QUICK_SECONDS = 2;
    static final long LEAST_TURN_NANOS = 400_000_000;

    private static final int MOST_REPEATS = 10_000;
    private static final double NANOS_A_SECOND = 1e9;

    /** Is told what is being done. */
    @FunctionalInterface
    interface Progress {
        void tell(String what);
    }

    /** A side, how often it answers in a turn, and how long one answer takes. */
    private record Paced(Side side, int repeats, double seconds) {}

    /** Compares two sides. */
    Outcome compare(Side ours, Side peer) throws Exception {
        Paced us = warmUp(ours, "ours");
        Paced them = warmUp(peer, "peer");
        if (!ours.checksum().equals(peer.checksum())) {
            return new Outcome.Unequal(ours.checksum(), peer.checksum());
        }
        boolean quick = Math.max(us.seconds, them.seconds) < QUICK_SECONDS;
        int planned = quick ? QUICK_ROUNDS : SLOW_ROUNDS;
        List<Round> kept = new ArrayList<>();
        int run = 0;
        for (; kept.size() < planned && run < MOST_TRIES * planned; run++) {
            progress.tell("round %d, %d of %d kept".formatted(run + 1, kept.size(), planned));
            Round round = round(us, them, run % 2 == 0);
            if (!round.isDisturbed(threads, leastShare)) {
                kept.add(round);
            }
        }
        return outcome(ours, peer, kept, run - kept.size());
    }

    private static Outcome outcome(Side ours, Side peer, List<Round> kept, int dropped)
            throws Exception {
        Checksum answer = ours.checksum();
        Checksum other = peer.checksum();
        if (!answer.equals(other)) {
            return new Outcome.Unequal(answer, other);
        } else if (kept.size() < FEWEST_ROUNDS) {
            return new Outcome.Inconclusive(answer, kept.size(), dropped);
        }
        Interval ratio = Interval.of(kept.stream().mapToDouble(Round::ratio).toArray());
        return new Outcome.Compared(ratio, answer, List.copyOf(kept), dropped);
    }

    /** Answers until a turn is long enough, again and again; the last warm-up sets the pace. */
    private Paced warmUp(Side side, String name) throws Exception {
        Paced paced = new Paced(side, 1, 0);
        for (int warmUp = 0; warmUp < WARM_UPS; warmUp++) {
            progress.tell("warm up " + name);
            clock.settle();
            long wall = clock.wallNanos();
            long cpu = clock.cpuNanos();
            int repeats = 0;
            while (clock.cpuNanos() - cpu < LEAST_TURN_NANOS && repeats < MOST_REPEATS) {
                side.answer();
                repeats++;
            }
            double seconds = (clock.wallNanos() - wall) / NANOS_A_SECOND;
            paced = new Paced(side, repeats, seconds / repeats);
        }
        return paced;
    }

    private Round round(Paced ours, Paced peer, boolean oursFirst) throws Exception {
        if (oursFirst) {
            Turn first = turn(ours);
            return new Round(first, turn(peer));
        }
        Turn first = turn(peer);
        return new Round(turn(ours), first);
    }

    private Turn turn(Paced paced) throws Exception {
        clock.settle();
        long wall = clock.wallNanos();
        long cpu = clock.cpuNanos();
        for (int i = 0; i < paced.repeats; i++) {
            paced.side.answer();
        }
        double usedCpu = clock.cpuNanos() - cpu;
        double usedWall = clock.wallNanos() - wall;
        double scale = NANOS_A_SECOND * paced.repeats;
        return new Turn(usedWall / scale, usedCpu / scale);
    }
}
