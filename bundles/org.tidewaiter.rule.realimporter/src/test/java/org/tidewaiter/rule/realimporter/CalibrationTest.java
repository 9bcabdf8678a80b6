package org.tidewaiter.rule.realimporter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tidewaiter.api.rule.Candidate;
import org.tidewaiter.rule.realimporter.TradeWorld.Chain;
import org.tidewaiter.testkit.RuleAnswer;

/** Nothing in worlds of chance, most of what was planted: on worlds written here. */
class CalibrationTest {

    private static final int IMPORTERS = 800;
    private static final int DELINQUENTS = 15;

    /**
     * Delinquents whose chains are as honest and as popular as anybody's, and who takes them up.
     */
    private static TradeWorld planted(long seed) {
        TradeWorld world = new TradeWorld(seed).background(IMPORTERS, 14);
        Random random = new Random(seed);
        for (int i = 0; i < DELINQUENTS; i++) {
            int office = random.nextInt(3);
            int heading = 10 + random.nextInt(12);
            int date = 400 + random.nextInt(400);
            Chain[] chains = new Chain[3];
            for (int n = 0; n < chains.length; n++) {
                chains[n] = world.honest(office, heading);
            }
            world.declare("D" + i, date - 350, date - 10, 18, chains);
            // A trade that nobody takes up.
            world.declare("D" + i, date - 300, date - 299, 1, world.honest(office, 30));
            world.sanction("D" + i, date);
            int begins = date + 10 + random.nextInt(80);
            world.declare("S" + i, begins, begins + 200, 15, chains);
        }
        return world;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void whatWasPlantedAmongPopularPartnersIsFoundAndLittleElse(long seed) {
        RuleAnswer answer = Study.ask(planted(seed).build().build(), atMost(0.05));
        long right =
                answer.candidates().stream()
                        .filter(c -> c.subject().id().equals("S" + c.key().substring(1)))
                        .count();
        assertTrue(right >= 0.6 * DELINQUENTS, right + " of " + DELINQUENTS);
        assertTrue(answer.candidates().size() - right <= 1, answer.candidates().size() + " named");
    }

    private static org.tidewaiter.api.rule.Parameters atMost(double rate) {
        return Study.defaults().with("fdr", rate).with("watchFdr", rate);
    }

    /** The many who trade in something else do not hide the few who have the same trade. */
    @Test
    void whoHasTheSameTradeIsSetBesideItsLikeOnly() {
        var world = planted(1).build().build();
        RuleAnswer apart = Study.ask(world, atMost(0.5));
        RuleAnswer together = Study.ask(world, atMost(0.5).with("minHandover", 1.0));
        int lowered = 0;
        for (Candidate pair : together.candidates()) {
            double trade = Study.line(pair, "same-trade").value();
            if (trade >= 25 && trade < 100) {
                double q = Study.one(apart, pair.subject().id()).qValue().orElseThrow();
                double among = pair.qValue().orElseThrow();
                assertTrue(q <= among, q + " beside its like, " + among + " among all");
                lowered += q < among ? 1 : 0;
            }
        }
        assertTrue(lowered > 3, lowered + " lowered");
    }

    /** Whole chains go to other declarations of the same office and heading: no pair survives. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void shuffledChainsAreNotReported(long seed) {
        RuleAnswer answer = Study.ask(planted(seed).shuffled(seed).build().build(), atMost(0.05));
        assertTrue(answer.counts().get("pairs-sharing-a-partner") > 300, answer.counts() + "");
        assertEquals(List.of(), answer.candidates());
    }

    /** Honest importers stand for delinquents: many pairs, and p-values that are not too small. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void chancesOfHonestPairsAreNotTooSmall(long seed) {
        TradeWorld world = new TradeWorld(seed).background(IMPORTERS, 14);
        Random random = new Random(seed);
        for (int i = 0; i < 60; i++) {
            world.sanction("I%04d".formatted(random.nextInt(IMPORTERS)), 400 + random.nextInt(400));
        }
        RuleAnswer answer =
                Study.ask(
                        world.build().build(),
                        Study.defaults()
                                .with("fdr", 0.5)
                                .with("watchFdr", 1)
                                .with("minSharedRarity", 3)
                                .with("includeDelinquents", true));
        List<Double> chances = new ArrayList<>();
        for (Candidate candidate : answer.candidates()) {
            chances.add(candidate.pValue().orElseThrow());
        }
        assertTrue(chances.size() > 60, "pairs " + chances.size());
        for (double limit : new double[] {0.5, 0.2, 0.1, 0.05, 0.01}) {
            long below = chances.stream().filter(p -> p <= limit).count();
            double expected = limit * chances.size();
            assertTrue(
                    below <= expected + 3 * Math.sqrt(expected) + 1,
                    below + " at most " + limit + " of " + chances.size());
        }
    }

    /** What weighs is bounded: a chance beyond one in a million, and trade of its own. */
    @Test
    void noChanceWeighsMoreThanOneInAMillionAndOwnTradeLessThanHalf() {
        RuleAnswer answer = Study.ask(planted(1).build().build(), atMost(0.5));
        double most = 0;
        for (Candidate pair : answer.candidates()) {
            double weight = Study.line(pair, "shared-partners").weight();
            double own = Study.line(pair, "own-trade").weight();
            assertEquals(Math.min(6, -Math.log10(pair.pValue().orElseThrow())), weight, 1e-9);
            assertTrue(own <= 0 && own >= -0.5, "own trade weighs " + own);
            most = Math.max(most, weight);
        }
        assertTrue(most > 4, "the strongest weighs " + most);
    }
}
