/** Elements and text as HTML, where no value can become markup. */
@NullMarked
package org.tidewaiter.report.markup;

import org.jspecify.annotations.NullMarked;
