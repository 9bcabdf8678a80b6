package org.tidewaiter.health.check;

import java.util.List;

/**
 * What a check says, not yet in a language.
 *
 * @param key of its template among the words
 * @param facts for the template: values, or sentences
 */
record Sentence(String key, List<Object> facts) {

    static Sentence of(String key, Object... facts) {
        return new Sentence(key, List.of(facts));
    }
}
