package org.tidewaiter.casework;

import java.util.List;

/**
 * Findings that share parties, directly or through one another.
 *
 * <p>A party links where it is subject or related in two findings. Dismissed findings link nothing.
 *
 * <p><b>How heavy is a case?</b> Weights of findings are log10 units and additive, but two findings
 * that rest on the same records say the same thing twice. So the findings are taken the heaviest
 * first, ties by id, and each adds its weight times the share of its records that no finding before
 * it has cited; a finding whose weight is not positive adds nothing. Hence a case is at least as
 * heavy as its heaviest finding, a finding on records that are all counted adds nothing, and the
 * order in which runs brought them does not matter. The share of records stands in for the share of
 * evidence, which does not say on which rows it rests. {@code strength} is the same function of the
 * weight as that of a finding. It orders cases and is not a probability: the weights of different
 * rules were never measured against each other.
 *
 * @param id of the heaviest finding; it changes when a heavier one joins
 * @param weight as said above, in log10 units
 * @param findings the heaviest first, at most {@value #LISTED}
 * @param findingsTotal how many there are
 * @param parties everyone in it, by kind and id, at most {@value #LISTED}
 * @param partiesTotal how many there are
 * @param records how many rows the findings cite together, each counted once
 */
public record LinkedCase(
        String id,
        double weight,
        double strength,
        List<WorklistRow> findings,
        int findingsTotal,
        List<Party> parties,
        int partiesTotal,
        int records) {

    /** The most findings and parties that a case lists. */
    public static final int LISTED = 200;

    /** Copies its lists. */
    public LinkedCase {
        findings = List.copyOf(findings);
        parties = List.copyOf(parties);
    }
}
