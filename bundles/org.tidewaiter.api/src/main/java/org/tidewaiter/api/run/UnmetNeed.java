package org.tidewaiter.api.run;

import org.tidewaiter.api.rule.Need;

/**
 * A need that a data set does not meet.
 *
 * @param reason what is missing, for a person
 */
public record UnmetNeed(Need need, String reason) {}
