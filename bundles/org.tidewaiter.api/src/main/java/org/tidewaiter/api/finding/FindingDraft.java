package org.tidewaiter.api.finding;

import java.time.Instant;
import java.util.List;

/**
 * A finding of which some parts are to be others, for whoever shows or keeps less of it than a rule
 * found. Used once, by one thread.
 */
public final class FindingDraft {

    private final Finding from;
    private String key;
    private int rank;
    private Subject subject;
    private List<Related> related;
    private Phrase headline;
    private List<Evidence> evidence;
    private List<Innocent> innocent;
    private List<MissingFact> missing;
    private List<Shortfall> shortfalls;
    private List<RecordRef> records;
    private List<Picture> pictures;
    private Instant asOf;
    private DataStamp data;

    FindingDraft(Finding finding) {
        from = finding;
        key = finding.key();
        rank = finding.rank();
        subject = finding.subject();
        related = finding.related();
        headline = finding.headline();
        evidence = finding.evidence();
        innocent = finding.innocent();
        missing = finding.missing();
        shortfalls = finding.shortfalls();
        records = finding.records();
        pictures = finding.pictures();
        asOf = finding.asOf();
        data = finding.data();
    }

    /** With these parties. */
    public FindingDraft about(Subject other, List<Related> others) {
        subject = other;
        related = others;
        return this;
    }

    /** With another key; the id stays. */
    public FindingDraft key(String other) {
        key = other;
        return this;
    }

    /** With another sentence. */
    public FindingDraft headline(Phrase other) {
        headline = other;
        return this;
    }

    /** With other reasons, rules' and lawful. */
    public FindingDraft reasons(List<Evidence> others, List<Innocent> lawful) {
        evidence = others;
        innocent = lawful;
        return this;
    }

    /** With other missing facts. */
    public FindingDraft missing(List<MissingFact> others) {
        missing = others;
        return this;
    }

    /** With other shortfalls; with none it looks like a finding, whatever it is. */
    public FindingDraft shortfalls(List<Shortfall> others) {
        shortfalls = others;
        return this;
    }

    /** With other cited rows, at least one. */
    public FindingDraft records(List<RecordRef> others) {
        records = others;
        return this;
    }

    /** With other pictures. */
    public FindingDraft pictures(List<Picture> others) {
        pictures = others;
        return this;
    }

    /** As if another run had found it. */
    public FindingDraft ofRun(int otherRank, Instant otherAsOf, DataStamp otherData) {
        rank = otherRank;
        asOf = otherAsOf;
        data = otherData;
        return this;
    }

    /**
     * The finding.
     *
     * @throws IllegalArgumentException if it cites no record
     */
    public Finding finding() {
        return new Finding(
                from.id(),
                from.rule(),
                from.ruleVersion(),
                from.profile(),
                from.kind(),
                key,
                rank,
                from.strength(),
                from.riskClass(),
                from.pValue(),
                from.qValue(),
                subject,
                related,
                headline,
                evidence,
                innocent,
                missing,
                shortfalls,
                records,
                pictures,
                from.parameters(),
                asOf,
                from.reviewBy(),
                data);
    }
}
