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
 * @param manner how openly it is shown
 */
record Tie(
        String kind,
        String key,
        double value,
        String unit,
        double chance,
        boolean found,
        Manner manner) {

    /** So large a share of successors is taken to be bound in each way, a stated figure. */
    private static final double SUCCESSORS_BOUND = 0.3;

    /** How openly a tie is shown, and what it weighs at most. */
    enum Manner {
        /** It shows only in the papers of the trade. */
        HIDDEN(2),
        /** Persons are tied, not the firms: so are many lawful traders of one trade. */
        PERSONAL(1),
        /** Both show it in a public register, as a lawful group does and who hides seldom. */
        OPEN(0.5);

        final double most;

        Manner(double most) {
            this.most = most;
        }
    }

    /** Whether both show it in a public register, or would. */
    boolean isOpen() {
        return manner == Manner.OPEN;
    }

    /** How much more often a successor is bound like this, or is not, than any trader. */
    double ratio() {
        return found
                ? Math.max(1, SUCCESSORS_BOUND / chance)
                : (1 - SUCCESSORS_BOUND) / (1 - chance);
    }

    /** What it weighs in log10 units; a tie that is not there says nothing of others. */
    double weight() {
        return found ? Math.min(manner.most, StrictMath.log10(ratio())) : 0;
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
