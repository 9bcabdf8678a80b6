/** Who is signed in: sessions, attempts to sign in, and their limits. */
@NullMarked
package org.tidewaiter.web.session;

import org.jspecify.annotations.NullMarked;
