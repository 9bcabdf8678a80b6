package org.tidewaiter.rule.realimporter;

import java.util.List;
import java.util.OptionalDouble;
import org.tidewaiter.api.finding.Evidence;
import org.tidewaiter.api.finding.Phrase;

/**
 * Something by which two traders may be bound beside their supply chains, and whether they are.
 *
 * @param kind of its evidence
 * @param key the end of the key of its sentence
 * @param value what the sentence tells
 * @param chance that any trader is so bound to the delinquent, in (0, 1)
 * @param found whether the candidate is
 * @param open whether both show it in a public register, as a group does and who hides seldom
 */
record Tie(
        String kind,
        String key,
        double value,
        String unit,
        double chance,
        boolean found,
        boolean open) {

    /** So large a share of successors is taken to be bound in each way, a stated figure. */
    private static final double SUCCESSORS_BOUND = 0.3;

    private static final double MOST_WEIGHT = 2;

    /** What is shown openly tells the two from strangers, but hardly from a lawful group. */
    private static final double MOST_WEIGHT_OPEN = 0.5;

    /** How much more often a successor is bound like this, or is not, than any trader. */
    double ratio() {
        return found
                ? Math.max(1, SUCCESSORS_BOUND / chance)
                : (1 - SUCCESSORS_BOUND) / (1 - chance);
    }

    /** What it weighs in log10 units; a tie that is not there says nothing of others. */
    double weight() {
        double most = open ? MOST_WEIGHT_OPEN : MOST_WEIGHT;
        return found ? Math.min(most, StrictMath.log10(ratio())) : 0;
    }

    /**
     * By how much ties support a suspicion: the mean of their ratios, which is an e-value whatever
     * ties go together, as V. Vovk and R. Wang show, Annals of Statistics 49 (2021) 1736-1754.
     */
    static double support(List<Tie> ties) {
        return ties.stream().mapToDouble(Tie::ratio).average().orElse(1);
    }

    /**
     * Its line of evidence.
     *
     * @param weighs whether it is the strongest; who shares one entry often shares others, so that
     *     only one is weighed
     */
    Evidence line(boolean weighs) {
        return new Evidence(
                kind,
                value,
                OptionalDouble.empty(),
                unit,
                weighs ? weight() : 0,
                Phrase.of("realimporter." + key));
    }
}
