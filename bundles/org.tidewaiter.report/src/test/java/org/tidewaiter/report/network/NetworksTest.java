package org.tidewaiter.report.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jgrapht.Graph;
import org.jgrapht.alg.connectivity.ConnectivityInspector;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.Multigraph;
import org.jgrapht.nio.Attribute;
import org.jgrapht.nio.graphml.GraphMLImporter;
import org.junit.jupiter.api.Test;
import org.tidewaiter.report.Examples;
import org.tidewaiter.report.Hostile;
import org.tidewaiter.report.Travellers;

class NetworksTest {

    @Test
    void aFindingIsTheGraphOfItsPicture() {
        Graph<Party, Link> graph = Networks.of(Travellers.sevenVoyages());
        assertEquals(9, graph.vertexSet().size());
        assertEquals(14, graph.edgeSet().size());
        Party subject = graph.vertexSet().iterator().next();
        assertEquals("subject", subject.role());
        assertEquals(7, graph.degreeOf(subject));
    }

    @Test
    void aRunLinksItsPartiesByFindings() {
        Graph<Party, Link> graph = Networks.of(Examples.run().findings());
        ConnectivityInspector<Party, Link> parts = new ConnectivityInspector<>(graph);
        // two co-travellers of one suspect, a hostile pair, a ring, five exports of one exporter
        assertEquals(4, parts.connectedSets().size());
        Party suspect = new Party("traveller:P000007", "", "", "");
        assertEquals(2, graph.degreeOf(suspect));
    }

    @Test
    void graphMlReadsBackWithItsAttributes() throws IOException {
        Graph<Party, Link> graph = Networks.of(Travellers.sevenVoyages());
        Map<String, Map<String, String>> read = read(graph);
        assertEquals(9, read.size());
        assertEquals("KIM MIN SU 9 voyages", read.get("P000123").get("label"));
        assertEquals("subject", read.get("P000123").get("role"));
        assertEquals("voyage", read.get("V3").get("kind"));
    }

    @Test
    void charactersThatXmlCannotHoldAreReplaced() throws IOException {
        String text = "<a b=\"c\">&\u0000\u001B\uFFFF";
        Map<String, Map<String, String>> read = read(Networks.of(Hostile.everywhere(text)));
        assertTrue(read.containsKey("<a b=\"c\">&\uFFFD\uFFFD\uFFFD"), read.keySet().toString());
    }

    private static Map<String, Map<String, String>> read(Graph<Party, Link> graph)
            throws IOException {
        StringWriter out = new StringWriter();
        GraphMl.write(graph, out);
        Map<String, Map<String, String>> nodes = new HashMap<>();
        GraphMLImporter<String, DefaultEdge> importer = new GraphMLImporter<>();
        importer.setVertexFactory(id -> id);
        importer.addVertexAttributeConsumer((pair, attribute) -> put(nodes, pair, attribute));
        Multigraph<String, DefaultEdge> copy = new Multigraph<>(DefaultEdge.class);
        importer.importGraph(copy, new StringReader(out.toString()));
        assertEquals(graph.edgeSet().size(), copy.edgeSet().size());
        Map<String, Map<String, String>> byParty = new HashMap<>();
        nodes.values().forEach(attributes -> byParty.put(attributes.get("party"), attributes));
        return byParty;
    }

    private static void put(
            Map<String, Map<String, String>> nodes,
            org.jgrapht.alg.util.Pair<String, String> pair,
            Attribute attribute) {
        nodes.computeIfAbsent(pair.getFirst(), k -> new HashMap<>())
                .put(pair.getSecond(), attribute.getValue());
    }

    @Test
    void aFindingWithoutANetworkIsTheGraphOfItsParties() {
        Graph<Party, Link> graph = Networks.of(List.of(Travellers.ring()));
        assertEquals(7, graph.vertexSet().size());
        assertEquals(6, graph.edgeSet().size());
    }
}
