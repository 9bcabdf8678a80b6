package org.tidewaiter.rule.fakeexport;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.tidewaiter.api.finding.MissingFact;
import org.tidewaiter.api.finding.Phrase;
import org.tidewaiter.api.finding.Picture;
import org.tidewaiter.api.finding.Related;
import org.tidewaiter.api.finding.SubjectKind;
import org.tidewaiter.api.rule.Candidate;
import org.tidewaiter.api.rule.Citation;
import org.tidewaiter.api.rule.Portrait;

/** Draws kept candidates: names, what the records do not tell, pictures. */
final class Portraits {

    private final Baseline baseline;
    private final PlaceBook places;
    private final ExportNames names;
    private final LeastTimes least;
    private final FakeExportParameters parameters;

    Portraits(TimingEvidence.Records records, FakeExportParameters parameters, ExportNames names) {
        this.baseline = records.baseline();
        this.places = records.places();
        this.names = names;
        this.parameters = parameters;
        this.least = new LeastTimes(baseline, parameters);
    }

    List<Portrait> of(List<Candidate> kept) {
        TreeSet<String> traders = new TreeSet<>();
        List<Integer> compared = new ArrayList<>();
        for (Candidate candidate : kept) {
            if (candidate.subject().kind() == SubjectKind.TRADER) {
                traders.add(candidate.subject().id());
            }
            candidate.related().forEach(related -> traders.add(related.id()));
            if (isTiming(candidate)) {
                compared.add(row(candidate));
            }
        }
        Map<String, String> labels = names.traderNames(traders);
        PeerHistograms histograms = new PeerHistograms(baseline, compared, parameters.minPeers());
        List<Portrait> portraits = new ArrayList<>();
        for (Candidate candidate : kept) {
            portraits.add(portrait(candidate, labels, histograms));
        }
        return portraits;
    }

    private static boolean isTiming(Candidate candidate) {
        return candidate.kind().equals(TimingCase.IMPOSSIBLE)
                || candidate.kind().equals(TimingCase.IMPROBABLE);
    }

    /** The row of the subject. */
    private static int row(Candidate candidate) {
        return (int)
                candidate.citations().stream()
                        .filter(citation -> citation.role().equals("subject"))
                        .mapToLong(Citation::row)
                        .findFirst()
                        .orElseThrow();
    }

    private Portrait portrait(
            Candidate candidate, Map<String, String> labels, PeerHistograms histograms) {
        List<String> related =
                candidate.related().stream()
                        .map(Related::id)
                        .map(id -> labels.getOrDefault(id, ""))
                        .toList();
        if (candidate.subject().kind() == SubjectKind.TRADER) {
            String label = labels.getOrDefault(candidate.subject().id(), "");
            return new Portrait(label, related, List.of(), List.of());
        }
        int row = row(candidate);
        List<Picture> pictures = new ArrayList<>();
        Timelines timelines = new Timelines(baseline, least);
        if (candidate.kind().equals(BurstCase.KIND)) {
            List<Integer> rows =
                    candidate.citations().stream().map(citation -> (int) citation.row()).toList();
            pictures.add(timelines.ofVehicle(rows, names.declarations(rows)));
            addMap(rows, pictures);
        } else {
            pictures.add(timelines.of(row, candidate.subject().id()));
            if (isTiming(candidate)) {
                histograms.of(row).ifPresent(pictures::add);
            }
            addMap(List.of(row), pictures);
        }
        return new Portrait("", related, missing(row, isTiming(candidate)), pictures);
    }

    private List<MissingFact> missing(int row, boolean timing) {
        List<MissingFact> missing = new ArrayList<>();
        if (timing && baseline.rows.gateSeconds[row] == ExportRows.NONE) {
            missing.add(fact("gate_in_at", "-1.5 to +1.5", "missingGateIn"));
        }
        if (Double.isNaN(least.leastKm(row))) {
            missing.add(fact("coordinates", "", "missingCoordinates"));
        }
        if (baseline.rows.has(row, ExportRows.SCHEDULED)) {
            missing.add(fact("departed_at", "-2 to +0.5", "missingActualDeparture"));
        }
        if (timing && !baseline.roads.isLearned()) {
            missing.add(fact("bonded_out_at", "", "missingMoves"));
        }
        return missing;
    }

    private static MissingFact fact(String what, String couldChange, String key) {
        return new MissingFact(what, couldChange, Phrase.of("fakeexport." + key));
    }

    private void addMap(List<Integer> rows, List<Picture> pictures) {
        Map<String, Picture.Spot> spots = new java.util.TreeMap<>();
        Map<String, Picture.Way> ways = new java.util.TreeMap<>();
        Set<String> unplaced = new TreeSet<>();
        for (int row : rows) {
            int lane = baseline.rows.laneOf[row];
            int place = baseline.lanes.place(lane);
            int port = baseline.lanes.port(lane);
            if (places.isLocated(place)) {
                add(spots, place, "goods-place");
            } else {
                unplaced.add(names.location(place));
            }
            if (places.isLocated(port)) {
                add(spots, port, "exit-port");
            } else {
                unplaced.add(names.location(port));
            }
            if (places.isLocated(place) && places.isLocated(port) && place != port) {
                String from = names.location(place);
                String to = names.location(port);
                String km = Math.round(places.straightKm(place, port)) + " km";
                ways.put(from + " " + to, new Picture.Way(from, to, km));
            }
        }
        if (!spots.isEmpty()) {
            pictures.add(
                    new Picture.Places(
                            List.copyOf(spots.values()),
                            List.copyOf(ways.values()),
                            unplaced.size()));
        }
    }

    private void add(Map<String, Picture.Spot> spots, int location, String role) {
        String code = names.location(location);
        spots.putIfAbsent(
                code,
                new Picture.Spot(
                        code,
                        names.label(location, places),
                        role,
                        places.latitude(location),
                        places.longitude(location),
                        places.precision(location).name()));
    }
}
