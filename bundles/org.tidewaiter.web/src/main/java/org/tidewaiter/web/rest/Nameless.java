package org.tidewaiter.web.rest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.tidewaiter.api.finding.Evidence;
import org.tidewaiter.api.finding.Finding;
import org.tidewaiter.api.finding.Innocent;
import org.tidewaiter.api.finding.MissingFact;
import org.tidewaiter.api.finding.Phrase;
import org.tidewaiter.api.finding.Picture;
import org.tidewaiter.api.finding.Related;
import org.tidewaiter.api.finding.Shortfall;
import org.tidewaiter.api.finding.Subject;
import org.tidewaiter.api.finding.SubjectKind;

/**
 * A finding without names of persons: wherever a name stands - as a label, in a fact of a sentence,
 * in a picture - the id stands.
 */
final class Nameless {

    private static final Set<String> PERSONS = Set.of("traveller", "person");

    private final Finding finding;

    /** The longest first: one name may be a part of another. */
    private final List<Map.Entry<String, String>> ids;

    Nameless(Finding finding) {
        this.finding = finding;
        Map<String, String> idOf = new HashMap<>();
        if (finding.subject().kind() == SubjectKind.TRAVELLER) {
            idOf.put(finding.subject().label(), finding.subject().id());
        }
        for (Related party : finding.related()) {
            if (party.kind() == SubjectKind.TRAVELLER) {
                idOf.putIfAbsent(party.label(), party.id());
            }
        }
        for (Picture picture : finding.pictures()) {
            if (picture instanceof Picture.Network network) {
                for (Picture.Node node : network.nodes()) {
                    if (PERSONS.contains(node.kind())) {
                        idOf.putIfAbsent(node.label(), node.id());
                    }
                }
            }
        }
        idOf.remove("");
        List<Map.Entry<String, String>> longestFirst = new ArrayList<>(idOf.entrySet());
        longestFirst.sort(
                Comparator.comparingInt((Map.Entry<String, String> e) -> -e.getKey().length())
                        .thenComparing(Map.Entry::getKey));
        ids = List.copyOf(longestFirst);
    }

    Finding finding() {
        return finding.draft()
                .about(subject(), finding.related().stream().map(this::related).toList())
                .headline(phrase(finding.headline()))
                .reasons(
                        finding.evidence().stream().map(this::evidence).toList(),
                        finding.innocent().stream().map(this::innocent).toList())
                .missing(finding.missing().stream().map(this::missing).toList())
                .shortfalls(finding.shortfalls().stream().map(this::shortfall).toList())
                .pictures(finding.pictures().stream().map(this::picture).toList())
                .finding();
    }

    /** A text with ids in the place of the finding's names. */
    String text(String text) {
        String shown = text;
        for (Map.Entry<String, String> name : ids) {
            shown = shown.replace(name.getKey(), name.getValue());
        }
        return shown;
    }

    private String label(SubjectKind kind, String label) {
        return kind == SubjectKind.TRAVELLER ? "" : text(label);
    }

    private Subject subject() {
        Subject of = finding.subject();
        return new Subject(of.kind(), of.id(), label(of.kind(), of.label()));
    }

    private Related related(Related of) {
        return new Related(of.kind(), of.id(), label(of.kind(), of.label()), of.role());
    }

    private Phrase phrase(Phrase of) {
        Map<String, Object> facts = new TreeMap<>();
        of.facts()
                .forEach(
                        (name, value) ->
                                facts.put(
                                        name,
                                        value instanceof String string ? text(string) : value));
        return new Phrase(of.key(), facts);
    }

    private Evidence evidence(Evidence of) {
        return new Evidence(
                of.kind(), of.value(), of.expected(), of.unit(), of.weight(), phrase(of.text()));
    }

    private Innocent innocent(Innocent of) {
        return new Innocent(of.id(), of.version(), of.answer(), of.weight(), phrase(of.text()));
    }

    private MissingFact missing(MissingFact of) {
        return new MissingFact(of.what(), of.couldChange(), phrase(of.text()));
    }

    private Shortfall shortfall(Shortfall of) {
        return new Shortfall(of.parameter(), of.value(), of.required(), phrase(of.text()));
    }

    private Picture picture(Picture picture) {
        if (picture instanceof Picture.Network of) {
            return new Picture.Network(
                    of.layout(),
                    of.nodes().stream().map(this::node).toList(),
                    of.edges().stream()
                            .map(e -> new Picture.Edge(e.from(), e.to(), text(e.label())))
                            .toList());
        } else if (picture instanceof Picture.Timeline of) {
            return timeline(of);
        } else if (picture instanceof Picture.Places of) {
            return new Picture.Places(
                    of.spots().stream().map(this::spot).toList(),
                    of.ways().stream()
                            .map(w -> new Picture.Way(w.from(), w.to(), text(w.label())))
                            .toList(),
                    of.unplaced());
        } else if (picture instanceof Picture.Histogram of) {
            return new Picture.Histogram(
                    phrase(of.title()), of.unit(), of.edges(), of.counts(), of.mark());
        }
        throw new IllegalStateException("a picture of a kind that is not known");
    }

    private Picture.Node node(Picture.Node of) {
        String label = PERSONS.contains(of.kind()) ? of.id() : text(of.label());
        return new Picture.Node(of.id(), label, of.kind(), of.role(), of.rank(), text(of.note()));
    }

    private Picture.Spot spot(Picture.Spot of) {
        return new Picture.Spot(
                of.id(),
                text(of.label()),
                of.role(),
                of.latitudeDegrees(),
                of.longitudeDegrees(),
                of.precision());
    }

    private Picture.Timeline timeline(Picture.Timeline of) {
        return new Picture.Timeline(
                of.lanes().stream()
                        .map(
                                lane ->
                                        new Picture.Lane(
                                                lane.id(),
                                                phrase(lane.title()),
                                                text(lane.label())))
                        .toList(),
                of.events().stream()
                        .map(
                                event ->
                                        new Picture.Event(
                                                event.lane(),
                                                event.at(),
                                                phrase(event.title()),
                                                text(event.label()),
                                                event.emphasis()))
                        .toList(),
                of.bands().stream()
                        .map(
                                band ->
                                        new Picture.Band(
                                                band.lane(),
                                                band.from(),
                                                band.to(),
                                                phrase(band.title())))
                        .toList());
    }
}
