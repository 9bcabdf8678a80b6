package org.tidewaiter.casework.work;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.tidewaiter.api.finding.DataStamp;
import org.tidewaiter.api.finding.Finding;
import org.tidewaiter.api.finding.Related;
import org.tidewaiter.casework.Party;
import org.tidewaiter.casework.facts.Json;
import org.tidewaiter.casework.store.Texts;

/**
 * A finding of a run, as it is written down.
 *
 * @param finding of all with this id, the strongest, ties by profile
 * @param all one a profile
 * @param mark differs where the facts do
 * @param gist differs where the facts do but for what changes from run to run though nothing
 *     happened: rank, time and data stamp
 */
record Taken(Finding finding, List<Finding> all, String mark, String gist) {

    private static final int ORDERED_BYTES = 200;

    static Taken of(Collection<Finding> sameId) {
        List<Finding> all = new ArrayList<>(sameId);
        all.sort(
                (a, b) -> {
                    int stronger = Double.compare(b.strength(), a.strength());
                    return stronger != 0 ? stronger : a.profile().compareTo(b.profile());
                });
        Finding best = all.get(0);
        return new Taken(best, all, Texts.mark(Json.of(best)), Texts.mark(Json.of(gist(best))));
    }

    String id() {
        return finding.id();
    }

    /** The facts; made when they are written, since a run may hold very many. */
    String json() {
        return Json.of(finding);
    }

    private static Finding gist(Finding finding) {
        return finding.draft().ofRun(1, Instant.EPOCH, new DataStamp("", "")).finding();
    }

    Party subject() {
        return new Party(finding.subject().kind(), finding.subject().id());
    }

    /** Subject and related parties, each once. */
    Set<Party> parties() {
        Set<Party> parties = new LinkedHashSet<>();
        parties.add(subject());
        for (Related related : finding.related()) {
            parties.add(new Party(related.kind(), related.id()));
        }
        return parties;
    }

    /** A key for each row that it cites, each once, ascending, 8 bytes each. */
    byte[] records() {
        long[] keys =
                finding.records().stream()
                        .mapToLong(record -> Texts.key(record.table(), record.id()))
                        .sorted()
                        .distinct()
                        .toArray();
        ByteBuffer bytes = ByteBuffer.allocate(keys.length * Long.BYTES);
        bytes.asLongBuffer().put(keys);
        return bytes.array();
    }

    /** The keys of {@link #records}. */
    static long[] records(byte[] bytes) {
        long[] keys = new long[bytes.length / Long.BYTES];
        ByteBuffer.wrap(bytes).asLongBuffer().get(keys);
        return keys;
    }

    /** What orders by the subject's name: UTF-8 orders by code point on every database. */
    byte[] subjectOrder() {
        String label = finding.subject().label();
        String name = label.isBlank() ? finding.subject().id() : label;
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        return Arrays.copyOf(bytes, Math.min(bytes.length, ORDERED_BYTES));
    }

    /** Labels and ids of all parties, as they are searched. */
    String search() {
        StringBuilder text = new StringBuilder();
        text.append(finding.subject().label()).append('\n').append(finding.subject().id());
        for (Related related : finding.related()) {
            text.append('\n').append(related.label()).append('\n').append(related.id());
        }
        return searched(text.toString());
    }

    /** A text as it is searched: in lower case, in one form of composed letters. */
    static String searched(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    Instant reviewBy() {
        Instant by = finding.reviewBy().orElse(Rows.NEVER);
        return by.isAfter(Rows.NEVER) ? Rows.NEVER : by;
    }
}
