package org.tidewaiter.data.edifact;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContactTest {

    private static Segment said(String text) {
        return new Segment(
                1, 1, "IFT", List.of(List.of("IFT"), List.of("4", "28"), List.of(text)), "");
    }

    private static String of(String... texts) {
        Contact contact = new Contact();
        for (String text : texts) {
            contact.take(said(text));
        }
        return contact.text();
    }

    @ParameterizedTest
    @CsvSource({
        "CTCM 821055501234,tel:821055501234",
        "CTCM 821055501234/EN,tel:821055501234",
        "CTCM 821055501234/EN 2,tel:821055501234",
        "CTCB 82 51 555 0199-1.1,tel:82515550199",
        "CTCH 82 51 555 0199-1HAN/MIRA,tel:82515550199",
        "CTCP PUS 82-51-555-0199,tel:82515550199",
        "CTCE MIRA//EXAMPLE.TEST,mailto:MIRA//EXAMPLE.TEST",
        "CTCR 821055501234,''",
        "CTCT 82515550199,''",
        "CTCM 12345,''"
    })
    void onlyTheNumberOfACodeOfContactCounts(String text, String contact) {
        assertEquals(contact, of(text));
    }

    @Test
    void aMobileTelephoneGoesBeforeOthersWhateverTheOrder() {
        assertEquals("tel:821055501234", of("CTCH 82515550199", "CTCM 821055501234"));
        assertEquals("tel:82515550199", of("CTCE A//B.TEST", "CTCH 82515550199"));
    }
}
