/** The files of the screens. */
@NullMarked
package org.tidewaiter.web.screen;

import org.jspecify.annotations.NullMarked;
