package org.tidewaiter.rule.fakeexport;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.tidewaiter.api.finding.Phrase;
import org.tidewaiter.api.record.DataSet;
import org.tidewaiter.api.record.Exports;
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
final class LearnedExports implements Prepared {

    private final DataSet data;
    private final Baseline.Source source;
    private final ExportNames names;
    private final Workers workers;
    private Baseline latest;

    LearnedExports(RuleContext context, FakeExportParameters parameters) {
        data = context.data();
        workers = new Workers(context.threads(), context.monitor()::checkpoint);
        ExportReader.Read read = ExportReader.read(context);
        PlaceBook places = PlaceBook.read(data, Lanes.ports(read.lanes()));
        ExportRows rows = read.rows();
        source = new Baseline.Source(rows, new Lanes(read.lanes(), rows.laneOf, places), places);
        names = new ExportNames(data, context.table(Exports.PORT));
        context.monitor().phase("learn-lanes", 0);
        context.monitor().reserve(60L * rows.size);
        latest = Baseline.learn(source, from(parameters), workers);
        refuseNothing();
    }

    private long from(FakeExportParameters parameters) {
        Instant asOf = data.asOf();
        return asOf.atZone(ZoneOffset.UTC).minusMonths(parameters.lookBackMonths()).toEpochSecond();
    }

    private void refuseNothing() {
        boolean waiting = false;
        for (int row = 0; row < source.rows().size && !waiting; row++) {
            waiting = source.rows().acceptedAt[row] >= latest.fromSeconds;
        }
        if (!waiting) {
            throw new NotApplicableException(
                    "no export was accepted within the look-back before "
                            + data.asOf()
                            + "; set lookBackMonths higher, or give an earlier asOf",
                    new Phrase("fakeexport.why.noneWithin", Map.of("asOf", data.asOf())));
        }
    }

    private TimingEvidence.Records records(FakeExportParameters parameters) {
        if (latest.fromSeconds != from(parameters)) {
            latest = Baseline.learn(source, from(parameters), workers);
        }
        return new TimingEvidence.Records(latest, source.places(), data.asOf().getEpochSecond());
    }

    @Override
    public void assess(Parameters parameters, Scope scope, CandidateSink sink) {
        FakeExportParameters asked = parameters.as(FakeExportParameters.class);
        TimingEvidence.Records records = records(asked);
        Found found = Found.of(records, asked, workers);
        found.count(records.baseline(), sink);
        TimingEvidence.Sources sources =
                new TimingEvidence.Sources(records, asked, found.timings());
        new Assessment(sources, names, found, sink).emit(scope);
    }

    @Override
    public List<Portrait> portray(List<Candidate> kept, Parameters parameters) {
        FakeExportParameters asked = parameters.as(FakeExportParameters.class);
        TimingEvidence.Records records = records(asked);
        return new Portraits(records, asked, names).of(kept);
    }
}
