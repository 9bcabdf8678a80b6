/**
 * Paper company: exporters to one importer that share a building more often than chance explains.
 *
 * <p>{@code ShipmentReader}, {@code Register} and {@code Bonds} turn rows into arrays once; {@code
 * Firms} resolves spellings to firms and gives each its building; {@code Colocation} counts and
 * tests on them; {@code CandidateWriter} and {@code Portraits} turn what was found into evidence
 * and pictures.
 */
@NullMarked
package org.tidewaiter.rule.papercompany;

import org.jspecify.annotations.NullMarked;
