package org.tidewaiter.workbench.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VerbTest {

    @ParameterizedTest
    @EnumSource(Verb.class)
    void theLastPartOfACommandIsTheVerb(Verb verb) {
        String command =
                "org.tidewaiter.workbench." + verb.name().toLowerCase(java.util.Locale.ROOT);

        assertEquals(verb, ActHandler.verb(command));
    }

    @Test
    void anotherCommandIsNoVerb() {
        assertThrows(IllegalArgumentException.class, () -> ActHandler.verb("org.example.destroy"));
    }
}
