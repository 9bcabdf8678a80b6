package org.tidewaiter.casework;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.tidewaiter.api.finding.Finding;
import org.tidewaiter.api.run.RunReport;

/**
 * Findings across runs, and what officers do with them; an OSGi service. Thread-safe; several
 * processes may share one PostgreSQL store.
 *
 * <p>Every method asks the store and may throw a {@link StoreException} if that fails; then nothing
 * of the act is kept. Where an id is not known, {@link java.util.NoSuchElementException} says so.
 */
@ProviderType
public interface Casework {

    /**
     * Takes the findings of a run, all or none.
     *
     * <p>New situations get the status {@link Status#NEW}. Of known ones the facts are refreshed
     * and the earlier facts kept; a change of more than rank, time and data stamp is a step. What
     * the run should have found again and did not - same rule, profile and name of the data, the
     * rule completed, about everyone, nothing of that kind cut by the limit - is marked with {@link
     * FindingState#notSeenSince}. Nothing is deleted. Where two profiles found the same situation,
     * the facts of the stronger are kept, and both sightings.
     *
     * <p>Near misses of a run about everyone are those that were drawn as controls: they are kept
     * like findings, unless the situation was a finding before, and are not missed when a later run
     * draws others. Near misses of a run about one subject are not kept. A run with parameters that
     * are only tried out must not be given here. Takes about a millisecond a finding; on H2 other
     * acts wait meanwhile.
     */
    Intake keep(RunReport run, RunOrigin origin);

    /** The last runs that were kept, latest first. */
    List<KeptRun> runs(int limit);

    /**
     * A page of findings without their facts, in a strict order, with the count of all that pass
     * the filter and of those that are snoozed.
     *
     * @throws IllegalArgumentException if the query continues a page of another order
     */
    Worklist worklist(Query query);

    /** All that is known of a finding; empty if there is none with this id. */
    Optional<FindingFile> file(String id);

    /**
     * The facts of a finding as they were.
     *
     * @param factsVersion 1 for those it was first found with
     */
    Optional<Finding> facts(String id, int factsVersion);

    /**
     * The words of a finding as they were when it was found, though the rule may have changed since
     * or be gone.
     *
     * @param factsVersion as in {@link #facts}
     * @return empty if the run that found it brought no words for its rule
     */
    Optional<Wording> wording(String id, int factsVersion);

    /**
     * Sets the status.
     *
     * @param expectedVersion the version that the officer saw
     * @throws OvertakenException if something happened since
     */
    FindingState decide(String id, long expectedVersion, Decision decision);

    /**
     * Restores the status before the last decision that still stands; called again, the one before
     * that.
     *
     * @throws OvertakenException if something happened since
     * @throws IllegalStateException if no decision stands
     */
    FindingState undo(String id, long expectedVersion, String officer);

    /**
     * Gives a finding to an officer, or to nobody.
     *
     * @throws OvertakenException if something happened since
     */
    FindingState assign(String id, long expectedVersion, Optional<String> assignee, String officer);

    /**
     * Notes what an inspection brought. It is not a decision and overtakes nobody's right to make
     * one: it needs no version, and several may be noted.
     */
    FindingState outcome(String id, InspectionResult result);

    /**
     * Leaves the findings of one rule on one subject out of the worklist for a time; they are
     * counted there, and return by themselves.
     *
     * @throws IllegalArgumentException if the time is not in the future
     */
    Snooze snooze(SnoozeOrder order);

    /** Ends a snooze before its time; no change if it has ended. */
    Snooze endSnooze(long snoozeId, String officer);

    /** The snoozes, those in force first by their end, then the ended, latest first. */
    List<Snooze> snoozes(int limit);

    /**
     * Findings that share parties, as cases; the heaviest first, ties by id.
     *
     * <p>Reads the parties of every finding that is not dismissed: at 100,000 findings about a
     * second and 100 MB.
     */
    List<LinkedCase> cases(int limit);

    /** The case that a finding belongs to; itself alone if it shares nobody or is dismissed. */
    Optional<LinkedCase> caseOf(String findingId);

    /** What became of the findings of each rule, by rule id. */
    List<RuleFigures> figures();

    /**
     * Every finding that was ever kept with what became of it, by rule and in the order in which
     * they were kept; controls are not among them. Reads one narrow row a finding, and those of its
     * parties for a declaration.
     */
    List<Judgement> judgements();
}
