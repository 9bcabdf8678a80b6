package org.tidewaiter.rule.realimporter;

import java.util.BitSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Those who are asked about, numbered from 0. Each is made when it is needed and then forgotten,
 * since thousands of them outgrow the memory. Immutable.
 */
final class Delinquents {

    final Market market;
    private final List<Sanction> sanctions;
    private final Delinquent.Span span;
    private final RealImporterParameters parameters;

    Delinquents(
            Market market,
            List<Sanction> sanctions,
            Delinquent.Span span,
            RealImporterParameters parameters) {
        this.market = market;
        this.sanctions = sanctions;
        this.span = span;
        this.parameters = parameters;
    }

    int size() {
        return sanctions.size();
    }

    Sanction sanction(int number) {
        return sanctions.get(number);
    }

    /** The last day on which what others do counts. */
    int untilDay(int number) {
        return span.untilDay(sanction(number), parameters);
    }

    /** Makes one; costs what the users of its partners cost. */
    Delinquent make(int number, ChainTrees trees) {
        return new Delinquent(trees, sanction(number), span, parameters);
    }

    /** The traders among whom they are. */
    BitSet traders() {
        BitSet traders = new BitSet();
        sanctions.forEach(sanction -> traders.set(sanction.trader()));
        return traders;
    }

    /** The number of a sanction, none if it is not asked about. */
    OptionalInt number(int trader, long day) {
        return IntStream.range(0, size())
                .filter(i -> sanction(i).trader() == trader && sanction(i).day() == day)
                .findFirst();
    }
}
