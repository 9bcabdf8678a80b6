package org.tidewaiter.rule.papercompany;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tidewaiter.api.finding.Picture;
import org.tidewaiter.api.finding.Picture.Edge;
import org.tidewaiter.api.finding.Picture.Node;
import org.tidewaiter.api.finding.Picture.Spot;
import org.tidewaiter.api.finding.Picture.Way;
import org.tidewaiter.api.record.Codebook;
import org.tidewaiter.api.record.Domains;
import org.tidewaiter.api.record.Links;
import org.tidewaiter.api.record.Traders;

/** The network and the map of one candidate; what does not fit is counted in the picture. */
final class Pictures {

    private static final int MOST_FIRMS = 24;

    private final Ground ground;
    private final Learned learned;
    private final Labels labels;
    private final Codebook contactTexts;
    private final Codebook persons;

    Pictures(Ground ground, Labels labels) {
        this.ground = ground;
        this.learned = ground.learned();
        this.labels = labels;
        contactTexts = learned.data().codebook(Domains.CONTACT);
        persons = learned.data().codebook(Traders.REPRESENTATIVE.domain());
    }

    /**
     * Who stands in the pictures.
     *
     * @param firms exporters or companies, as they are related to the candidate
     * @param subject the importer the finding is about, negative if it is about the building
     */
    record Scene(int building, int[] firms, int[] importers, int subject) {

        int[] shown() {
            return Arrays.copyOf(firms, Math.min(MOST_FIRMS, firms.length));
        }
    }

    /** Importers, exporters, then the building and what the exporters have in common. */
    Picture.Network network(Scene scene, Optional<Cluster> cluster) {
        List<Node> nodes = new ArrayList<>();
        List<Edge> edges = new ArrayList<>();
        for (int importer : scene.importers()) {
            boolean subject = importer == scene.subject();
            String role = subject ? CandidateWriter.SUBJECT : CandidateWriter.LINKED;
            String id = labels.traderId(importer);
            String name = labels.traderName(importer);
            nodes.add(
                    new Node(
                            "importer:" + id,
                            or(name, id),
                            "importer",
                            role,
                            0,
                            name.isEmpty() ? "" : id));
        }
        boolean trade = cluster.isPresent();
        String building = labels.address(scene.building());
        for (int firm : scene.shown()) {
            nodes.add(
                    new Node(
                            firmId(firm),
                            or(labels.exporterName(firm), labels.exporterId(firm)),
                            trade ? "exporter" : "trader",
                            trade ? CandidateWriter.EXPORTER : SharedBuildings.COMPANY,
                            1,
                            since(firm)));
            edges.add(new Edge(firmId(firm), "building", ""));
        }
        cluster.ifPresent(one -> trade(scene, one, edges));
        int more = scene.firms().length - scene.shown().length;
        if (more > 0) {
            nodes.add(new Node("more-firms", "+" + more, "more", "", 1, ""));
        }
        String subject = trade ? "" : CandidateWriter.SUBJECT;
        nodes.add(new Node("building", building, "place", subject, 2, ""));
        common(scene, false, nodes, edges);
        common(scene, true, nodes, edges);
        return new Picture.Network(Picture.Layout.COLUMNS, nodes, edges);
    }

    private static String or(String text, String otherwise) {
        return text.isEmpty() ? otherwise : text;
    }

    private String firmId(int firm) {
        return "firm:" + labels.exporterId(firm);
    }

    private String since(int firm) {
        return ground.history().hasShipped(firm)
                ? CandidateWriter.date(ground.history().firstDay[firm]).toString()
                : "";
    }

    private void trade(Scene scene, Cluster cluster, List<Edge> edges) {
        TreeSet<String> shown = new TreeSet<>();
        Arrays.stream(scene.shown()).forEach(firm -> shown.add(firmId(firm)));
        for (int pair : cluster.pairs()) {
            String firm = firmId(ground.trade().exporter(pair));
            if (shown.contains(firm)) {
                Arrays.stream(ground.trade().rows(pair))
                        .map(row -> learned.shipments().importer()[row])
                        .distinct()
                        .sorted()
                        .forEach(
                                importer ->
                                        edges.add(
                                                new Edge(
                                                        "importer:" + labels.traderId(importer),
                                                        firm,
                                                        "")));
            }
        }
    }

    /** Contacts or persons that two or more of the shown have. */
    private void common(Scene scene, boolean officers, List<Node> nodes, List<Edge> edges) {
        Map<Integer, TreeSet<String>> holders = new TreeMap<>();
        for (int firm : scene.shown()) {
            for (int trader : ground.exporters().traders(firm)) {
                hold(holders, trader, firmId(firm), officers);
            }
        }
        for (int importer : scene.importers()) {
            hold(holders, importer, "importer:" + labels.traderId(importer), officers);
        }
        holders.forEach(
                (code, who) -> {
                    if (who.size() > 1) {
                        String id = (officers ? "person:" : "contact:") + code;
                        String text = officers ? person(code) : contactTexts.text(code);
                        nodes.add(new Node(id, text, officers ? "person" : "contact", "", 2, ""));
                        who.forEach(one -> edges.add(new Edge(one, id, "")));
                    }
                });
    }

    private void hold(
            Map<Integer, TreeSet<String>> holders, int trader, String id, boolean officers) {
        Contacts contacts = learned.contacts();
        for (int code : officers ? contacts.officers(trader) : contacts.contacts(trader)) {
            holders.computeIfAbsent(code, absent -> new TreeSet<>()).add(id);
        }
    }

    private String person(int code) {
        return code < persons.size()
                ? persons.text(code)
                : learned.data().codebook(Links.FROM_ID.domain()).text(code - persons.size());
    }

    /** Where firms and importers are, if any coordinates are believed. */
    Optional<Picture> places(Scene scene) {
        List<Spot> spots = new ArrayList<>();
        int parties = scene.firms().length + scene.importers().length;
        for (int firm : scene.firms()) {
            int trader = ground.exporters().trader(firm);
            if (trader != Exporters.UNREGISTERED) {
                add(
                        spots,
                        firmId(firm),
                        or(labels.exporterName(firm), labels.exporterId(firm)),
                        trader);
            }
        }
        if (spots.isEmpty()) {
            return Optional.empty();
        }
        List<Way> ways = new ArrayList<>();
        for (int importer : scene.importers()) {
            int before = spots.size();
            String id = "importer:" + labels.traderId(importer);
            add(spots, id, or(labels.traderName(importer), labels.traderId(importer)), importer);
            if (spots.size() > before) {
                ways.add(new Way(id, spots.get(0).id(), ""));
            }
        }
        return Optional.of(new Picture.Places(spots, ways, parties - spots.size()));
    }

    private void add(List<Spot> spots, String id, String label, int trader) {
        int site = learned.whereabouts().pointSite(trader);
        if (site != Sites.NONE) {
            boolean importer = id.startsWith("importer:");
            spots.add(
                    new Spot(
                            id,
                            label,
                            importer ? CandidateWriter.SUBJECT : CandidateWriter.EXPORTER,
                            learned.sites().latitude()[site],
                            learned.sites().longitude()[site],
                            "BUILDING"));
        }
    }
}
