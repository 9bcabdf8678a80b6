package org.tidewaiter.health.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.felix.hc.api.Result;

/** Collects what is not well; the result has the worst status and all sentences. */
final class Sentences {

    private record Said(Result.Status status, String sentence) {}

    private final List<Said> all = new ArrayList<>();

    void warn(String sentence) {
        all.add(new Said(Result.Status.WARN, sentence));
    }

    void critical(String sentence) {
        all.add(new Said(Result.Status.CRITICAL, sentence));
    }

    /** The result, worst first; {@code well} if nothing was said. */
    Result result(String well) {
        all.sort(Comparator.comparing((Said said) -> said.status()).reversed());
        return all.isEmpty()
                ? new Result(Result.Status.OK, well)
                : new Result(
                        all.get(0).status(),
                        String.join("; ", all.stream().map(Said::sentence).toList()));
    }
}
