/**
 * REST and the screens, on the OSGi HTTP Whiteboard; exports nothing.
 *
 * <p>Whoever opens records lends them: a {@link org.tidewaiter.api.record.DataSet} that is
 * registered as a service is run on, and its rows are shown where findings cite them.
 */
@NullMarked
package org.tidewaiter.web;

import org.jspecify.annotations.NullMarked;
