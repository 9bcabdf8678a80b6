/** Phrases to text in a language. */
@NullMarked
package org.tidewaiter.report.words;

import org.jspecify.annotations.NullMarked;
