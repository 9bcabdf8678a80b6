/** What an operator counts, in the text format of Prometheus. */
@NullMarked
package org.tidewaiter.web.metric;

import org.jspecify.annotations.NullMarked;
