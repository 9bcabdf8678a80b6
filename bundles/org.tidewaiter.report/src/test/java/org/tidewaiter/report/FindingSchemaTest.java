package org.tidewaiter.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tidewaiter.api.finding.DataStamp;
import org.tidewaiter.api.finding.Evidence;
import org.tidewaiter.api.finding.Finding;
import org.tidewaiter.api.finding.Innocent;
import org.tidewaiter.api.finding.MissingFact;
import org.tidewaiter.api.finding.Picture;
import org.tidewaiter.api.finding.RecordRef;
import org.tidewaiter.api.finding.Related;
import org.tidewaiter.api.finding.Shortfall;
import org.tidewaiter.api.finding.Subject;
import org.tidewaiter.api.run.RunReport;

class FindingSchemaTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNode DOCUMENT = document();
    private static final JsonSchema SCHEMA =
            JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(DOCUMENT);

    /** The record that each object of the schema stands for. */
    private static final Map<String, Class<? extends Record>> RECORDS =
            Map.ofEntries(
                    Map.entry("", Finding.class),
                    Map.entry("/data", DataStamp.class),
                    Map.entry("subject", Subject.class),
                    Map.entry("related", Related.class),
                    Map.entry("evidence", Evidence.class),
                    Map.entry("innocent", Innocent.class),
                    Map.entry("missingFact", MissingFact.class),
                    Map.entry("shortfall", Shortfall.class),
                    Map.entry("record", RecordRef.class),
                    Map.entry("network", Picture.Network.class),
                    Map.entry("node", Picture.Node.class),
                    Map.entry("edge", Picture.Edge.class),
                    Map.entry("timeline", Picture.Timeline.class),
                    Map.entry("lane", Picture.Lane.class),
                    Map.entry("event", Picture.Event.class),
                    Map.entry("band", Picture.Band.class),
                    Map.entry("histogram", Picture.Histogram.class),
                    Map.entry("places", Picture.Places.class),
                    Map.entry("spot", Picture.Spot.class),
                    Map.entry("way", Picture.Way.class));

    private static JsonNode document() {
        try (InputStream in = Reports.class.getResourceAsStream("findings.schema.json")) {
            return JSON.readTree(in);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    static List<Finding> everyShape() {
        List<Finding> findings = new ArrayList<>(Examples.run().findings());
        findings.add(Travellers.nearMiss());
        findings.add(Hostile.everywhere("x"));
        findings.add(Hostile.everywhere(Examples.HOSTILE));
        return findings;
    }

    @ParameterizedTest
    @MethodSource("everyShape")
    void everyLineIsValid(Finding finding) throws IOException {
        assertEquals(Set.of(), SCHEMA.validate(JSON.readTree(line(finding))));
    }

    @ParameterizedTest
    @MethodSource("everyObject")
    void schemaHasExactlyTheFieldsOfTheRecord(String object, Class<? extends Record> record) {
        Set<String> expected = new TreeSet<>();
        for (RecordComponent component : record.getRecordComponents()) {
            expected.add(jsonName(component));
        }
        if (record == Evidence.class) {
            expected.add("message");
        }
        assertEquals(expected, properties(object));
    }

    static List<org.junit.jupiter.params.provider.Arguments> everyObject() {
        return RECORDS.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(e -> org.junit.jupiter.params.provider.Arguments.of(e.getKey(), e.getValue()))
                .toList();
    }

    private static String jsonName(RecordComponent component) {
        return switch (component.getName()) {
            case "riskClass" -> "class";
            case "answer" -> "verdict";
            default -> component.getName();
        };
    }

    private static JsonNode object(String name) {
        return switch (name) {
            case "" -> DOCUMENT;
            case "/data" -> DOCUMENT.at("/properties/data");
            default -> DOCUMENT.at("/$defs/" + name);
        };
    }

    private static Set<String> properties(String name) {
        Set<String> names = new TreeSet<>();
        object(name).get("properties").fieldNames().forEachRemaining(names::add);
        return names;
    }

    @Test
    void aFindingWithEveryFieldWritesEveryFieldOfTheSchema() throws IOException {
        JsonNode line = JSON.readTree(line(Hostile.everywhere("x")));
        Set<String> written = new TreeSet<>();
        line.fieldNames().forEachRemaining(written::add);
        assertEquals(properties(""), written);
        assertEquals(fields(line.at("/evidence/0")), properties("evidence"));
        assertEquals(fields(line.at("/shortfalls/0")), properties("shortfall"));
    }

    private static Set<String> fields(JsonNode node) {
        Set<String> names = new TreeSet<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    @Test
    void everyObjectOfTheSchemaIsClosed() {
        for (String object : RECORDS.keySet()) {
            assertFalse(object(object).get("additionalProperties").asBoolean(true), object);
        }
    }

    @Test
    void aFieldTheSchemaDoesNotKnowIsRefused() throws IOException {
        ObjectNode line = (ObjectNode) JSON.readTree(line(Travellers.sevenVoyages()));
        line.put("more", 1);
        assertFalse(SCHEMA.validate(line).isEmpty());
        ObjectNode other = (ObjectNode) JSON.readTree(line(Travellers.sevenVoyages()));
        ((ObjectNode) other.at("/pictures/0/data")).put("more", 1);
        assertFalse(SCHEMA.validate(other).isEmpty());
    }

    @Test
    void fieldsStandInTheOrderOfTheSchema() throws IOException {
        List<String> expected = new ArrayList<>();
        DOCUMENT.get("properties").fieldNames().forEachRemaining(expected::add);
        List<String> written = new ArrayList<>();
        Iterator<String> names = JSON.readTree(line(Hostile.everywhere("x"))).fieldNames();
        names.forEachRemaining(written::add);
        assertEquals(expected, written);
    }

    private static String line(Finding finding) throws IOException {
        RunReport run =
                new RunReport(
                        Examples.DATA, Examples.AS_OF, List.of(finding), List.of(), List.of());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Examples.reports().print(Report.of(run), Format.JSON_LINES, out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
