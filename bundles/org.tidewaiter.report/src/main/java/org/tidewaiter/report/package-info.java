/**
 * A finding for people and programs: sentences, JSON Lines, CSV, HTML, GraphML, plain text.
 *
 * <p>{@link org.tidewaiter.report.Reports} is the one service. Findings carry facts; the words come
 * from the templates of the rule or explanation that states them.
 */
@Export
@Version("1.0.0")
@NullMarked
package org.tidewaiter.report;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
