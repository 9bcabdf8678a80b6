/** Findings for a terminal. */
@NullMarked
package org.tidewaiter.report.text;

import org.jspecify.annotations.NullMarked;
