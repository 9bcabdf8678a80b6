package org.tidewaiter.web.rest;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tidewaiter.api.host.Role;
import org.tidewaiter.api.rule.Need;
import org.tidewaiter.api.rule.RiskRule;
import org.tidewaiter.oversight.feed.Feed;
import org.tidewaiter.oversight.feed.FeedCount;
import org.tidewaiter.oversight.feed.FeedGap;
import org.tidewaiter.oversight.feed.FeedReport;
import org.tidewaiter.web.http.Answer;
import org.tidewaiter.web.http.Ask;
import org.tidewaiter.web.http.Route;
import org.tidewaiter.web.run.Aside;

/** Carriers, ports and offices whose records stay away, and which rules lack them. */
final class Feeds {

    private record GapView(
            String feed,
            String table,
            String source,
            String from,
            String to,
            boolean goingOn,
            long rows,
            double expectedRows,
            double chance,
            double falseShare,
            @Nullable Double others,
            boolean declining,
            List<AffectedView> rules) {}

    private record AffectedView(String rule, String ruleTitle, boolean optional) {}

    private record CountView(
            String feed,
            String table,
            boolean present,
            int sources,
            int judged,
            int tooNew,
            int tooSparse,
            long sourceDays,
            long unnamedRows) {}

    private record FeedsView(Instant asOf, List<GapView> gaps, int cut, List<CountView> feeds) {}

    private final Services services;
    private final Aside<FeedReport> report;

    Feeds(Services services, Aside<FeedReport> report) {
        this.services = services;
        this.report = report;
    }

    List<Route> routes() {
        return List.of(
                Route.of(
                        "GET",
                        "/feeds",
                        Set.of(Role.OFFICER, Role.ANALYST, Role.ADMINISTRATOR),
                        this::feeds));
    }

    private Answer feeds(Ask ask) {
        ask.parameters();
        Speech speech = Speech.to(ask, services);
        return report.now()
                .map(found -> Answer.json(view(found, speech)))
                .orElseGet(() -> Answer.empty(202).header("Retry-After", "1"));
    }

    private FeedsView view(FeedReport found, Speech speech) {
        return new FeedsView(
                found.asOf(),
                found.gaps().stream().map(gap -> view(gap, speech)).toList(),
                found.cut(),
                found.feeds().stream().map(Feeds::view).toList());
    }

    private GapView view(FeedGap gap, Speech speech) {
        return new GapView(
                gap.feed().name(),
                gap.feed().port().table(),
                gap.source(),
                gap.from().toString(),
                gap.to().toString(),
                gap.goingOn(),
                gap.rows(),
                gap.expectedRows(),
                gap.pValue(),
                gap.qValue(),
                Double.isNaN(gap.others()) ? null : gap.others(),
                gap.declining(),
                affected(gap.feed(), speech));
    }

    /** Each rule once, though it may run in several profiles. */
    private List<AffectedView> affected(Feed feed, Speech speech) {
        TreeMap<String, AffectedView> affected = new TreeMap<>();
        for (RiskRule rule : services.engine().rules()) {
            String id = rule.card().id();
            List<Need> needs =
                    rule.card().needs().stream()
                            .filter(need -> need.port().equals(feed.port()))
                            .toList();
            if (!needs.isEmpty()) {
                boolean optional = needs.stream().allMatch(Need::optional);
                affected.put(id, new AffectedView(id, speech.titles().rule(id), optional));
            }
        }
        return List.copyOf(affected.values());
    }

    private static CountView view(FeedCount count) {
        return new CountView(
                count.feed().name(),
                count.feed().port().table(),
                count.present(),
                count.sources(),
                count.judged(),
                count.tooNew(),
                count.tooSparse(),
                count.sourceDays(),
                count.unnamedRows());
    }
}
