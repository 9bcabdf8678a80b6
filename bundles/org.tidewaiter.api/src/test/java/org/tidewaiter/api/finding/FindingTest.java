package org.tidewaiter.api.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import java.util.OptionalDouble;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class FindingTest {

    @Test
    void theIdOfASituationNeverChanges() {
        assertEquals(
                "8c5fc1fbb8ae7314f6b033481d0e9c44",
                Finding.idOf(
                        "cotraveller",
                        "travels-with-suspect",
                        SubjectKind.TRAVELLER,
                        "P000123",
                        "P000007"));
    }

    @Property
    void subjectAndKeyDoNotRunIntoEachOther(@ForAll String subject, @ForAll String key) {
        String id = Finding.idOf("r", "k", SubjectKind.TRADER, subject, key);
        assertEquals(32, id.length());
        if (!key.isEmpty()) {
            assertNotEquals(id, Finding.idOf("r", "k", SubjectKind.TRADER, subject + key, ""));
        }
        assertNotEquals(id, Finding.idOf("r", "k", SubjectKind.DECLARATION, subject, key));
    }

    @Test
    void evidenceRefusesWhatCannotBeSummed() {
        Phrase text = Phrase.of("a.b");
        assertThrows(
                IllegalArgumentException.class,
                () -> new Evidence("k", Double.NaN, OptionalDouble.empty(), "", 0, text));
        assertThrows(
                IllegalArgumentException.class,
                () -> Evidence.of("k", 1, 1, "", Double.POSITIVE_INFINITY, text));
        assertThrows(
                IllegalArgumentException.class,
                () -> Evidence.of("k", 1, Double.NEGATIVE_INFINITY, "", 0, text));
    }

    @Test
    void aPhraseTakesOnlyFactsThatATemplateCanShow() {
        assertEquals(Map.of("n", 3L), new Phrase("a.b", Map.of("n", 3)).facts());
        assertThrows(
                IllegalArgumentException.class, () -> new Phrase("a.b", Map.of("n", new int[0])));
    }

    @Test
    void aReasonThatAppliesLowersTheClassOneStep() {
        assertEquals(RiskClass.REVIEW, RiskClass.ACT.lowered());
        assertEquals(RiskClass.WATCH, RiskClass.REVIEW.lowered());
        assertEquals(RiskClass.WATCH, RiskClass.WATCH.lowered());
    }
}
