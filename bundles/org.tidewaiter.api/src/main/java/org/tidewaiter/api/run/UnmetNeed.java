package org.tidewaiter.api.run;

import org.tidewaiter.api.finding.Phrase;
import org.tidewaiter.api.rule.Need;

/**
 * A need that a data set does not meet.
 *
 * @param reason what is missing, for a person, in English
 * @param phrase the same for other languages
 */
public record UnmetNeed(Need need, String reason, Phrase phrase) {}
