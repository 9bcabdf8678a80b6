/** The one-file report for officers. */
@NullMarked
package org.tidewaiter.report.html;

import org.jspecify.annotations.NullMarked;
