package org.tidewaiter.rule.fakeexport;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tidewaiter.api.finding.Phrase;
import org.tidewaiter.api.finding.Picture;

/** Draws what happened to declared goods, and when it could have happened. */
final class Timelines {

    /** Four of five ordinary declarations of a normal law lie within so many spreads. */
    private static final double BAND_SPREADS = 1.28;

    private final Baseline baseline;
    private final LeastTimes least;
    private final List<Picture.Lane> lanes = new ArrayList<>();
    private final List<Picture.Event> events = new ArrayList<>();
    private final List<Picture.Band> bands = new ArrayList<>();

    Timelines(Baseline baseline, LeastTimes least) {
        this.baseline = baseline;
        this.least = least;
    }

    /** One declaration: its events, the least time on the way, when its peers depart. */
    Picture of(int row, String declaration) {
        declared(row, "goods", declaration);
        if (baseline.usual.flowOf(row) >= 0
                && baseline.usual.spread(baseline.usual.flowOf(row)) > 0) {
            lanes.add(new Picture.Lane("peers", phrase("lanePeers"), ""));
            bands.add(
                    new Picture.Band(
                            "peers",
                            at(row, baseline.secondsAt(row, -BAND_SPREADS)),
                            at(row, baseline.secondsAt(row, BAND_SPREADS)),
                            phrase("bandPeers")));
        }
        return new Picture.Timeline(lanes, events, bands);
    }

    /** Several declarations on one truck or container, one lane each. */
    Picture ofVehicle(List<Integer> rows, Map<Integer, String> ids) {
        for (int row : rows) {
            String id = ids.getOrDefault(row, "");
            declared(row, id, id);
        }
        return new Picture.Timeline(lanes, events, bands);
    }

    private void declared(int row, String lane, String declaration) {
        lanes.add(new Picture.Lane(lane, phrase("laneGoods"), declaration));
        event(lane, row, 0, "eventAccepted");
        event(lane, row, baseline.rows.bondedSeconds[row], "eventBondedOut");
        event(lane, row, baseline.rows.gateSeconds[row], "eventGateIn");
        event(lane, row, baseline.rows.gapSeconds[row], "eventDeparted");
        if (least.unjudged(row).isEmpty()) {
            int start = baseline.rows.startSeconds(row);
            bands.add(
                    new Picture.Band(
                            lane,
                            at(row, start),
                            at(row, start + (double) least.boundSeconds(row, Ground.ROAD)),
                            phrase("bandOnTheWay")));
        }
    }

    private void event(String lane, int row, int seconds, String key) {
        if (seconds != ExportRows.NONE) {
            events.add(
                    new Picture.Event(
                            lane, at(row, seconds), phrase(key), "", key.equals("eventDeparted")));
        }
    }

    private Instant at(int row, double seconds) {
        return Instant.ofEpochSecond(baseline.rows.acceptedAt[row] + (long) seconds);
    }

    private static Phrase phrase(String key) {
        return Phrase.of("fakeexport." + key);
    }
}
