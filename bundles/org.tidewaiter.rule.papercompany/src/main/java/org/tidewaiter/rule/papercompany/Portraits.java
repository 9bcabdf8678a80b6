package org.tidewaiter.rule.papercompany;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.tidewaiter.api.finding.MissingFact;
import org.tidewaiter.api.finding.Phrase;
import org.tidewaiter.api.finding.Picture;
import org.tidewaiter.api.rule.Candidate;
import org.tidewaiter.api.rule.Portrait;

/** Draws kept candidates: names, what the records do not tell, pictures. */
final class Portraits {

    private final Ground ground;
    private final Labels labels;
    private final Pictures pictures;
    private final SharedBuildings shared;

    Portraits(Ground ground) {
        this.ground = ground;
        this.labels = new Labels(ground);
        this.pictures = new Pictures(ground, labels);
        this.shared = new SharedBuildings(ground);
    }

    Portrait of(Candidate candidate, PreparedPaperCompanies.Drawn drawn) {
        int[] firms =
                drawn.cluster()
                        .map(cluster -> IntStream.of(cluster.pairs()))
                        .map(pairs -> pairs.map(ground.trade()::exporter).toArray())
                        .orElseGet(() -> shared.companies(drawn.building()));
        int[] importers =
                drawn.cluster()
                        .map(cluster -> ground.learned().parties().importers(cluster.party()))
                        .orElseGet(() -> new int[0]);
        Pictures.Scene scene =
                new Pictures.Scene(drawn.building(), firms, importers, drawn.subject());
        List<Picture> drawings = new ArrayList<>();
        drawings.add(pictures.network(scene, drawn.cluster()));
        pictures.places(scene).ifPresent(drawings::add);
        return new Portrait(
                drawn.cluster().isPresent() ? labels.traderName(drawn.subject()) : "",
                related(candidate, firms, importers),
                missing(candidate, scene),
                drawings);
    }

    private List<String> related(Candidate candidate, int[] firms, int[] importers) {
        Map<String, String> names = new TreeMap<>();
        for (int firm : firms) {
            names.put(labels.exporterId(firm), labels.exporterName(firm));
        }
        for (int importer : importers) {
            names.putIfAbsent(labels.traderId(importer), labels.traderName(importer));
        }
        return candidate.related().stream()
                .map(related -> names.getOrDefault(related.id(), ""))
                .toList();
    }

    /** A sign that was never tried is missing; so are coordinates, which could part a building. */
    private List<MissingFact> missing(Candidate candidate, Pictures.Scene scene) {
        List<MissingFact> missing = new ArrayList<>();
        if (scene.firms().length > 0 && pictures.places(scene).isEmpty()) {
            missing.add(fact("coordinates", "-3 to +1"));
        }
        boolean trade = candidate.kind().equals(CandidateWriter.KIND);
        if (trade) {
            addIfUntried(missing, candidate, Sign.Kind.YOUNG, "registered_on", "-0.5 to +2");
            addIfUntried(missing, candidate, Sign.Kind.VALUE_OFF, "customs_value", "-0.3 to +1.5");
        } else {
            addIfUntried(
                    missing,
                    candidate,
                    Sign.Kind.REGISTERED_TOGETHER,
                    "registered_on",
                    "-0.3 to +1.5");
        }
        addIfUntried(missing, candidate, Sign.Kind.SHARED_CONTACT, "contact", "-0.3 to +3");
        addIfUntried(missing, candidate, Sign.Kind.SHARED_OFFICER, "representative", "-0.3 to +3");
        addIfUntried(missing, candidate, Sign.Kind.CLOSED, "closed_on", "-0.1 to +1.5");
        return missing;
    }

    private static void addIfUntried(
            List<MissingFact> missing,
            Candidate candidate,
            Sign.Kind sign,
            String column,
            String couldChange) {
        String kind = SignLines.kind(sign);
        if (candidate.evidence().stream().noneMatch(line -> line.kind().equals(kind))) {
            missing.add(fact(column, couldChange));
        }
    }

    private static MissingFact fact(String what, String couldChange) {
        return new MissingFact(what, couldChange, Phrase.of("papercompany.missing." + what));
    }
}
