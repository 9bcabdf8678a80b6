/**
 * Finder: people without a record who travel with a suspect more often than their habits explain.
 *
 * <p>{@code CrossingReader} turns rows into arrays once; {@code SuspectSearch} counts and tests on
 * them; {@code CandidateWriter} and {@code Portraits} turn what was found into evidence and
 * pictures.
 */
@NullMarked
package org.tidewaiter.rule.cotraveller;

import org.jspecify.annotations.NullMarked;
