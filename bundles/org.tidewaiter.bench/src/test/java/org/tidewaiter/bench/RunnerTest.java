package org.tidewaiter.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunnerTest {

    private static final long SECOND = 1_000_000_000;

    private final FakeClock clock = new FakeClock();
    private final List<String> order = new ArrayList<>();
    private final Runner runner = new Runner(clock, 1, 0.7, what -> {});

    @Test
    void ratioIsOfProcessorTimes() throws Exception {
        Outcome outcome = runner.compare(side("a", SECOND, 0.8), side("b", 3 * SECOND, 0.9));
        Outcome.Compared compared = assertInstanceOf(Outcome.Compared.class, outcome);
        assertEquals(2.7 / 0.8, compared.ratio().median(), 1e-9);
        assertEquals(0, compared.dropped());
    }

    @Test
    void slowSidesHaveFiveRoundsAndQuickOnesEleven() throws Exception {
        assertEquals(5, compared(side("a", SECOND, 1), side("b", 2 * SECOND, 1)).kept().size());
        assertEquals(11, compared(side("a", SECOND, 1), side("b", SECOND, 1)).kept().size());
    }

    @Test
    void orderIsSwappedEachRound() throws Exception {
        runner.compare(side("a", SECOND, 1), side("b", 2 * SECOND, 1));
        assertEquals("aabb" + "ab" + "ba" + "ab" + "ba" + "ab", String.join("", order));
    }

    @Test
    void quickAnswerIsRepeatedUntilATurnCanBeTold() throws Exception {
        Outcome.Compared compared = compared(side("a", SECOND / 100, 1), side("b", SECOND, 1));
        assertEquals(40L * (2 + 11), order.stream().filter("a"::equals).count());
        assertEquals(0.01, compared.kept().get(0).ours().cpuSeconds(), 1e-9);
    }

    @Test
    void disturbedRoundIsDroppedAndRunAgain() throws Exception {
        Scripted ours = side("a", SECOND, 1);
        // behind two warm-ups, the first and the third round
        ours.share(2, 0.69);
        ours.share(4, 0.5);
        Outcome.Compared compared = compared(ours, side("b", SECOND, 0.71));
        assertEquals(11, compared.kept().size());
        assertEquals(2, compared.dropped());
        assertTrue(compared.kept().stream().allMatch(round -> round.ours().cpuSeconds() > 0.9));
    }

    @Test
    void moreThreadsAreDueMoreProcessorTime() throws Exception {
        Outcome outcome =
                new Runner(clock, 2, 0.7, what -> {})
                        .compare(side("a", SECOND, 1.4), side("b", SECOND, 1.3));
        assertEquals(0, assertInstanceOf(Outcome.Inconclusive.class, outcome).kept());
    }

    @Test
    void busyMachineReadsInconclusiveAfterSoManyTries() throws Exception {
        Outcome outcome = runner.compare(side("a", SECOND, 0.5), side("b", SECOND, 1));
        Outcome.Inconclusive few = assertInstanceOf(Outcome.Inconclusive.class, outcome);
        assertEquals(0, few.kept());
        assertEquals(Runner.QUICK_ROUNDS * Runner.MOST_TRIES, few.dropped());
    }

    @Test
    void differentAnswersGiveNoRatio() throws Exception {
        Scripted other = side("b", SECOND, 1);
        other.sum = 8;
        Outcome.Unequal unequal =
                assertInstanceOf(
                        Outcome.Unequal.class, runner.compare(side("a", SECOND, 1), other));
        assertEquals(new Checksum(1, 8), unequal.peer());
        assertEquals(4, order.size());
    }

    @Test
    void answersThatComeToDifferGiveNoRatioEither() throws Exception {
        Scripted other = side("b", SECOND, 1);
        other.differsFrom = 7;
        assertInstanceOf(Outcome.Unequal.class, runner.compare(side("a", SECOND, 1), other));
    }

    @Test
    void everyTurnBeginsSettled() throws Exception {
        runner.compare(side("a", SECOND, 1), side("b", 2 * SECOND, 1));
        assertEquals(2 * Runner.WARM_UPS + 2 * Runner.SLOW_ROUNDS, clock.settled);
    }

    private Outcome.Compared compared(Side ours, Side peer) throws Exception {
        return assertInstanceOf(Outcome.Compared.class, runner.compare(ours, peer));
    }

    private Scripted side(String name, long wallNanos, double share) {
        return new Scripted(name, wallNanos, share);
    }

    /** Time that passes only when a side says so. */
    private static final class FakeClock implements Clock {
        private long wall;
        private double cpu;
        private int settled;

        @Override
        public long wallNanos() {
            return wall;
        }

        @Override
        public long cpuNanos() {
            return Math.round(cpu);
        }

        @Override
        public void settle() {
            settled++;
        }
    }

    /** A side that takes a set time. */
    private final class Scripted implements Side {
        private final String name;
        private final long wallNanos;
        private final double usual;
        private final List<Integer> slow = new ArrayList<>();
        private final List<Double> slowShares = new ArrayList<>();
        private int answers;
        private long sum = 7;
        private int differsFrom = Integer.MAX_VALUE;

        Scripted(String name, long wallNanos, double usual) {
            this.name = name;
            this.wallNanos = wallNanos;
            this.usual = usual;
        }

        void share(int answer, double share) {
            slow.add(answer);
            slowShares.add(share);
        }

        @Override
        public void answer() {
            int at = slow.indexOf(answers++);
            clock.wall += wallNanos;
            clock.cpu += wallNanos * (at < 0 ? usual : slowShares.get(at));
            order.add(name);
        }

        @Override
        public Checksum checksum() {
            return new Checksum(1, answers > differsFrom ? sum + 1 : sum);
        }
    }
}
