package org.tidewaiter.place;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Addresses with the key they must have, country by country, in {@code addresses.tsv}.
 *
 * <p>Columns: country, lines, locality, region, postal code; key, precision, unit, postal district,
 * post box, care of.
 */
class AddressReaderTest {

    private static final AddressReader READER = new AddressReader();

    static Stream<Arguments> addresses() {
        return Table.rows("addresses.tsv").stream().map(row -> arguments((Object) row));
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void addressHasTheKeyOfItsBuilding(String[] row) {
        PostalAddress address = new PostalAddress(row[0], row[1], row[2], row[3], row[4]);
        AddressKey expected =
                new AddressKey(row[5], Precision.valueOf(row[6]), row[7], row[8], row[9], row[10]);
        assertEquals(expected, READER.read(address), row[1]);
    }
}
