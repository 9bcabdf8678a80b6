package org.tidewaiter.health.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.felix.hc.api.Result;

/** Collects what is not well; the result has the worst status and all sentences. */
final class Sentences {

    private record Said(Result.Status status, Sentence sentence) {}

    private final List<Said> all = new ArrayList<>();

    void warn(String key, Object... facts) {
        all.add(new Said(Result.Status.WARN, Sentence.of(key, facts)));
    }

    void critical(String key, Object... facts) {
        all.add(new Said(Result.Status.CRITICAL, Sentence.of(key, facts)));
    }

    /** The result, worst first; {@code well} if nothing was said. */
    Result result(List<Sentence> well) {
        all.sort(Comparator.comparing((Said said) -> said.status()).reversed());
        return all.isEmpty()
                ? new Spoken(Result.Status.OK, well)
                : new Spoken(all.get(0).status(), all.stream().map(Said::sentence).toList());
    }
}
