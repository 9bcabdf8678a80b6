/** Requests and answers: the table of routes, what guards them, and how they fail. */
@NullMarked
package org.tidewaiter.web.http;

import org.jspecify.annotations.NullMarked;
