package org.tidewaiter.report.network;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jgrapht.Graph;
import org.jgrapht.graph.Multigraph;
import org.tidewaiter.api.finding.Finding;
import org.tidewaiter.api.finding.Picture;
import org.tidewaiter.api.finding.Related;
import org.tidewaiter.api.finding.SubjectKind;

/**
 * Findings as graphs.
 *
 * <p>Nodes and links come in the order of findings and pictures, so the same run gives the same
 * graph. Cost and memory: linear in nodes and links.
 */
public final class Networks {

    private static final String SUBJECT = "subject";

    private Networks() {}

    /**
     * The parties of many findings, each finding a link from its subject to each related party. A
     * party that is the subject of one finding and related in another keeps the role it had first.
     */
    public static Graph<Party, Link> of(List<Finding> findings) {
        Graph<Party, Link> graph = new Multigraph<>(null, null, false);
        Map<String, Party> parties = new LinkedHashMap<>();
        for (Finding finding : findings) {
            Party subject =
                    party(
                            finding.subject().kind(),
                            finding.subject().id(),
                            SUBJECT,
                            finding.subject().label());
            subject = add(graph, parties, subject);
            for (Related related : finding.related()) {
                Party other = party(related.kind(), related.id(), related.role(), related.label());
                other = add(graph, parties, other);
                link(graph, subject, other, new Link(finding.kind(), finding.id()));
            }
        }
        return graph;
    }

    /** The network a finding is drawn as; of its parties alone where it has no such picture. */
    public static Graph<Party, Link> of(Finding finding) {
        for (Picture picture : finding.pictures()) {
            if (picture instanceof Picture.Network network) {
                return of(network, finding.id());
            }
        }
        return of(List.of(finding));
    }

    private static Graph<Party, Link> of(Picture.Network network, String findingId) {
        Graph<Party, Link> graph = new Multigraph<>(null, null, false);
        Map<String, Party> parties = new LinkedHashMap<>();
        for (Picture.Node node : network.nodes()) {
            String label = node.note().isEmpty() ? node.label() : node.label() + " " + node.note();
            add(graph, parties, new Party(node.id(), node.kind(), node.role(), label));
        }
        for (Picture.Edge edge : network.edges()) {
            Party from = parties.get(edge.from());
            Party to = parties.get(edge.to());
            if (from != null && to != null) {
                link(graph, from, to, new Link(edge.label(), findingId));
            }
        }
        return graph;
    }

    private static Party party(SubjectKind kind, String id, String role, String label) {
        String kindCode = kind.name().toLowerCase(Locale.ROOT);
        return new Party(kindCode + ":" + id, kindCode, role, label.isBlank() ? id : label);
    }

    private static Party add(Graph<Party, Link> graph, Map<String, Party> parties, Party party) {
        Party known = parties.putIfAbsent(party.id(), party);
        if (known == null) {
            graph.addVertex(party);
            return party;
        }
        return known;
    }

    /** A party is not linked to itself: that says nothing and graph tools draw a loop. */
    private static void link(Graph<Party, Link> graph, Party from, Party to, Link link) {
        if (!from.equals(to)) {
            graph.addEdge(from, to, link);
        }
    }
}
