package org.tidewaiter.rule.realimporter;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.tidewaiter.api.finding.Phrase;
import org.tidewaiter.api.finding.SubjectKind;
import org.tidewaiter.api.record.DataSet;
import org.tidewaiter.api.record.Domains;
import org.tidewaiter.api.rule.Candidate;
import org.tidewaiter.api.rule.CandidateSink;
import org.tidewaiter.api.rule.NotApplicableException;
import org.tidewaiter.api.rule.Parameters;
import org.tidewaiter.api.rule.Portrait;
import org.tidewaiter.api.rule.Prepared;
import org.tidewaiter.api.rule.RuleContext;
import org.tidewaiter.api.rule.Scope;
import org.tidewaiter.kernel.work.Workers;

/**
 * The declarations of a data set and what they teach.
 *
 * <p>Holds what was learned for the look-back asked for last; another look-back is learned when it
 * is asked for, so an answer never depends on the questions before it. Used by one thread at a
 * time.
 */
final class LearnedImports implements Prepared {

    /** A subject whom no declaration knows. */
    private static final int UNKNOWN = -2;

    private final RuleContext context;
    private final DataSet data;
    private final Sanctions sanctions;
    private final ImportRows rows;
    private final TraderCards cards;
    private final Workers workers;
    private Market latest;

    LearnedImports(RuleContext context, Sanctions sanctions, RealImporterParameters parameters) {
        this.context = context;
        this.sanctions = sanctions;
        data = context.data();
        workers = new Workers(context.threads(), context.monitor()::checkpoint);
        rows = ImportReader.read(context);
        cards = TraderCards.read(data);
        context.monitor().phase("learn-partners", 0);
        context.monitor().reserve(Market.bytesARow() * rows.size());
        latest = Market.learn(rows, fromDay(parameters), sanctions.violators(), workers);
        if (latest.importers == 0) {
            throw new NotApplicableException(
                    "no import was declared within the look-back before "
                            + data.asOf()
                            + "; set lookBackMonths higher, or give an earlier asOf",
                    new Phrase("realimporter.why.noneWithin", Map.of("asOf", data.asOf())));
        }
    }

    private int fromDay(RealImporterParameters parameters) {
        Instant asOf = data.asOf();
        return (int)
                asOf.atZone(ZoneOffset.UTC)
                        .minusMonths(parameters.lookBackMonths())
                        .toLocalDate()
                        .toEpochDay();
    }

    private int asOfDay() {
        return (int) Math.floorDiv(data.asOf().getEpochSecond(), 86_400L);
    }

    private Market market(RealImporterParameters parameters) {
        if (latest.fromDay != fromDay(parameters)) {
            latest = Market.learn(rows, fromDay(parameters), sanctions.violators(), workers);
        }
        return latest;
    }

    @Override
    public void assess(Parameters parameters, Scope scope, CandidateSink sink) {
        RealImporterParameters told = parameters.as(RealImporterParameters.class);
        Market market = market(told);
        Delinquents delinquents = delinquents(market, told);
        int focus = focus(scope);
        Beginnings beginnings = new Beginnings(market, cards);
        Searched searched =
                Searched.search(
                        context,
                        delinquents,
                        new SuccessorSearch.Asked(told, delinquents.traders(), focus),
                        beginnings);
        sink.count("violations-without-trader", sanctions.unnamed());
        Assessment.Wanted wanted = new Assessment.Wanted(focus, scope.reach(told.tellLimit()));
        new Assessment(context, delinquents, cards, told).emit(searched, beginnings, wanted, sink);
        if (told.nearIdenticalChains()) {
            new TwinChains(data, market, told, asOfDay())
                    .emit(scope, context.threads(), context.monitor(), sink);
        }
    }

    private Delinquents delinquents(Market market, RealImporterParameters told) {
        Delinquent.Span span = new Delinquent.Span(market.fromDay, asOfDay());
        return new Delinquents(market, sanctions.wanted(told), span, told);
    }

    private int focus(Scope scope) {
        if (!(scope instanceof Scope.One one)) {
            return SuccessorSearch.EVERYONE;
        }
        int code =
                one.kind() == SubjectKind.TRADER
                        ? data.codebook(Domains.TRADER).code(one.id())
                        : UNKNOWN;
        return code < 0 ? UNKNOWN : code;
    }

    @Override
    public List<Portrait> portray(List<Candidate> kept, Parameters parameters) {
        RealImporterParameters told = parameters.as(RealImporterParameters.class);
        Market market = market(told);
        return new Portraits(data, delinquents(market, told), cards).of(kept);
    }
}
