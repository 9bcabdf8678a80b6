package org.tidewaiter.report.network;

import java.io.IOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jgrapht.Graph;
import org.jgrapht.nio.Attribute;
import org.jgrapht.nio.AttributeType;
import org.jgrapht.nio.DefaultAttribute;
import org.jgrapht.nio.ExportException;
import org.jgrapht.nio.graphml.GraphMLExporter;
import org.jgrapht.nio.graphml.GraphMLExporter.AttributeCategory;

/**
 * Networks as GraphML: nodes with party (the id), kind, role and label; links with relation and
 * finding. GraphML allows only name tokens as ids of nodes, so these are numbered.
 */
public final class GraphMl {

    private GraphMl() {}

    /** Writes the graph; characters that XML cannot hold are replaced. */
    public static void write(Graph<Party, Link> graph, Writer out) throws IOException {
        Map<Party, String> ids = new HashMap<>();
        GraphMLExporter<Party, Link> exporter =
                new GraphMLExporter<>(party -> ids.computeIfAbsent(party, p -> "n" + ids.size()));
        for (String name : new String[] {"party", "kind", "role", "label"}) {
            exporter.registerAttribute(name, AttributeCategory.NODE, AttributeType.STRING);
        }
        exporter.registerAttribute("relation", AttributeCategory.EDGE, AttributeType.STRING);
        exporter.registerAttribute("finding", AttributeCategory.EDGE, AttributeType.STRING);
        exporter.setVertexAttributeProvider(GraphMl::attributes);
        exporter.setEdgeAttributeProvider(GraphMl::attributes);
        try {
            exporter.exportGraph(graph, out);
        } catch (ExportException e) {
            throw new IOException("the network could not be written: " + e.getMessage(), e);
        }
    }

    private static Map<String, Attribute> attributes(Party party) {
        Map<String, Attribute> attributes = new LinkedHashMap<>();
        attributes.put("party", text(party.id()));
        attributes.put("kind", text(party.kind()));
        attributes.put("role", text(party.role()));
        attributes.put("label", text(party.label()));
        return attributes;
    }

    private static Map<String, Attribute> attributes(Link link) {
        Map<String, Attribute> attributes = new LinkedHashMap<>();
        attributes.put("relation", text(link.label()));
        attributes.put("finding", text(link.findingId()));
        return attributes;
    }

    private static Attribute text(String value) {
        return DefaultAttribute.createAttribute(legal(value));
    }

    private static String legal(String value) {
        StringBuilder out = new StringBuilder(value.length());
        value.codePoints().forEach(c -> out.appendCodePoint(legal(c) ? c : 0xFFFD));
        return out.toString();
    }

    private static boolean legal(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || c >= 0x10000;
    }
}
