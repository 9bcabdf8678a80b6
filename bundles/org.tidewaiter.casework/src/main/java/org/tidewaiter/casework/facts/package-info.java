/**
 * Findings, runs and words as JSON for the store: nothing in it depends on a language, and what is
 * read equals what was written.
 */
@NullMarked
package org.tidewaiter.casework.facts;

import org.jspecify.annotations.NullMarked;
