package org.tidewaiter.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What plugin.xml names is there, and everything is said in both languages. */
class ContributionsTest {

    private static final Path SOURCES = Path.of("src", "main", "java");

    private static List<Element> elements(String name) throws Exception {
        try (InputStream in = ContributionsTest.class.getResourceAsStream("/plugin.xml")) {
            Document document = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in);
            NodeList all = document.getElementsByTagName(name);
            List<Element> elements = new ArrayList<>();
            for (int i = 0; i < all.getLength(); i++) {
                elements.add((Element) all.item(i));
            }
            return elements;
        }
    }

    private static Properties properties(String path) throws IOException {
        Properties properties = new Properties();
        try (InputStream in = ContributionsTest.class.getResourceAsStream(path);
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }

    @ParameterizedTest
    @ValueSource(strings = {"class", "defaultHandler", "producer", "icon"})
    void whatAnAttributeNamesIsThere(String attribute) throws Exception {
        int named = 0;
        for (Element element : elements("*")) {
            String value = element.getAttribute(attribute);
            if (!value.isEmpty()) {
                named++;
                String path =
                        attribute.equals("icon")
                                ? "/" + value
                                : "/" + value.replace('.', '/') + ".class";
                assertNotNull(getClass().getResource(path), value);
            }
        }
        assertTrue(named > 0, attribute);
    }

    @Test
    void everyKeyAndEveryMenuItemIsOfACommandThatIsThere() throws Exception {
        Set<String> commands = new TreeSet<>();
        for (Element command : elements("command")) {
            commands.add(command.getAttribute("id"));
        }
        for (String element : List.of("key", "command")) {
            for (Element use : elements(element)) {
                String id = use.getAttribute("commandId");
                if (id.startsWith("org.tidewaiter")) {
                    assertTrue(commands.contains(id), id);
                }
            }
        }
    }

    @Test
    void everyLabelIsSaidInBothLanguages() throws Exception {
        Properties english = properties("/plugin.properties");
        Properties korean = properties("/plugin_ko.properties");
        assertEquals(english.keySet(), korean.keySet());
        for (Element element : elements("*")) {
            for (int i = 0; i < element.getAttributes().getLength(); i++) {
                String value = element.getAttributes().item(i).getNodeValue();
                if (value.startsWith("%")) {
                    assertTrue(english.containsKey(value.substring(1)), value);
                }
            }
        }
    }

    @Test
    void cheatSheetsAreThereInBothLanguages() throws Exception {
        for (String language : List.of("", "_ko")) {
            String sheet =
                    properties("/plugin" + language + ".properties").getProperty("cheatsheet");
            assertNotNull(getClass().getResource("/" + sheet), sheet);
        }
    }

    @Test
    void theGuideIsThereInBothLanguages() {
        for (String page : List.of("start", "worklist", "finding", "runs", "settings")) {
            for (String language : List.of("en", "ko")) {
                assertNotNull(
                        getClass().getResource("/help/" + language + "/" + page + ".html"), page);
            }
        }
    }

    @Test
    void everyWordThatTheSourcesSayIsThereInBothLanguages() throws IOException {
        Properties english = properties("/org/tidewaiter/workbench/l10n/words.properties");
        Properties korean = properties("/org/tidewaiter/workbench/l10n/words_ko.properties");
        assertEquals(new TreeSet<>(english.keySet()), new TreeSet<>(korean.keySet()));
        Set<String> said = said();
        assertTrue(said.size() > 50, said::toString);
        said.forEach(key -> assertTrue(english.containsKey(key), key));
    }

    @Test
    void theGapsOfASentenceAreTheSameInBothLanguages() throws IOException {
        Properties english = properties("/org/tidewaiter/workbench/l10n/words.properties");
        Properties korean = properties("/org/tidewaiter/workbench/l10n/words_ko.properties");
        for (String key : english.stringPropertyNames()) {
            assertEquals(gaps(english.getProperty(key)), gaps(korean.getProperty(key)), key);
            assertFalse(korean.getProperty(key).isBlank(), key);
        }
    }

    private static Set<String> gaps(String sentence) {
        Set<String> gaps = new TreeSet<>();
        Matcher matcher = Pattern.compile("\\{(\\d)").matcher(sentence);
        while (matcher.find()) {
            gaps.add(matcher.group(1));
        }
        return gaps;
    }

    /** The keys that stand whole in the sources. */
    private static Set<String> said() throws IOException {
        Set<String> said = new TreeSet<>();
        Pattern pattern = Pattern.compile("say\\(\\s*\"([A-Za-z.]+[A-Za-z])\"");
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(one -> one.toString().endsWith(".java")).toList()) {
                Matcher matcher = pattern.matcher(Files.readString(file));
                while (matcher.find()) {
                    said.add(matcher.group(1));
                }
            }
        }
        return said;
    }
}
