/**
 * Real importer: in whose name does the trade of a delinquent taxpayer go on?
 *
 * <p>{@code ImportReader} turns rows into arrays once; a {@code Market} learns from them how common
 * each partner is; {@code SuccessorSearch} compares what a delinquent used before its date with
 * what others took up after it, and says how surprising that is; {@code CandidateWriter} and {@code
 * Portraits} turn what was found into evidence and pictures.
 */
@NullMarked
package org.tidewaiter.rule.realimporter;

import org.jspecify.annotations.NullMarked;
