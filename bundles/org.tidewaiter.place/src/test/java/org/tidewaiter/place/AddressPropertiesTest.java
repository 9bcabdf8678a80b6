package org.tidewaiter.place;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of every address, whatever its words. */
class AddressPropertiesTest {

    private static final AddressReader READER = new AddressReader();

    /** One building with several ways to write it, all for the same key. */
    private record House(String country, String town, int number, List<String> ways) {
        AddressKey key(int way) {
            return READER.read(new PostalAddress(country, ways.get(way), town, "", ""));
        }
    }

    private static AddressKey key(String country, String lines, String town) {
        return READER.read(new PostalAddress(country, lines, town, "", ""));
    }

    @Property
    void everyWayToWriteAHouseGivesOneKey(@ForAll("houses") House house) {
        AddressKey first = house.key(0);
        assertTrue(first.isBuilding(), first.toString());
        for (int way = 1; way < house.ways().size(); way++) {
            assertEquals(first.text(), house.key(way).text(), house.ways().get(way));
        }
    }

    @Property
    void anotherNumberIsAnotherBuilding(
            @ForAll("houses") House house, @ForAll @IntRange(min = 1, max = 9) int more) {
        String other =
                house.ways().get(0).replace("" + house.number(), "" + (house.number() + more));
        assertNotEquals(
                house.key(0).text(), key(house.country(), other, house.town()).text(), other);
    }

    @Property
    void unitNeverChangesTheBuilding(
            @ForAll("houses") House house, @ForAll("units") String unit, @ForAll boolean before) {
        String lines = house.ways().get(0);
        AddressKey key =
                key(
                        house.country(),
                        before ? unit + ", " + lines : lines + ", " + unit,
                        house.town());
        assertEquals(house.key(0).text(), key.text());
        assertEquals(Precision.UNIT, key.precision());
        assertFalse(key.unit().isEmpty());
    }

    @Property
    void boxAndMailTakerAreNoBuilding(
            @ForAll @IntRange(min = 1, max = 99999) int box, @ForAll("words") String word) {
        for (String lines :
                List.of(
                        "P.O. Box " + box,
                        "PO BOX NO " + box,
                        "Apartado Postal " + box,
                        "c/o " + word + " TRADING, LTD.",
                        "c/o " + word + " S.A. DE C.V., P.O. Box " + box)) {
            assertEquals(Precision.LOCALITY, key("PA", lines, "Colon").precision(), lines);
        }
    }

    @Property
    void anythingAtAllIsReadWithoutAnError(
            @ForAll String lines, @ForAll String town, @ForAll("countries") String country) {
        AddressKey key = key(country, lines, town);
        assertFalse(key.isBuilding() && key.text().split("\\|", -1).length < 4, key.toString());
        assertEquals(key, key(country, lines, town));
    }

    static Stream<Arguments> buildings() {
        return AddressReaderTest.addresses()
                .filter(row -> !((String[]) row.get()[0])[0].equals("KR"))
                .filter(row -> ((String[]) row.get()[0])[5].split("\\|", -1).length == 4);
    }

    /** A key that is written as an address has itself for its key. */
    @ParameterizedTest
    @MethodSource("buildings")
    void renderedKeyHasTheSameKey(String[] row) {
        String[] parts = row[5].split("\\|", -1);
        boolean known = Precision.valueOf(row[6]).atLeast(Precision.BUILDING);
        boolean named = !Tokens.digit(parts[3].charAt(0));
        String lines = parts[2] + (named ? ", " : ", No. ") + parts[3];
        String[] town = parts[1].split(" (?=[A-Z]{2,3}$)");
        boolean state = town.length == 2 && List.of("US", "CA", "AU").contains(parts[0]);
        AddressKey key =
                READER.read(
                        new PostalAddress(
                                parts[0],
                                lines,
                                state ? town[0] : parts[1],
                                state ? town[1] : "",
                                ""));
        if (known) {
            assertEquals(row[5], key.text());
        }
    }

    @ParameterizedTest
    @MethodSource("buildings")
    void caseAndRepeatedTownAndCountryDoNotMatter(String[] row) {
        PostalAddress lower =
                new PostalAddress(
                        row[0],
                        row[1].toLowerCase(Locale.ROOT) + ", " + row[2].toUpperCase(Locale.ROOT),
                        row[2],
                        row[3],
                        row[4]);
        PostalAddress given = new PostalAddress(row[0], row[1], row[2], row[3], row[4]);
        assertEquals(READER.read(given).text(), READER.read(lower).text());
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.of(
                "Almond", "Harrow", "Kestrel", "Linden", "Marlow", "Oakham", "Quill", "Radcot");
    }

    @Provide
    Arbitrary<String> units() {
        return Arbitraries.of(
                "Suite 12", "Room 4B", "Unit 3", "5th Floor", "Floor 2", "Apt. 7", "Flat 9");
    }

    @Provide
    Arbitrary<String> countries() {
        return Arbitraries.of("GB", "KR", "MX", "DE", "FR", "SG", "NL", "AU", "XX", "", "Korea");
    }

    @Provide
    Arbitrary<House> houses() {
        Arbitrary<Integer> numbers = Arbitraries.integers().between(10, 989);
        return Combinators.combine(numbers, words(), Arbitraries.integers().between(0, 4))
                .as(AddressPropertiesTest::house);
    }

    private static House house(int n, String name, int kind) {
        return switch (kind) {
            case 0 ->
                    new House(
                            "GB",
                            "Leeds",
                            n,
                            List.of(
                                    n + " " + name + " Street",
                                    n + ", " + name + " St.",
                                    name + " street " + n,
                                    "No. "
                                            + n
                                            + " "
                                            + name.toUpperCase(Locale.ROOT)
                                            + " STREET, Leeds, England"));
            case 1 ->
                    new House(
                            "DE",
                            "Bremen",
                            n,
                            List.of(
                                    name + "straße " + n,
                                    name + "str. " + n,
                                    name + " Strasse " + n,
                                    name + "strasse Nr. " + n + ", 28195 Bremen, Deutschland"));
            case 2 ->
                    new House(
                            "MX",
                            "Puebla",
                            n,
                            List.of(
                                    "Calle " + name + " " + n,
                                    name + " No. " + n,
                                    "C. " + name + " #" + n,
                                    "Calle de " + name + ", " + n + ", Col. Centro"));
            case 3 ->
                    new House(
                            "BR",
                            "Santos",
                            n,
                            List.of(
                                    "Rua " + name + ", " + n,
                                    "R. " + name + " " + n,
                                    "Rua do " + name + " nº " + n));
            default ->
                    new House(
                            "KZ",
                            "Almaty",
                            n,
                            List.of(
                                    "ul. " + name + ", " + n,
                                    name + " Street " + n,
                                    n + " " + name + " ul."));
        };
    }
}
