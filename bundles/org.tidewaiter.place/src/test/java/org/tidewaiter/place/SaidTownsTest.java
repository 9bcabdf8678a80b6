package org.tidewaiter.place;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SaidTownsTest {

    private static final Countries COUNTRIES = new Countries();

    private final AtomicInteger reads = new AtomicInteger();
    private final SaidTowns towns = new SaidTowns();

    private SaidTowns.Said said(String country, String... parts) {
        PostalAddress record = new PostalAddress(country, parts[0], parts[1], parts[2], parts[3]);
        return towns.of(
                record,
                COUNTRIES.of(country),
                (read, of) -> {
                    reads.incrementAndGet();
                    Town town = new Town(of.code() + parts[1], parts[2], "", parts[3]);
                    return new SaidTowns.Said(read, of, town, town);
                });
    }

    @Test
    void oneTownIsReadOnceWhateverTheLines() {
        SaidTowns.Said first = said("US", "1 Elm Street", "Dover", "DE", "19901");
        assertSame(first, said("US", "2 Oak Lane", "Dover", "DE", "19901"));
        assertEquals(1, reads.get());
    }

    @Test
    void everyPartTellsTownsApart() {
        String[][] all = {
            {"US", "", "Dover", "DE", ""},
            {"US", "", "Dover", "NH", ""},
            {"US", "", "Dover", "DE", "19901"},
            {"US", "", "Salem", "DE", ""},
            {"GB", "", "Dover", "DE", ""}
        };
        for (int round = 0; round < 2; round++) {
            for (String[] one : all) {
                Town town = said(one[0], one[1], one[2], one[3], one[4]).town();
                assertEquals(new Town(one[0] + one[2], one[3], "", one[4]), town);
            }
        }
    }

    @Test
    void moreTownsThanAreRememberedAreReadRightAllTheSame() {
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < 5000; i++) {
                assertEquals("USTown " + i, said("US", "", "Town " + i, "DE", "").town().name());
            }
        }
    }
}
