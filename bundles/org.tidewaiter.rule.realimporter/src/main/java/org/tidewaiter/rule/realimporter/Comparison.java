package org.tidewaiter.rule.realimporter;

/**
 * What is kept of a {@link Pair} until all are known: numbers, since there are hundreds of
 * thousands.
 *
 * @param number of the delinquent among {@link Delinquents}
 * @param timely by how much the time supports a suspicion, an e-value; 1 where chance easily shares
 *     as much, which nothing supports
 * @param sameTrade whether enough of the delinquent's kind of trade appeared at the candidate
 */
record Comparison(
        int number,
        int candidate,
        double expected,
        double p,
        int declarations,
        boolean delinquentItself,
        boolean tested,
        double timely,
        boolean sameTrade) {

    static Comparison of(int number, Pair pair, double timely, boolean sameTrade) {
        return new Comparison(
                number,
                pair.candidate(),
                pair.expected(),
                pair.p(),
                pair.declarations(),
                pair.delinquentItself(),
                pair.tested(),
                timely,
                sameTrade);
    }

    /** The pair again. */
    Pair pair(Delinquent delinquent) {
        return new Pair(
                delinquent,
                candidate,
                delinquent.takenUpBy(candidate),
                expected,
                p,
                declarations,
                delinquentItself,
                tested);
    }
}
