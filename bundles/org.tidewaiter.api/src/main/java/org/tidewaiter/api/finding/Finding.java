package org.tidewaiter.api.finding;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * What a rule found: an association, not guilt.
 *
 * @param id stable over re-runs: see {@link #idOf}
 * @param key what makes it the same situation, such as the suspect
 * @param rank 1 for the strongest of its rule and kind
 * @param strength in [0, 1), the {@link Strength} of the sum of all weights
 * @param pValue where the rule has a null model
 * @param qValue the false discovery rate at which it would just be found, over the family the rule
 *     documents
 * @param headline one sentence with the chance baseline
 * @param records never empty
 * @param shortfalls empty for a finding; why not, for a near miss that was asked for
 * @param reviewBy when it is of no more use, where the data tell
 */
public record Finding(
        String id,
        String rule,
        String ruleVersion,
        String profile,
        String kind,
        String key,
        int rank,
        double strength,
        RiskClass riskClass,
        OptionalDouble pValue,
        OptionalDouble qValue,
        Subject subject,
        List<Related> related,
        Phrase headline,
        List<Evidence> evidence,
        List<Innocent> innocent,
        List<MissingFact> missing,
        List<Shortfall> shortfalls,
        List<RecordRef> records,
        List<Picture> pictures,
        Map<String, Object> parameters,
        Instant asOf,
        Optional<Instant> reviewBy,
        DataStamp data) {

    /** Copies its lists; refuses a finding that cites no record. */
    public Finding {
        related = List.copyOf(related);
        evidence = List.copyOf(evidence);
        innocent = List.copyOf(innocent);
        missing = List.copyOf(missing);
        shortfalls = List.copyOf(shortfalls);
        records = List.copyOf(records);
        pictures = List.copyOf(pictures);
        parameters = Collections.unmodifiableMap(new TreeMap<>(parameters));
        if (records.isEmpty()) {
            throw new IllegalArgumentException(
                    rule + " " + kind + " on " + subject.id() + " cites no record");
        }
    }

    /** The sum of all weights, of evidence and of innocent explanations, in log10 units. */
    public double weight() {
        double sum = 0;
        for (Evidence line : evidence) {
            sum += line.weight();
        }
        for (Innocent reason : innocent) {
            sum += reason.weight();
        }
        return sum;
    }

    /** The same, of which some parts are to be others. */
    public FindingDraft draft() {
        return new FindingDraft(this);
    }

    /**
     * The id of the situation: 32 hexadecimal characters of a SHA-256 over rule, kind, subject and
     * key. The same situation keeps it when the data grow, so a decision on it survives a re-run.
     */
    public static String idOf(
            String rule, String kind, SubjectKind subject, String id, String key) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String part : List.of(rule, kind, subject.name(), id, key)) {
                byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                // The length before each part, lest two parts run into each other.
                digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
                digest.update(bytes);
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
