/** Pictures laid out by meaning and drawn as SVG. */
@NullMarked
package org.tidewaiter.report.picture;

import org.jspecify.annotations.NullMarked;
