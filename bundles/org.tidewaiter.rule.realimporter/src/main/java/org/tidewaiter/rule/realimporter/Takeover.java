package org.tidewaiter.rule.realimporter;

import java.util.stream.IntStream;

/**
 * What a pair shows beside its chance: how much of the chain was taken up, how new that is, what
 * the candidate has of its own, and who else did the like.
 *
 * @param overlap the share of the delinquent's chain, weighed by rarity, that the candidate uses
 * @param known the share of that which it used before
 * @param ownTrade the share of its volume that does not come from suppliers of the delinquent (or,
 *     where suppliers are not told, is not in its goods)
 * @param ownSuppliers how many suppliers it has that the delinquent never had
 * @param togetherBefore how many of the shared partners any one other importer used before
 */
record Takeover(
        double overlap, double known, double ownTrade, int ownSuppliers, int togetherBefore) {

    static Takeover of(Pair pair) {
        Delinquent delinquent = pair.delinquent();
        ImportRows rows = delinquent.market.rows;
        int candidate = pair.candidate();
        int from = rows.from(candidate, delinquent.anchorDay);
        int to = rows.from(candidate, delinquent.untilDay + 1);
        double shared = 0;
        double known = 0;
        int ownSuppliers = 0;
        for (int token : rows.tokens(from, to)) {
            if (delinquent.uses(token)) {
                double weight = delinquent.weight(token);
                boolean before = delinquent.market.since(candidate, token) < delinquent.anchorDay;
                shared += weight;
                known += before ? weight : 0;
            } else if (rows.book.part(token) == ChainPart.SUPPLIER
                    && delinquent.market.since(delinquent.sanction.trader(), token)
                            == Integer.MAX_VALUE) {
                ownSuppliers++;
            }
        }
        return new Takeover(
                delinquent.total == 0 ? 0 : shared / delinquent.total,
                shared == 0 ? 0 : known / shared,
                ownTrade(delinquent, from, to),
                ownSuppliers,
                togetherBefore(pair));
    }

    private static double ownTrade(Delinquent delinquent, int from, int to) {
        ImportRows rows = delinquent.market.rows;
        ChainPart by = rows.has(ChainPart.SUPPLIER) ? ChainPart.SUPPLIER : ChainPart.GOODS;
        if (!rows.has(by)) {
            return 0;
        }
        double own = 0;
        double all = 0;
        for (int place = from; place < to; place++) {
            int token = rows.token(by, place);
            all += rows.volumeOf[place];
            own += token < 0 || !delinquent.uses(token) ? rows.volumeOf[place] : 0;
        }
        return all == 0 ? 0 : own / all;
    }

    private static int togetherBefore(Pair pair) {
        Delinquent delinquent = pair.delinquent();
        int[] users =
                IntStream.of(pair.shared())
                        .map(node -> delinquent.tree.tokens[node])
                        .flatMap(token -> usersBefore(delinquent, token))
                        .filter(user -> user != delinquent.sanction.trader())
                        .sorted()
                        .toArray();
        int most = 0;
        int run = 0;
        for (int i = 1; i <= users.length; i++) {
            if (i == users.length || users[i] != users[run]) {
                most = Math.max(most, i - run);
                run = i;
            }
        }
        return most;
    }

    private static IntStream usersBefore(Delinquent delinquent, int token) {
        Market market = delinquent.market;
        return IntStream.range(market.sets.firstOf(token), market.sets.lastOf(token))
                .filter(i -> market.sets.heldSince(i) < delinquent.anchorDay)
                .map(market.sets::holderAt);
    }
}
