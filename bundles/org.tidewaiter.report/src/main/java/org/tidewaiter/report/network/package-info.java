/** Findings as graphs. */
@NullMarked
package org.tidewaiter.report.network;

import org.jspecify.annotations.NullMarked;
