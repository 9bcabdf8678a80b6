package org.tidewaiter.data.edifact;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.xlate.edi.stream.EDIInputFactory;
import io.xlate.edi.stream.EDIStreamException;
import io.xlate.edi.stream.EDIStreamReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Crossings that a small writer sends as PAXLST are read back as they were. */
class SentAndReadTest {

    private static final String SERVICE = ":+.? '";

    /** A traveller, by the columns of the record layout. */
    private record Sent(Map<String, String> cells) {

        String cell(String column) {
            return cells.getOrDefault(column, "");
        }
    }

    @Provide
    Arbitrary<List<Sent>> travellers() {
        Arbitrary<String> name =
                Arbitraries.strings()
                        .withChars("ABCÄÖ É'+:?-")
                        .ofMinLength(1)
                        .ofMaxLength(8)
                        .map(text -> text.strip().replaceAll(" +", " "))
                        .filter(text -> !text.isEmpty());
        Arbitrary<String> code = Arbitraries.strings().withChars("ABZ019").ofLength(6);
        Arbitrary<String> day =
                Arbitraries.integers()
                        .between(0, 30_000)
                        .map(back -> LocalDate.of(2026, 2, 28).minusDays(back).toString());
        return Combinators.combine(
                        name,
                        name,
                        day,
                        Arbitraries.of("", "M", "F", "X"),
                        Arbitraries.of("", "KOR", "JPN", "D"),
                        code,
                        code,
                        Arbitraries.of("", "1A", "27F"))
                .as(
                        (family, given, birth, sex, nation, document, booking, seat) -> {
                            Map<String, String> cells = new LinkedHashMap<>();
                            cells.put("family_name", family);
                            cells.put("given_names", given);
                            cells.put("birth_date", birth);
                            cells.put("sex", sex);
                            cells.put("nationality", nation);
                            cells.put("document_type", "P");
                            cells.put("document_number", document);
                            cells.put("document_issuer", "KOR");
                            cells.put("booking_reference", booking);
                            cells.put("seat", seat);
                            cells.values().removeIf(String::isEmpty);
                            return new Sent(cells);
                        })
                .list()
                .ofMinSize(1)
                .ofMaxSize(6);
    }

    private static String released(String text) {
        StringBuilder out = new StringBuilder();
        for (char c : text.toCharArray()) {
            if (SERVICE.indexOf(c) >= 0 && c != ' ' && c != '.') {
                out.append('?');
            }
            out.append(c);
        }
        return out.toString();
    }

    private static String message(List<Sent> travellers) {
        List<String> segments =
                new ArrayList<>(
                        List.of(
                                "BGM+745",
                                "TDT+20+KX71+4++KX",
                                "LOC+125+NRT",
                                "DTM+189:2603011330:201",
                                "LOC+87+PUS",
                                "DTM+232:2603011540:201"));
        for (Sent who : travellers) {
            segments.add(
                    "NAD+FL+++%s:%s"
                            .formatted(
                                    released(who.cell("family_name")),
                                    released(who.cell("given_names"))));
            segments.add("ATT+2++" + who.cell("sex"));
            segments.add("DTM+329:" + who.cell("birth_date").replace("-", "") + ":102");
            segments.add("NAT+2+" + who.cell("nationality"));
            segments.add("RFF+AVF:" + who.cell("booking_reference"));
            segments.add("RFF+SEA:" + who.cell("seat"));
            segments.add("DOC+P:110:111+" + who.cell("document_number"));
            segments.add("LOC+91+" + who.cell("document_issuer"));
        }
        return Made.paxlst(segments.toArray(String[]::new));
    }

    @Property(tries = 200)
    void crossingsAreReadBackAsTheyWereSent(@ForAll("travellers") List<Sent> travellers)
            throws IOException {
        Path folder = Files.createTempDirectory("sent");
        try {
            byte[] text = message(travellers).getBytes(StandardCharsets.ISO_8859_1);
            Quick.Read read = Quick.read(text, folder);
            assertEquals(List.of(), read.report().notes());
            List<Map<String, String>> wanted = travellers.stream().map(Sent::cells).toList();
            List<Map<String, String>> got =
                    read.rows().stream()
                            .map(
                                    row -> {
                                        Map<String, String> said = new LinkedHashMap<>(row);
                                        said.keySet().retainAll(ALL);
                                        return said;
                                    })
                            .toList();
            assertEquals(wanted, got);
        } finally {
            Files.delete(folder.resolve("a.edi"));
            Files.delete(folder.resolve("crossings.csv"));
            Files.delete(folder);
        }
    }

    private static final List<String> ALL =
            List.of(
                    "family_name",
                    "given_names",
                    "birth_date",
                    "sex",
                    "nationality",
                    "document_type",
                    "document_number",
                    "document_issuer",
                    "booking_reference",
                    "seat");

    @Property(tries = 200)
    void anotherReaderOfTheSyntaxFindsTheSameSegments(@ForAll("travellers") List<Sent> travellers)
            throws IOException, EDIStreamException {
        byte[] text = message(travellers).getBytes(StandardCharsets.ISO_8859_1);
        assertEquals(staedi(text), ours(text));
    }

    private static List<String> ours(byte[] text) throws IOException {
        SegmentReader reader = new SegmentReader(new ByteArrayInputStream(text));
        List<String> values = new ArrayList<>();
        for (Optional<Segment> s = reader.next(); s.isPresent(); s = reader.next()) {
            values.add("segment " + s.get().tag());
            s.get().elements().stream()
                    .skip(1)
                    .flatMap(List::stream)
                    .filter(value -> !value.isEmpty())
                    .forEach(values::add);
        }
        return values;
    }

    /** From UNB on: it counts UNA as a segment. */
    private static List<String> staedi(byte[] text) throws IOException, EDIStreamException {
        List<String> values = new ArrayList<>();
        try (EDIStreamReader reader =
                EDIInputFactory.newFactory()
                        .createEDIStreamReader(new ByteArrayInputStream(text), "ISO-8859-1")) {
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case START_SEGMENT -> values.add("segment " + reader.getText());
                    case ELEMENT_DATA -> {
                        if (!reader.getText().isEmpty()) {
                            values.add(reader.getText());
                        }
                    }
                    default -> {}
                }
            }
        }
        return values.subList(values.indexOf("segment UNB"), values.size());
    }
}
