package org.tidewaiter.p2;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * Definitions of features, completed with what only the build knows: the versions of their bundles,
 * the text of the licence, and which bundles are to be started.
 *
 * <p>p2 starts no bundle by itself but those that are started when first used. Components and
 * activators of others would never come up, so each feature carries a unit that starts them.
 */
final class Features {

    private final Path definitions;
    private final String version;
    private final String licence;
    private final SortedMap<String, Plugin> plugins;

    /**
     * Completes nothing yet.
     *
     * @param definitions one folder a feature, named as the feature, each with a {@code
     *     feature.xml}
     * @param version of every feature
     */
    Features(Path definitions, String version, String licence, SortedMap<String, Plugin> plugins) {
        this.definitions = definitions;
        this.version = version;
        this.licence = licence;
        this.plugins = plugins;
    }

    /**
     * Writes all of them, completed.
     *
     * @throws IllegalArgumentException if one names a bundle or a feature that is not there
     */
    void write(Path target) throws IOException {
        try (Stream<Path> folders = Files.list(definitions)) {
            for (Path folder : folders.filter(Files::isDirectory).sorted().toList()) {
                write(folder, Files.createDirectories(target.resolve(folder.getFileName())));
            }
        }
    }

    private void write(Path folder, Path target) throws IOException {
        Document document = read(folder.resolve("feature.xml"));
        Element feature = document.getDocumentElement();
        String id = feature.getAttribute("id");
        if (!folder.getFileName().toString().equals(id)) {
            throw new IllegalArgumentException(folder + " holds the feature " + id);
        }
        feature.setAttribute("version", version);
        List<Plugin> toStart = new ArrayList<>();
        for (Element element : children(feature, "plugin")) {
            Plugin plugin = plugins.get(element.getAttribute("id"));
            if (plugin == null) {
                throw new IllegalArgumentException(
                        "the feature %s names the bundle %s, which the build does not give"
                                .formatted(id, element.getAttribute("id")));
            }
            complete(element, plugin);
            toStart.add(plugin);
        }
        for (Element element : children(feature, "includes")) {
            if (!Files.isDirectory(definitions.resolve(element.getAttribute("id")))) {
                throw new IllegalArgumentException(
                        "the feature %s names the feature %s, which is not defined"
                                .formatted(id, element.getAttribute("id")));
            }
            element.setAttribute("version", version);
        }
        for (Element element : children(feature, "import")) {
            Plugin plugin = plugins.get(element.getAttribute("plugin"));
            if (plugin != null) {
                toStart.add(plugin);
            }
        }
        addLicence(feature);
        write(document, target.resolve("feature.xml"));
        toStart.removeIf(plugin -> plugin.startLevel() == 0);
        Files.writeString(target.resolve("p2.inf"), StartUnits.of(id, version, toStart));
    }

    private static void complete(Element element, Plugin plugin) {
        element.setAttribute("version", plugin.version());
        element.setAttribute("unpack", "false");
        if (plugin.fragment()) {
            element.setAttribute("fragment", "true");
        }
    }

    private void addLicence(Element feature) {
        Element element = feature.getOwnerDocument().createElement("license");
        element.setAttribute("url", "https://www.apache.org/licenses/LICENSE-2.0");
        element.setTextContent(licence);
        Element description = children(feature, "description").get(0);
        feature.insertBefore(element, description.getNextSibling());
    }

    private static List<Element> children(Element feature, String name) {
        NodeList nodes = feature.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    private static Document read(Path file) throws IOException {
        try {
            return DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(file.toFile());
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(file + ": " + e.getMessage(), e);
        }
    }

    private static void write(Document document, Path file) throws IOException {
        try {
            TransformerFactory.newDefaultInstance()
                    .newTransformer()
                    .transform(new DOMSource(document), new StreamResult(file.toFile()));
        } catch (TransformerException e) {
            throw new IOException(file + ": " + e.getMessage(), e);
        }
    }
}
