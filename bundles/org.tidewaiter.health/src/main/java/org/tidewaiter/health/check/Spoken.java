package org.tidewaiter.health.check;

import java.util.List;
import org.apache.felix.hc.api.Result;

/** A result that can be told in other languages than the English that Felix shows. */
final class Spoken extends Result {

    private final List<Sentence> sentences;

    Spoken(Status status, List<Sentence> sentences) {
        super(status, Words.ENGLISH.say(sentences));
        this.sentences = List.copyOf(sentences);
    }

    Spoken(Status status, String key, Object... facts) {
        this(status, List.of(Sentence.of(key, facts)));
    }

    String in(Words words) {
        return words.say(sentences);
    }
}
