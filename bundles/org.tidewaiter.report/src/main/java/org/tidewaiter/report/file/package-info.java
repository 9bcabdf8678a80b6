/** Files for programs, written whole or not at all. */
@NullMarked
package org.tidewaiter.report.file;

import org.jspecify.annotations.NullMarked;
